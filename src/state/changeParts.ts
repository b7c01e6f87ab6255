import { mostParts } from "../model/attribution.js";
import type { Choices } from "../model/coverageDesign.js";
import type { Scenario } from "./scenario.js";
import { scenarioDifferences } from "./scenarioDifferences.js";

/** Something in which scenarios can differ as a whole, and that can be taken over from one into another. */
export interface ChangePart {
  /** `dimension` comes with the dimension's key. */
  readonly key:
    | "classes"
    | "dimension"
    | "matrix"
    | "phi"
    | "roles"
    | "contactTypes"
    | "travel"
    | "response"
    | "growth"
    | "data"
    | "other";
  readonly dimension?: string;
  readonly part: "lever" | "assumption";
  readonly take: (into: Scenario, from: Scenario) => Scenario;
}

const assumption = (key: ChangePart["key"], fields: readonly (keyof Scenario["assumptions"])[]): ChangePart => ({
  key,
  part: "assumption",
  take(into, { assumptions }) {
    const own = Object.fromEntries(fields.map((field) => [field, assumptions[field]]));
    return { ...into, assumptions: { ...into.assumptions, ...own } };
  },
});

const bothInEur = (a: Scenario, b: Scenario) => a.value.kind === "eur" && b.value.kind === "eur";

const classes: ChangePart = {
  key: "classes",
  part: "lever",
  take: (into, from) => ({ ...into, classes: from.classes, value: bothInEur(into, from) ? into.value : from.value }),
};

const phi: ChangePart = {
  key: "phi",
  part: "assumption",
  take: (into, from) => (bothInEur(into, from) ? { ...into, value: from.value } : into),
};

const matrix: ChangePart = {
  key: "matrix",
  part: "lever",
  take: (into, { levers: { dimensions, cells, overrides } }) => ({
    ...into,
    levers: { ...into.levers, dimensions, cells, overrides },
  }),
};

type Cells = Scenario["levers"]["cells"];

/** A dimension with what is chosen in it, class by class, group by group. */
function dimensionPart(key: string): ChangePart {
  const merged = (into: Cells, from: Cells): Cells => {
    const letters = [...new Set([...Object.keys(into), ...Object.keys(from)])] as (keyof Cells)[];
    const choicesOf = (letter: keyof Cells): Choices => {
      const { [key]: _, ...others } = into[letter] ?? {};
      const choice = from[letter]?.[key];
      return choice === undefined ? others : { ...others, [key]: choice };
    };
    return Object.fromEntries(letters.map((letter) => [letter, choicesOf(letter)]));
  };
  return {
    key: "dimension",
    dimension: key,
    part: "lever",
    take(into, from) {
      const { dimensions, cells, overrides } = into.levers;
      const own = from.levers.dimensions.filter((each) => each.key === key);
      const at = dimensions.findIndex((each) => each.key === key);
      const next =
        at < 0 ? [...dimensions, ...own] : dimensions.flatMap((each, place) => (place === at ? own : [each]));
      const by = overrides?.by ?? from.levers.overrides?.by;
      const names = [...new Set([overrides, from.levers.overrides].flatMap((each) => Object.keys(each?.cells ?? {})))];
      const exceptions = names.map((name) => [
        name,
        merged(overrides?.cells[name] ?? {}, from.levers.overrides?.cells[name] ?? {}),
      ]);
      const levers = { ...into.levers, dimensions: next, cells: merged(cells, from.levers.cells) };
      return { ...into, levers: by ? { ...levers, overrides: { by, cells: Object.fromEntries(exceptions) } } : levers };
    },
  };
}

const assumptions: readonly ChangePart[] = [
  phi,
  assumption("roles", ["roles"]),
  assumption("contactTypes", ["contactTypes"]),
  assumption("travel", ["travel"]),
  assumption("response", ["response"]),
  assumption("growth", ["potentialGrowth"]),
  assumption("data", ["marginRate", "presentVisits", "presentCommission", "channels"]),
];

/**
 * The parts in which two scenarios differ and that can change what coverage costs and earns, levers first, at most seven: where there are
 * more, all dimensions are one part, and then the assumptions that are left.
 */
export function changeParts(from: Scenario, to: Scenario): readonly ChangePart[] {
  const differing = (parts: readonly ChangePart[]) =>
    parts.filter(({ take }) => scenarioDifferences(from, take(from, to)).length > 0);
  const others = differing([classes, ...assumptions]);
  const keys = new Set([...from.levers.dimensions, ...to.levers.dimensions].map(({ key }) => key));
  const dimensions = differing([...keys].map(dimensionPart));
  const [one, other] = [from.levers.overrides?.by, to.levers.overrides?.by];
  const apart = dimensions.length + others.length <= mostParts && (!one || !other || one === other);
  const levers = others.filter(({ part }) => part === "lever");
  const all = [
    ...levers,
    ...(apart || dimensions.length === 0 ? dimensions : [matrix]),
    ...others.filter(({ part }) => part === "assumption"),
  ];
  return all.length <= mostParts ? all : [...all.slice(0, mostParts - 1), together(all.slice(mostParts - 1))];
}

/** Assumptions as one part. */
function together(parts: readonly ChangePart[]): ChangePart {
  return {
    key: "other",
    part: "assumption",
    take: (into, from) => parts.reduce((scenario, { take }) => take(scenario, from), into),
  };
}

/** The first scenario with some parts as in the second; roles and contact types that either knows stay, because options may name them. */
export function mixedScenario(
  from: Scenario,
  to: Scenario,
  parts: readonly ChangePart[],
  isTaken: (part: ChangePart) => boolean,
): Scenario {
  const taken = parts.filter(isTaken);
  if (taken.length === 0) return from;
  if (taken.length === parts.length) return to;
  const mixed = taken.reduce((scenario, { take }) => take(scenario, to), from);
  const { roles, contactTypes } = mixed.assumptions;
  const known = [from.assumptions, to.assumptions];
  return {
    ...mixed,
    assumptions: {
      ...mixed.assumptions,
      roles: withMissing(
        roles,
        known.flatMap((each) => each.roles),
      ),
      contactTypes: withMissing(
        contactTypes,
        known.flatMap((each) => each.contactTypes),
      ),
    },
  };
}

function withMissing<Item extends { readonly key: string }>(list: readonly Item[], all: readonly Item[]): Item[] {
  const keys = new Set(list.map(({ key }) => key));
  const missing = all.filter(({ key }) => !keys.has(key) && keys.add(key));
  return [...list, ...missing];
}
