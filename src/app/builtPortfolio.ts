import { type PortfolioColumns, portfolioSteps } from "../model/buildPortfolio.js";
import type { Portfolio } from "../model/portfolio.js";
import { portfolioAssumptions } from "../state/portfolioAssumptions.js";
import type { Scenario } from "../state/scenario.js";
import { sameJson } from "../state/serialiseScenario.js";
import { inSteps } from "../work/inSteps.js";

/** The portfolio under the assumptions as they are when it is done, with pauses for the page; null when it was overtaken meanwhile. */
export async function builtPortfolio(
  figures: PortfolioColumns,
  scenario: () => Scenario,
  isOvertaken: () => boolean = () => false,
): Promise<Portfolio | null> {
  const now = () => portfolioAssumptions(scenario().assumptions);
  for (;;) {
    const assumptions = now();
    const built = await inSteps(portfolioSteps(figures, assumptions), { isOvertaken });
    if (!built) return null;
    if (sameJson(assumptions, now())) return built.result;
  }
}
