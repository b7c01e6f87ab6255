import { type CoverageDesign, today } from "../model/coverageDesign.js";
import { defaultCoverageAssumptions, defaultDimensions } from "../model/defaultCoverage.js";
import { setDesign } from "./editCoverage.js";
import { setAssumptions } from "./editValue.js";
import type { Scenario } from "./scenario.js";
import { withKnownRoles } from "./withKnownRoles.js";

/** Brings back the dimensions, roles and contact types that ship with the product; choices among them and present full-time equivalents stay. */
export function resetCatalogue(scenario: Scenario): Scenario {
  const { cells, overrides } = scenario.levers;
  const present = new Map(scenario.assumptions.roles.map(({ key, presentFte }) => [key, presentFte]));
  const roles = defaultCoverageAssumptions.roles.map((role) => ({
    ...role,
    presentFte: present.get(role.key) ?? role.presentFte,
  }));
  const segments = Object.entries(overrides?.cells ?? {})
    .map(([name, own]) => [name, shipped(own)] as const)
    .filter(([, own]) => Object.keys(own).length > 0);
  const next = setDesign(scenario, {
    dimensions: defaultDimensions,
    cells: shipped(cells),
    ...(overrides && { overrides: { by: overrides.by, cells: Object.fromEntries(segments) } }),
  });
  const { contactTypes } = defaultCoverageAssumptions;
  return withKnownRoles(setAssumptions(next, { roles, contactTypes }));
}

function shipped(cells: CoverageDesign["cells"]): CoverageDesign["cells"] {
  const ships = (dimension: string, option: string) =>
    defaultDimensions.some(
      ({ key, options }) => key === dimension && (option === today || options.some((each) => each.key === option)),
    );
  return Object.fromEntries(
    Object.entries(cells)
      .map(([letter, choices]) => {
        const kept = Object.entries(choices ?? {}).filter(([dimension, option]) => ships(dimension, option));
        return [letter, Object.fromEntries(kept)] as const;
      })
      .filter(([, choices]) => Object.keys(choices).length > 0),
  );
}
