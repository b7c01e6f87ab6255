import type { ClassLetter } from "./classLetters.js";

/** Who can be responsible for a customer today. */
export const channelKinds = ["keyAccount", "field", "inside", "dealer", "digital", "none"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The role whose contacts cost no hours of ours. */
export const partnerRole = "partner";
/** Stands in hours for the role that is responsible for the customer. */
export const responsibleRole = "responsible";
/** The option that leaves a dimension as the customers have it today. */
export const today = "today";

/** A function in sales; cost in EUR per full-time equivalent and year. */
export interface Role {
  readonly key: string;
  /** Given by the user; without one, the interface names the key. */
  readonly name?: string;
  readonly costPerFteEur: number;
  readonly netDays: number;
  readonly hoursPerDay: number;
  /** Share of the working time that serves no customer, 0…1 (exclusive). */
  readonly internalShare: number;
  /** Full-time equivalents of today; null: not stated. */
  readonly presentFte: number | null;
}

/** A way to be in contact with a customer. */
export interface ContactType {
  readonly key: string;
  readonly name?: string;
  /** A role's key, or `partner`. */
  readonly role: string;
  readonly minutes: number;
  /** Preparation and follow-up. */
  readonly preparationMinutes: number;
  readonly travel: boolean;
  readonly personal: boolean;
  /** Effect relative to a visit (1). */
  readonly weight: number;
}

/** What an option does to each customer of a class. An effect that no chosen option states stays as it is today. */
export interface Effects {
  /** Contacts per year by contact type; 0 takes today's away. */
  readonly contacts?: Readonly<Record<string, number>>;
  /** Contacts of one type are made as another, or with null not at all: who is responsible decides how. */
  readonly carriedOutAs?: Readonly<Record<string, string | null>>;
  /** The role that "responsible" stands for in hours. */
  readonly responsible?: string;
  /** Hours per year by role, or by `responsible`. */
  readonly hours?: Readonly<Record<string, number>>;
  readonly fixedEur?: number;
  /** A dealer's margin: share of sales, 0…1. */
  readonly commission?: number;
  /** Share of sales given away, 0…1. */
  readonly price?: number;
}

export interface DimensionOption {
  readonly key: string;
  readonly name?: string;
  readonly effects: Effects;
  /** Switched off: can't be chosen, and where it was chosen the class is as today. */
  readonly off?: boolean;
}

/** A coverage dimension with its options; "as today" is always one more and never listed. */
export interface Dimension {
  readonly key: string;
  readonly name?: string;
  readonly options: readonly DimensionOption[];
  /** Hours per customer and year that today's way takes besides contacts, by role or `responsible`. */
  readonly todayHours?: Readonly<Record<string, number>>;
  readonly off?: boolean;
}

/** Option keys by dimension; a dimension that is not named is as today. */
export type Choices = Readonly<Record<string, string>>;

/** The matrix of classes × dimensions, and what is different in a group or market. */
export interface CoverageDesign {
  readonly dimensions: readonly Dimension[];
  readonly cells: Readonly<Partial<Record<ClassLetter, Choices>>>;
  readonly overrides?: {
    readonly by: "group" | "market";
    /** By the group's or market's name. */
    readonly cells: Readonly<Record<string, Readonly<Partial<Record<ClassLetter, Choices>>>>>;
  };
}

/** What is believed about how coverage acts and what it takes, apart from the design. */
export interface CoverageAssumptions {
  readonly roles: readonly Role[];
  readonly contactTypes: readonly ContactType[];
  readonly travel: {
    /** Minutes per visit where neither the customer nor the market has its own. */
    readonly minutes: number;
    readonly markets: Readonly<Record<string, number>>;
  };
  /** What a channel's name in the data stands for, where the name does not say it. */
  readonly channels: Readonly<Record<string, ChannelKind>>;
  /** Share of sales that dealers get today, 0…1. */
  readonly presentCommission: number;
  /** Share of DB that coverage may take, 0…1, for the smallest account worth a contact. */
  readonly coverageShare: number;
  /** Share of their potential that prospects are expected to buy in a year, 0…1. */
  readonly acquisitionRate: number;
  readonly response: ResponseAssumptions;
}

/** How sales answer to coverage (docs/method.md#response). */
export interface ResponseAssumptions {
  /** Share of sales kept with no coverage, 0…0.99. */
  readonly keptWithout: number;
  /** Share of unused potential that the best coverage wins, 0…1. */
  readonly winnable: number;
  /** Least headroom, 0.01…1. */
  readonly leastHeadroom: number;
  /** What stands in for the headroom of customers whose potential is not known is multiplied by this; absent: 1. No scenario states it: it is only drawn. */
  readonly unknownPotential?: number;
  /** Elasticity at present effort, 0…1. */
  readonly elasticity: number;
  /** Sales at half and at one and a half times the effort relative to today, instead of the elasticity; null: not judged. */
  readonly judged: { readonly half: number; readonly more: number } | null;
  /** Most weighted remote contacts a year that count. */
  readonly remoteCap: number;
  /** Effort below which a customer counts as covered that little, 0.1…10. */
  readonly floor: number;
  /** Noise is taken out of one year's contact counts. */
  readonly smoothing: boolean;
}

/** The key of a role, contact type, dimension or option: what a scenario file and the interface know it by. */
export const keyPattern = /^[a-z][A-Za-z0-9]{0,39}$/;
