import type { Scenario } from "../state/scenario.js";
import type { ScenarioDifference } from "../state/scenarioDifferences.js";
import { scenarioSkills } from "../state/skills.js";
import { catalogueNames } from "./catalogueNames.js";
import type { App } from "./openApp.js";
import { rangeTexts } from "./rangeText.js";

/** A difference of scenarios in the reader's words: where, and what stands on either side. */
export function differenceText(
  app: App,
  { path, from, to }: ScenarioDifference,
  scenario: Scenario,
): { readonly place: string; readonly from: string; readonly to: string } {
  const { texts, formats } = app;
  const { levers, assumptions } = scenario;
  const { differences: words } = texts.scenarios;
  const names = catalogueNames(texts);
  const top = [path.slice(0, 2).join("."), path[0] ?? ""].find((each) => Object.hasOwn(words.parts, each)) ?? "";
  const rest = path.slice(top.split(".").length);
  const letters = /^classes\.(thresholds|own)/.test(top);
  const { required, present } = texts.skills.matrix;
  const skillParts: Readonly<Record<string, string>> = { roles: "", name: texts.dimensions.name, required, present };
  const traced: Readonly<Record<string, string>> = texts.trace.assumptions;

  function partName(part: string, at: number): string {
    if (top === "assumptions.uncertainty") return uncertainName(part);
    if (letters && at === rest.length - 1 && /^\d$/.test(part)) return String.fromCharCode(65 + Number(part));
    if (top === "assumptions.skills" && at !== 2) {
      const skill = at === 0 && scenarioSkills(scenario).find(({ key }) => key === part);
      return skill ? names.skill(skill) : (skillParts[part] ?? part);
    }
    const dimension = levers.dimensions.find(({ key }) => key === part);
    if (dimension) return names.dimension(dimension);
    const role = assumptions.roles.find(({ key }) => key === part);
    if (role) return names.role(role);
    const type = assumptions.contactTypes.find(({ key }) => key === part);
    if (type) return names.contactType(type);
    const field = `${path[1]}.${part}`;
    return traced[field] ?? part;
  }

  function uncertainName(part: string): string {
    const { ranges, headline } = texts.uncertainty;
    if (part === "seed") return headline.seed;
    if (part === "low" || part === "high") return ranges[part];
    return part === "ranges" ? "" : rangeTexts(app, assumptions).label({ path: part });
  }

  function shown(value: unknown): string {
    if (value === undefined || value === null) return choice ? texts.catalogue.today : words.nothing;
    if (typeof value === "number")
      return new Intl.NumberFormat(formats.lang === "de" ? "de-DE" : "en-GB").format(value);
    if (choice && typeof value === "string") {
      const option = choice.options.find(({ key }) => key === value);
      return names.option(choice, option ?? "today");
    }
    return String(value);
  }

  const isCell = top === "levers.cells" || top === "levers.overrides";
  const choice = isCell ? levers.dimensions.find(({ key }) => key === path.at(-1)) : undefined;
  const place = [words.parts[top] ?? top, ...rest.map(partName)].filter((part) => part !== "").join(" · ");
  return { place, from: shown(from), to: shown(to) };
}
