import type { ClassLetter } from "../model/classLetters.js";
import { type Choices, type CoverageDesign, type ResponseAssumptions, today } from "../model/coverageDesign.js";
import type { Scenario } from "./scenario.js";

/** Replaces what management decides about coverage. */
export function setDesign(scenario: Scenario, change: Partial<CoverageDesign>): Scenario {
  return { ...scenario, levers: { ...scenario.levers, ...change } };
}

/** Chooses an option for a class in a dimension; `today` takes the choice away. */
export function setChoice(scenario: Scenario, letter: ClassLetter, dimension: string, option: string): Scenario {
  const { [letter]: before, ...others } = scenario.levers.cells;
  const row = chosen(before, dimension, option === today ? null : option);
  return setDesign(scenario, { cells: Object.keys(row).length > 0 ? { ...others, [letter]: row } : others });
}

/** Gives classes the choices of another one, in place of their own; what holds in single groups or markets stays. */
export function fillLike(scenario: Scenario, letters: readonly ClassLetter[], from: ClassLetter): Scenario {
  const { cells } = scenario.levers;
  const row = cells[from] ?? {};
  return setDesign(scenario, { cells: { ...cells, ...Object.fromEntries(letters.map((letter) => [letter, row])) } });
}

/** Chooses an option for a class in one group or market only; null makes it follow the class again. */
export function setOverride(
  scenario: Scenario,
  by: "group" | "market",
  segment: string,
  letter: ClassLetter,
  dimension: string,
  option: string | null,
): Scenario {
  const before = scenario.levers.overrides;
  const cells = before?.by === by ? before.cells : {};
  const own = cells[segment] ?? {};
  const row = chosen(Object.hasOwn(cells, segment) ? own[letter] : undefined, dimension, option);
  const next = { ...own, [letter]: row };
  const filled = Object.entries({ ...cells, [segment]: next }).filter(([, rows]) =>
    Object.values(rows).some((choices) => choices && Object.keys(choices).length > 0),
  );
  const { overrides: _, ...levers } = scenario.levers;
  return {
    ...scenario,
    levers: filled.length > 0 ? { ...levers, overrides: { by, cells: Object.fromEntries(filled) } } : levers,
  };
}

/** Sets what is believed about how sales answer to coverage. */
export function setResponse(scenario: Scenario, change: Partial<ResponseAssumptions>): Scenario {
  const { assumptions } = scenario;
  return { ...scenario, assumptions: { ...assumptions, response: { ...assumptions.response, ...change } } };
}

function chosen(choices: Choices | undefined, dimension: string, option: string | null): Choices {
  const others = Object.entries(choices ?? {}).filter(([key]) => key !== dimension);
  return Object.fromEntries(option === null ? others : [...others, [dimension, option]]);
}
