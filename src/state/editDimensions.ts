import {
  type CoverageDesign,
  type Dimension,
  type DimensionOption,
  type Effects,
  today,
} from "../model/coverageDesign.js";
import { setDesign } from "./editCoverage.js";
import { freeKey } from "./freeKey.js";
import type { Scenario } from "./scenario.js";

/** Adds a dimension without options at the end; its key is made of its name. */
export function addDimension(scenario: Scenario, name: string): Scenario {
  const { dimensions } = scenario.levers;
  const key = freeKey(
    name,
    dimensions.map((each) => each.key),
  );
  return setDesign(scenario, { dimensions: [...dimensions, { key, name, options: [] }] });
}

/** Changes a dimension; an empty name gives it the one it came with. */
export function changeDimension(
  scenario: Scenario,
  key: string,
  change: { readonly name?: string; readonly off?: boolean; readonly todayHours?: Readonly<Record<string, number>> },
): Scenario {
  return withDimension(scenario, key, (dimension) => {
    const { todayHours, ...rest } = { ...dimension, ...change };
    const hours = Object.keys(todayHours ?? {}).length > 0;
    return tidy({ ...rest, ...(hours && { todayHours }) } as Dimension);
  });
}

/** Moves a dimension by so many places. */
export function moveDimension(scenario: Scenario, key: string, by: number): Scenario {
  const { dimensions } = scenario.levers;
  const from = dimensions.findIndex((each) => each.key === key);
  const to = from + by;
  const moved = dimensions[from];
  if (!moved || to < 0 || to >= dimensions.length) return scenario;
  const others = dimensions.filter((each) => each.key !== key);
  return setDesign(scenario, { dimensions: [...others.slice(0, to), moved, ...others.slice(to)] });
}

/** Takes a dimension away, and every choice in it. */
export function removeDimension(scenario: Scenario, key: string): Scenario {
  const dimensions = scenario.levers.dimensions.filter((each) => each.key !== key);
  return setDesign(scenario, { dimensions, ...withoutChoices(scenario.levers, (dimension) => dimension === key) });
}

/** Adds an option without effects to a dimension. */
export function addOption(scenario: Scenario, dimension: string, name: string): Scenario {
  return withDimension(scenario, dimension, (each) => {
    const key = freeKey(
      name,
      each.options.map((option) => option.key),
    );
    return { ...each, options: [...each.options, { key, name, effects: {} }] };
  });
}

/** Changes an option; effects that are undefined are not stated any more. */
export function changeOption(
  scenario: Scenario,
  dimension: string,
  key: string,
  change: { readonly name?: string; readonly off?: boolean; readonly effects?: Effects },
): Scenario {
  return withDimension(scenario, dimension, (each) => ({
    ...each,
    options: each.options.map((option) =>
      option.key === key
        ? tidy({ ...option, ...change, effects: stated({ ...option.effects, ...change.effects }) })
        : option,
    ),
  }));
}

/** Takes an option away; where it was chosen the class is as today. */
export function removeOption(scenario: Scenario, dimension: string, key: string): Scenario {
  const next = withDimension(scenario, dimension, (each) => ({
    ...each,
    options: each.options.filter((option) => option.key !== key),
  }));
  return setDesign(
    next,
    withoutChoices(next.levers, (own, option) => own === dimension && option === key),
  );
}

function withDimension(scenario: Scenario, key: string, change: (dimension: Dimension) => Dimension): Scenario {
  const dimensions = scenario.levers.dimensions.map((each) => (each.key === key ? change(each) : each));
  return setDesign(scenario, { dimensions });
}

/** Names left empty and switches that are on are not written. */
function tidy<Item extends Dimension | DimensionOption>(item: Item): Item {
  const { name, off, ...rest } = item;
  return { ...rest, ...(name && { name }), ...(off && { off }) } as Item;
}

function stated(effects: Effects): Effects {
  const filled = Object.entries(effects).filter(
    ([, effect]) => effect !== undefined && !(typeof effect === "object" && Object.keys(effect).length === 0),
  );
  return Object.fromEntries(filled);
}

function withoutChoices(
  { cells, overrides }: CoverageDesign,
  gone: (dimension: string, option: string) => boolean,
): Pick<CoverageDesign, "cells" | "overrides"> {
  const kept = (all: CoverageDesign["cells"]): CoverageDesign["cells"] =>
    Object.fromEntries(
      Object.entries(all)
        .map(([letter, choices]) => {
          const rest = Object.entries(choices ?? {}).filter(([dimension, option]) =>
            option === today ? !gone(dimension, "") : !gone(dimension, option),
          );
          return [letter, Object.fromEntries(rest)] as const;
        })
        .filter(([, choices]) => Object.keys(choices).length > 0),
    );
  if (!overrides) return { cells: kept(cells) };
  const own = Object.entries(overrides.cells)
    .map(([name, rows]) => [name, kept(rows)] as const)
    .filter(([, rows]) => Object.keys(rows).length > 0);
  return { cells: kept(cells), overrides: { by: overrides.by, cells: Object.fromEntries(own) } };
}
