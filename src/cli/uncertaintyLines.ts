import type { Formats } from "../i18n/format.js";
import { fteSpan } from "../i18n/fteSpan.js";
import type { Texts } from "../i18n/texts.js";
import type { Interval } from "../model/monteCarlo.js";
import type { ScenarioUncertainty } from "../state/scenarioUncertainty.js";

/** What can be said of a scenario with 80 % certainty, a sentence a line; sales stay as they are. */
export function uncertaintyLines(
  uncertainty: ScenarioUncertainty | null,
  { uncertainty: { headline, robust: robustWords }, catalogue }: Texts,
  formats: Formats,
): string[] {
  if (!uncertainty) return [];
  const { seed, runs, allFte, istAllFte, istCostEur, off, robust } = uncertainty;
  const ends = ({ low, high }: Interval, write: (value: number) => string) => [write(low), write(high)] as const;
  const people = ({ low, high }: Interval) => fteSpan(low, high, formats);
  const euros = (eur: number) => formats.eurShort(eur * 100);
  const total = robust.at(-1);
  return [
    `${headline.heading} (${catalogue.levels.off}; ${headline.progress(formats.integer(runs), formats.integer(runs))}; ${headline.seed}: ${seed})`,
    headline.fte(people(allFte), people(istAllFte)),
    headline.cost(...ends(off.costEur, euros), ...ends(istCostEur, euros)),
    headline.afterCoverage(...ends(off.afterCoverageEur, euros)),
    Math.max(Math.abs(off.changes.least), Math.abs(off.changes.most)) > 0.005
      ? headline.better(formats.percentRound(off.better))
      : headline.same,
    ...(total?.share == null ? [] : [robustWords.title(formats.percentRound(total.share))]),
  ];
}
