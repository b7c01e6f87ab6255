import type { AssumptionRange } from "../model/assumptionRanges.js";
import type { CoverageAssumptions } from "../model/coverageDesign.js";
import { catalogueNames } from "./catalogueNames.js";
import type { App } from "./openApp.js";

export interface RangeTexts {
  /** What is uncertain, in words. */
  label(range: Pick<AssumptionRange, "path">): string;
  /** A value in its unit. */
  value(range: AssumptionRange, value: number): string;
  /** The unit as it stands beside a field, and what a value is multiplied by in it. */
  readonly unit: (range: AssumptionRange) => { readonly unit: string; readonly factor: number };
  readonly source: (range: AssumptionRange) => string;
}

/** Uncertain assumptions in the reader's words. */
export function rangeTexts(
  { texts, formats }: Pick<App, "texts" | "formats">,
  { roles, contactTypes }: CoverageAssumptions,
): RangeTexts {
  const words = texts.uncertainty;
  const names = catalogueNames(texts);
  const parts = ({ path }: Pick<AssumptionRange, "path">) => path.split(".");
  return {
    label(range) {
      const [group = "", key = "", field = ""] = parts(range);
      const role = group === "roles" ? roles.find((each) => each.key === key) : undefined;
      const type = group === "contactTypes" ? contactTypes.find((each) => each.key === key) : undefined;
      if (role) return `${names.role(role)}: ${words.fields[`roles.${field}`]}`;
      if (type) return `${names.contactType(type)}: ${words.fields[`contactTypes.${field}`]}`;
      return words.fields[range.path] ?? range.path;
    },
    value({ unit }, value) {
      switch (unit) {
        case "eur":
          return formats.eur(value * 100);
        case "share":
          return formats.percent(value);
        case "minutes":
          return `${formats.decimal(value)} min`;
        case "hours":
          return `${formats.decimal(value)} h`;
        case "days":
          return `${formats.integer(value)} ${words.units.days}`;
        default:
          return formats.coefficient(value);
      }
    },
    unit: ({ unit }) => ({ unit: words.units[unit], factor: unit === "share" ? 100 : 1 }),
    source: (range) => texts.trace.sources[parts(range)[0]!] ?? texts.trace.sources.own,
  };
}
