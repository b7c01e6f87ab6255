import { classLetters } from "./classLetters.js";
import type { ClassStretches } from "./classStretches.js";
import { choicesOf, chosenOption } from "./compileDesign.js";
import { channelKinds } from "./coverageDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import type { CoverageResult } from "./coverageResult.js";
import { customerCosts } from "./customerCosts.js";
import { smallestEffort } from "./smallestEffort.js";

/** Something about a design that deserves a second look; money in EUR a year, shares 0…1. */
export type CoverageNote =
  | { readonly code: "keyAccountLast"; readonly class: string }
  | { readonly code: "costAboveMargin"; readonly class: string; readonly cost: number; readonly margin: number }
  | {
      readonly code: "costBelowZero";
      readonly classes: readonly string[];
      readonly saved: number;
      readonly commission: number;
    }
  | { readonly code: "contactsAboveMargin"; readonly class: string; readonly share: number }
  | { readonly code: "visitsByInside"; readonly class: string; readonly role: string }
  | { readonly code: "smallEffort"; readonly class: string; readonly effort: number; readonly least: number }
  | { readonly code: "nothingStated"; readonly dimension: string; readonly option: string }
  | { readonly code: "unknownSegment"; readonly name: string };

/** More of a class than this losing money on its coverage is worth a note. */
const manyCustomers = 0.2;

/** What looks odd in a design for these customers. */
export function plausibleCoverage(
  model: CoverageModel,
  result: CoverageResult,
  stretches: ClassStretches,
): CoverageNote[] {
  const classes = perClass(model, result, stretches);
  return [...savedCommission(model, result), ...classes, ...options(model), ...segments(model)];
}

/** Coverage that costs less than nothing: commissions of today that end are more than the work costs, so everything rests on their rate. */
function savedCommission({ catalogue }: CoverageModel, { classes }: CoverageResult): CoverageNote[] {
  const below = classes.filter((row) => row.class !== "total" && (row.scenario.off?.cost ?? 0) < 0);
  if (below.length === 0) return [];
  const saved = -below.reduce((sum, row) => sum + row.scenario.off!.commission, 0);
  const commission = catalogue.presentCommission;
  return [{ code: "costBelowZero", classes: below.map((row) => row.class), saved, commission }];
}

function perClass(model: CoverageModel, result: CoverageResult, stretches: ClassStretches): CoverageNote[] {
  const { design, catalogue, base } = model;
  const byPosition = stretches.byPosition();
  const last = stretches.classes - 1;
  return classLetters.slice(0, stretches.classes).flatMap((letter, at) => {
    const notes: CoverageNote[] = [];
    const figures = result.classes.find((row) => row.class === letter)?.scenario.off;
    if (!figures || figures.customers === 0) return notes;
    const chosen = design.dimensions.flatMap((dimension) => {
      const option = chosenOption(dimension, choicesOf(design, letter));
      return option ? [option] : [];
    });
    const changed = chosen.length > 0;
    if (at === last && chosen.some(({ effects }) => effects.responsible === "keyAccount")) {
      notes.push({ code: "keyAccountLast", class: letter });
    }
    if (figures.cost !== null && figures.cost > Math.max(0, figures.margin)) {
      notes.push({ code: "costAboveMargin", class: letter, cost: figures.cost, margin: figures.margin });
    }
    if (changed && base.visitsKnown) {
      const costs = customerCosts(model, (stratum) => model.plan(at, stratum));
      let above = 0;
      for (let position = 0; position < byPosition.length; position++) {
        if (byPosition[position] === at && costs[position]! > Math.max(0, base.margin[position]!)) above++;
      }
      const share = above / figures.customers;
      if (share > manyCustomers) notes.push({ code: "contactsAboveMargin", class: letter, share });
    }
    const traveller = catalogue.types.find(
      (type) => type.role === "inside" && type.travel && (figures.contactsByType?.[type.key] ?? 0) > 0,
    );
    if (traveller) notes.push({ code: "visitsByInside", class: letter, role: traveller.role });
    return [...notes, ...tooLittle(model, at, byPosition)];
  });
}

/** Where the curve is S-shaped, effort is best none at all or at least the smallest sensible one (docs/method.md#response). */
function tooLittle(model: CoverageModel, at: number, byPosition: Uint8Array): CoverageNote[] {
  const curve = model.curve("stated");
  const column = model.column(at, "stated");
  if (!curve || !column || curve.shape <= 1) return [];
  let customers = 0;
  let effort = 0;
  let steepness = 0;
  for (let position = 0; position < byPosition.length; position++) {
    if (byPosition[position] !== at || model.base.revenue[position]! <= 0) continue;
    customers++;
    effort += column.effort(position);
    steepness += (model.saturation[position]! - 1) * curve.scale[model.present.numbers[position]!]!;
  }
  if (customers === 0) return [];
  const mean = effort / customers;
  const least = smallestEffort({ c: curve.shape, d: steepness / customers });
  const isToday = channelKinds.every((_, kind) => {
    const plan = model.plan(at, kind);
    const present = model.presentPlan(kind);
    const same = plan.visitsAs === present.visitsAs && plan.callsAs === present.callsAs;
    return same && plan.contacts.every((count) => count === 0);
  });
  return !isToday && mean > 0.01 && mean < least
    ? [{ code: "smallEffort", class: classLetters[at]!, effort: mean, least }]
    : [];
}

function options({ design }: CoverageModel): CoverageNote[] {
  const chosen = new Set(
    [design.cells, ...Object.values(design.overrides?.cells ?? {})].flatMap((cells) =>
      Object.values(cells).flatMap((choices) => Object.entries(choices ?? {}).map((each) => each.join(" "))),
    ),
  );
  return design.dimensions.flatMap((dimension) =>
    dimension.options
      .filter(({ key, effects }) => chosen.has(`${dimension.key} ${key}`) && Object.keys(effects).length === 0)
      .map(({ key }): CoverageNote => ({ code: "nothingStated", dimension: dimension.key, option: key })),
  );
}

function segments({ design, portfolio }: CoverageModel): CoverageNote[] {
  const { overrides } = design;
  const known = overrides ? (portfolio[overrides.by]?.names ?? []) : [];
  return Object.keys(overrides?.cells ?? {})
    .filter((name) => !known.includes(name))
    .map((name) => ({ code: "unknownSegment", name }));
}
