import type { ClassLetter } from "./classLetters.js";
import {
  type ChannelKind,
  type Choices,
  type ContactType,
  type CoverageAssumptions,
  type CoverageDesign,
  channelKinds,
  type Dimension,
  type Effects,
  responsibleRole,
  today,
} from "./coverageDesign.js";
import { unitsPerHour } from "./timeUnits.js";

/** What a design means for the customers of one class, override segment and present channel. */
export interface CellPlan {
  /** The contact type that today's visits become, or −1 where they are replaced. */
  readonly visitsAs: number;
  readonly callsAs: number;
  /** Contacts per customer by contact type, in thousandths a year. */
  readonly contacts: Float64Array;
  /** Time besides contacts per customer by role, in time units a year. */
  readonly time: Float64Array;
  readonly fixedCents: number;
  /** Change of the commission against today, share of sales. */
  readonly commission: number;
  readonly price: number;
}

/** Where contacts, roles and segments stand in the numbers of a model. */
export interface Catalogue {
  readonly types: readonly ContactType[];
  readonly roles: CoverageAssumptions["roles"];
  readonly presentCommission: number;
}

/** One plan for each present channel, in the order of `channelKinds`. */
export type PlansByChannel = readonly CellPlan[];

/** The choices that hold for a class in an override segment ("" where none is named). */
export function choicesOf(design: CoverageDesign, letter: ClassLetter, segment = ""): Choices {
  const own = design.overrides?.cells;
  const override = own && Object.hasOwn(own, segment) ? own[segment]?.[letter] : undefined;
  return { ...design.cells[letter], ...override };
}

/** The option chosen in a dimension, or null where it is as today, switched off or gone. */
export function chosenOption(dimension: Dimension, choices: Choices) {
  const key = Object.hasOwn(choices, dimension.key) ? choices[dimension.key] : today;
  if (dimension.off || key === today) return null;
  const found = dimension.options.find((option) => option.key === key);
  return found && !found.off ? found : null;
}

/** What choices do to customers of every present channel. */
export function plansOf(dimensions: readonly Dimension[], choices: Choices, catalogue: Catalogue): PlansByChannel {
  const chosen = dimensions.map((dimension) => ({ dimension, option: chosenOption(dimension, choices) }));
  const effects = chosen.flatMap(({ option }) => (option ? [option.effects] : []));
  const kept = chosen.flatMap(({ dimension, option }) => (option ? [] : [dimension.todayHours ?? {}]));
  return channelKinds.map((kind) => planOf(kind, effects, kept, catalogue));
}

/** Today's way of covering customers of every present channel. */
export function presentPlans(dimensions: readonly Dimension[], catalogue: Catalogue): PlansByChannel {
  return plansOf(dimensions, {}, catalogue);
}

function planOf(
  kind: ChannelKind,
  effects: readonly Effects[],
  kept: readonly Readonly<Record<string, number>>[],
  { types, roles, presentCommission }: Catalogue,
): CellPlan {
  const typeAt = new Map(types.map(({ key }, at) => [key, at]));
  const roleAt = new Map(roles.map(({ key }, at) => [key, at]));
  const as = new Map(
    Object.entries(effects.findLast((effect) => effect.carriedOutAs)?.carriedOutAs ?? presentAs[kind] ?? {}),
  );
  const responsible = effects.findLast((effect) => effect.responsible)?.responsible ?? presentResponsible[kind];
  const carriedOut = (key: string): number => {
    const target = as.has(key) ? as.get(key)! : key;
    return target === null ? -1 : (typeAt.get(target) ?? typeAt.get(key) ?? -1);
  };

  const contacts = new Float64Array(types.length);
  const stated = new Set<string>();
  for (const effect of effects) {
    for (const [key, count] of Object.entries(effect.contacts ?? {})) {
      stated.add(key);
      const at = carriedOut(key);
      if (at >= 0) contacts[at]! += Math.round(count * 1000);
    }
  }
  const time = new Float64Array(roles.length);
  for (const hours of [...kept, ...effects.map((effect) => effect.hours ?? {})]) {
    for (const [key, count] of Object.entries(hours)) {
      const at = roleAt.get(key === responsibleRole ? responsible : key);
      if (at !== undefined) time[at]! += Math.round(count * unitsPerHour);
    }
  }
  const sum = (part: (effect: Effects) => number | undefined) =>
    effects.reduce((total, effect) => total + (part(effect) ?? 0), 0);
  const presently = kind === "dealer" ? presentCommission : 0;
  const commissionStated = effects.some((effect) => effect.commission !== undefined);
  return {
    visitsAs: stated.has("visit") ? -1 : carriedOut("visit"),
    callsAs: stated.has("call") ? -1 : carriedOut("call"),
    contacts,
    time,
    fixedCents: Math.round(sum((effect) => effect.fixedEur) * 100),
    commission: commissionStated
      ? Math.min(
          1,
          sum((effect) => effect.commission),
        ) - presently
      : 0,
    price: Math.min(
      1,
      sum((effect) => effect.price),
    ),
  };
}

/** Visits belong to field sales and calls to inside sales, both to key account management where that is the present channel. */
const presentAs: Readonly<Partial<Record<ChannelKind, Readonly<Record<string, string>>>>> = {
  keyAccount: { visit: "keyAccountVisit", call: "keyAccountCall" },
};

const presentResponsible: Readonly<Record<ChannelKind, string>> = {
  keyAccount: "keyAccount",
  field: "field",
  inside: "inside",
  dealer: "field",
  digital: "inside",
  none: "field",
};
