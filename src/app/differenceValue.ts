import type { ThresholdRule } from "../model/suggestThresholds.js";
import type { Scenario } from "../state/scenario.js";
import { catalogueNames } from "./catalogueNames.js";
import type { FieldUnit } from "./differenceFields.js";
import type { App } from "./openApp.js";

interface ShownValue {
  readonly value: unknown;
  readonly path: readonly string[];
  /** It is the option of a class in a dimension. */
  readonly isCell: boolean;
  readonly unit?: FieldUnit;
  /** The scenario in which it stands, and both. */
  readonly scenario: Scenario;
  readonly sides: readonly Scenario[];
}

/** What stands in a scenario, in the reader's words and with its unit. */
export function differenceValue(
  { texts, formats }: Pick<App, "texts" | "formats">,
  { value, path, isCell, unit, scenario, sides }: ShownValue,
): string {
  const { differences: words } = texts.scenarios;
  const { value: valueWords, thresholds: thresholdWords } = texts.classes;
  const names = catalogueNames(texts);
  const last = path.at(-1) ?? "";
  const top = path.slice(0, 2).join(".");
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "value.kind": { eur: valueWords.eur, points: valueWords.points },
    "classes.by": { group: thresholdWords.byGroup, market: thresholdWords.byMarket },
    "levers.overrides": { group: thresholdWords.byGroup, market: thresholdWords.byMarket },
    "assumptions.channels": texts.catalogue.channels,
  };
  const score = (own: number) =>
    scenario.value.kind === "eur" ? formats.eur(own * 100) : `${formats.points(own * 1000)} ${valueWords.unit.points}`;

  function number(own: number): string {
    if (/^classes\.(thresholds|own)$/.test(top)) return score(own);
    switch (unit) {
      case "share":
        return formats.percent(own);
      case "eur":
        return formats.eur(own * 100);
      case undefined:
        return Number.isInteger(own) ? formats.integer(own) : formats.coefficient(own);
      default:
        return `${Number.isInteger(own * 10) ? formats.decimal(own) : formats.coefficient(own)} ${words.units[unit]}`;
    }
  }

  function rule(own: ThresholdRule): string {
    if (own.suggest !== "pareto") return thresholdWords[own.suggest];
    return `${thresholdWords.pareto} ${own.shares.map(formats.percentRound).join(" / ")}`;
  }

  function option(key: string): string {
    const dimension = sides.flatMap(({ levers }) => levers.dimensions).find((each) => each.key === last);
    const found = sides
      .flatMap(({ levers }) => levers.dimensions.find((each) => each.key === last)?.options ?? [])
      .find((each) => each.key === key);
    return dimension && found ? names.option(dimension, found) : texts.catalogue.today;
  }

  if (isCell && last !== "by") return typeof value === "string" ? option(value) : texts.catalogue.today;
  if (value === undefined || value === null) {
    if (value === null && path.includes("carriedOutAs")) return texts.dimensions.notMade;
    return words.nothing;
  }
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return words.yesNo[value ? "yes" : "no"];
  if (Array.isArray(value)) return value.map(score).join(" / ");
  if (typeof value === "object") return rule(value as ThresholdRule);
  const text = String(value);
  if (last === "name") return text;
  const type = sides.flatMap(({ assumptions }) => assumptions.contactTypes).find(({ key }) => key === text);
  if (path.includes("carriedOutAs")) return type ? names.contactType(type) : text;
  return (
    known[top]?.[text] ??
    names.roleKey(
      text,
      sides.flatMap(({ assumptions }) => assumptions.roles),
    )
  );
}
