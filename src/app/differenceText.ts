import type { Scenario } from "../state/scenario.js";
import type { ScenarioDifference } from "../state/scenarioDifferences.js";
import { scenarioSkills } from "../state/skills.js";
import { catalogueNames } from "./catalogueNames.js";
import { differenceFields, groupUnits } from "./differenceFields.js";
import { differenceValue } from "./differenceValue.js";
import type { App } from "./openApp.js";
import { rangeTexts } from "./rangeText.js";

const isLetter = (part: string | undefined) => part !== undefined && /^[A-F]$/.test(part);

/** A difference of scenarios in the reader's words: where, and what stands on either side with its unit. */
export function differenceText(
  app: Pick<App, "texts" | "formats">,
  { path, from, to }: ScenarioDifference,
  scenarios: { readonly from: Scenario; readonly to: Scenario },
): { readonly place: string; readonly from: string; readonly to: string } {
  const { texts } = app;
  const { differences: words } = texts.scenarios;
  const { required, present } = texts.skills.matrix;
  const names = catalogueNames(texts);
  const fields = differenceFields(texts);
  // What only one of the two has is known to it alone.
  const sides = [scenarios.to, scenarios.from];
  const find = <Item extends { readonly key: string }>(of: (scenario: Scenario) => readonly Item[], key: string) =>
    sides.flatMap(of).find((item) => item.key === key);
  const group = path[1] ?? "";
  const top = path.slice(0, 2).join(".");
  const rest = path.slice(2);
  const isCell = top === "levers.cells" || top === "levers.overrides";

  /** Names of groups, markets and channels stand in a scenario as users know them. */
  function isOwnName(at: number): boolean {
    if (top === "classes.own" || top === "assumptions.channels") return at === 0;
    if (top === "assumptions.team") return at === 1;
    return (top === "levers.overrides" || top === "assumptions.travel") && at === 1;
  }

  function partName(part: string, at: number): string {
    if (isOwnName(at)) return part === "" ? texts.classes.thresholds.noName : part;
    if (/^classes\.(thresholds|own)$/.test(top)) return /^\d$/.test(part) ? String.fromCharCode(65 + Number(part)) : "";
    if (top === "assumptions.uncertainty") return uncertainName(part);
    if (top === "assumptions.skills") return skillPart(part, at);
    const known = fields[`${group}.${part}`];
    if (known) return known.label;
    if (/^\d+$/.test(part)) return String(Number(part) + 1);
    const dimension = find(({ levers }) => levers.dimensions, part);
    if (dimension) return names.dimension(dimension);
    const owner = top === "levers.dimensions" && find(({ levers }) => levers.dimensions, path[2] ?? "");
    const option = owner && sides.flatMap(({ levers }) => optionsOf(levers, owner.key)).find(({ key }) => key === part);
    if (owner && option && at === 2) return names.option(owner, option);
    const role = find(({ assumptions }) => assumptions.roles, part);
    const type = find(({ assumptions }) => assumptions.contactTypes, part);
    if (role && top !== "assumptions.contactTypes") return names.role(role);
    if (type) return names.contactType(type);
    if (isLetter(part)) return part;
    return ["effects", "options", "cells", "markets", "by"].includes(part)
      ? ""
      : names.roleKey(part, scenarios.to.assumptions.roles);
  }

  function skillPart(part: string, at: number): string {
    if (at === 1) return part === "name" ? texts.dimensions.name : "";
    if (at === 3) return part === "required" ? required : present;
    const skill = at === 0 && sides.flatMap(scenarioSkills).find(({ key }) => key === part);
    return skill
      ? names.skill(skill)
      : names.roleKey(
          part,
          sides.flatMap(({ assumptions }) => assumptions.roles),
        );
  }

  function uncertainName(part: string): string {
    const { ranges, headline } = texts.uncertainty;
    if (part === "seed") return headline.seed;
    if (part === "low" || part === "high") return ranges[part];
    return part === "ranges" ? "" : rangeTexts(app, scenarios.to.assumptions).label({ path: part });
  }

  const unit = rest.map((part) => fields[`${group}.${part}`]?.unit).find((own) => own !== undefined) ?? groupUnits[top];
  const parts = rest.map(partName).filter((part) => part !== "");
  const [first = "", ...others] = parts;
  // "Class B", "Threshold A": a letter belongs to the word before it.
  const heading = words.parts[top] ?? words.parts[path[0] ?? ""] ?? "";
  const place = isLetter(first) ? [`${heading} ${first}`, ...others] : [heading, ...parts];
  const shown = (value: unknown, side: "from" | "to") =>
    differenceValue(app, { value, path, isCell, scenario: scenarios[side], sides, ...(unit && { unit }) });
  return { place: place.join(" · "), from: shown(from, "from"), to: shown(to, "to") };
}

function optionsOf({ dimensions }: Scenario["levers"], key: string) {
  return dimensions.find((dimension) => dimension.key === key)?.options ?? [];
}
