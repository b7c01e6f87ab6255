import type { CatalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import { economicsFigures } from "./economicsFigures.js";
import type { App } from "./openApp.js";

const mostBeyond = 0.2;
const mostSales = 0.1;
const mostElasticity = 0.6;

/** Why results are to be read with care, as sentences (docs/method.md#credibility). */
export function economicsWarnings(
  { model, result, classes: { portfolio } }: CoverageView,
  { texts, formats }: Pick<App, "texts" | "formats">,
  names: CatalogueNames,
): string[] {
  const { warnings: words } = texts.economics;
  const { elasticity, base } = model;
  const { stated } = elasticity.levels;
  const { salesChange } = economicsFigures(result);
  const overbooked = result.roles.filter((role) => role.overbooked);
  const losing = base.margin.reduce((count, cents) => count + (cents < 0 ? 1 : 0), 0);
  const lines: (string | false)[] = [
    overbooked.length > 0 &&
      words.overbooked(overbooked.map(({ role }) => names.roleKey(role, model.catalogue.roles)).join(", ")),
    result.beyondExperience !== null &&
      result.beyondExperience > mostBeyond &&
      words.beyond(formats.percentRound(result.beyondExperience)),
    salesChange !== null && Math.abs(salesChange) > mostSales && words.sales(signed(formats.percent)(salesChange)),
    stated !== null &&
      Math.max(stated.reached, stated.elasticity) > mostElasticity &&
      words.elasticity(formats.coefficient(Math.max(stated.reached, stated.elasticity))),
    elasticity.judgedProblem && words.judged,
    stated !== null &&
      Math.abs(stated.reached - stated.elasticity) > 0.005 &&
      words.limited(
        formats.coefficient(stated.elasticity),
        formats.coefficient(stated.reached),
        formats.coefficient(stated.shape),
      ),
    elasticity.marginCents <= 0 && words.noImplied,
    losing > portfolio.size / 2 && words.losing(formats.percentRound(losing / portfolio.size)),
  ];
  return lines.filter((line) => line !== false);
}
