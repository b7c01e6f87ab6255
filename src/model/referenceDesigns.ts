import { classLetters } from "./classLetters.js";
import { type Choices, type CoverageDesign, type Dimension, today } from "./coverageDesign.js";
import { defaultDimensions } from "./defaultCoverage.js";

/** Designs to start from. */
export const referenceDesigns = ["today", "alike", "field", "keyAccountDigital"] as const;
export type ReferenceDesign = (typeof referenceDesigns)[number];

const strongest: Choices = {
  responsibility: "field",
  intensity: "active",
  frequency: "bimonthly",
  planning: "salesPlan",
};
const person: Choices = { responsibility: "field", intensity: "active", frequency: "halfYearly", planning: "targets" };
const inside: Choices = {
  responsibility: "inside",
  intensity: "active",
  frequency: "yearly",
  planning: "automatedKpis",
};
const dealer: Choices = {
  responsibility: "dealer",
  intensity: "reactive",
  frequency: "yearly",
  planning: "automatedKpis",
};
const keyAccount: Choices = {
  responsibility: "keyAccount",
  intensity: "proactive",
  frequency: "monthly",
  planning: "salesPlan",
};
const digital: Choices = { ...dealer, responsibility: "digital" };

/**
 * A reference design over the dimensions at hand: today; everyone alike (today's average contacts);
 * the field's reference (the best classes field sales, then active inside sales, the last dealers); key accounts on top and a digital tail.
 * What it needs and the dimensions lack comes from the catalogue; overrides are taken away.
 */
export function referenceDesign(
  which: ReferenceDesign,
  { dimensions }: CoverageDesign,
  classes: number,
  average: { readonly visits: number; readonly calls: number },
): CoverageDesign {
  const letters = classLetters.slice(0, classes);
  const rows = letters.map((_, at) => choicesFor(which, at, classes));
  const wanted = which === "alike" ? withAverage(dimensions, average) : dimensions;
  return {
    dimensions: completed(wanted, rows),
    cells: which === "today" ? {} : Object.fromEntries(letters.map((letter, at) => [letter, rows[at]!])),
  };
}

function choicesFor(which: ReferenceDesign, at: number, classes: number): Choices {
  if (which === "today") return {};
  if (which === "alike") return { frequency: "average" };
  const fromEnd = classes - 1 - at;
  if (which === "keyAccountDigital")
    return at === 0 ? keyAccount : fromEnd === 0 ? digital : at === 1 ? person : inside;
  if (at === 0) return strongest;
  if (fromEnd === 0) return classes === 2 ? inside : dealer;
  return fromEnd === 1 ? inside : person;
}

function withAverage(dimensions: readonly Dimension[], { visits, calls }: { visits: number; calls: number }) {
  const option = { key: "average", effects: { contacts: { visit: visits, call: calls } } };
  return completed(dimensions, [{ frequency: today }]).map((dimension) =>
    dimension.key === "frequency"
      ? { ...dimension, options: [...dimension.options.filter(({ key }) => key !== option.key), option] }
      : dimension,
  );
}

/** The dimensions with those and their options switched on that the choices need. */
function completed(dimensions: readonly Dimension[], rows: readonly Choices[]): readonly Dimension[] {
  const needed = new Map<string, Set<string>>();
  for (const choices of rows) {
    for (const [key, option] of Object.entries(choices)) needed.set(key, (needed.get(key) ?? new Set()).add(option));
  }
  const missing = defaultDimensions.filter(({ key }) => needed.has(key) && !dimensions.some((own) => own.key === key));
  return [...dimensions, ...missing].map((dimension) => {
    const options = needed.get(dimension.key);
    if (!options) return dimension;
    const usual = defaultDimensions.find(({ key }) => key === dimension.key);
    const lacking = (usual?.options ?? []).filter(
      ({ key }) => options.has(key) && !dimension.options.some((own) => own.key === key),
    );
    const { off: _, ...on } = dimension;
    return {
      ...on,
      options: [...dimension.options, ...lacking].map((option) => {
        if (!option.off || !options.has(option.key)) return option;
        const { off, ...usable } = option;
        return usable;
      }),
    };
  });
}
