import * as v from "valibot";
import type { TeamByMarket } from "../model/sizing.js";
import { entriesSchema } from "./entriesSchema.js";

/** What management decides about the team; roles by key. */
export interface TeamLevers {
  /** Full-time equivalents of the scenario; a role that is not named keeps those of today. */
  readonly plannedFte?: Readonly<Record<string, number>>;
  /** Inbound contacts are answered within so many minutes, in this share of cases. */
  readonly promise?: { readonly minutes: number; readonly serviceLevel: number };
}

/** What is believed about the team. */
export interface TeamAssumptions {
  /** Full-time equivalents of today by role and market. */
  readonly team?: TeamByMarket;
  /** Contacts per hour that come in and wait, minutes for one, and the share of paid time in which nobody can answer. */
  readonly inbound?: { readonly perHour: number; readonly minutes: number; readonly shrinkage: number };
}

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const fte = between(0, 1e5);

/** What levers on the team may look like in JSON. */
export const teamLeversSchema = {
  plannedFte: v.optional(entriesSchema(fte, 20)),
  promise: v.optional(v.strictObject({ minutes: between(0, 1e4), serviceLevel: between(0, 0.999) })),
};

/** What assumptions on the team may look like in JSON. */
export const teamAssumptionsSchema = {
  team: v.optional(entriesSchema(entriesSchema(fte, 1000), 20)),
  inbound: v.optional(
    v.strictObject({ perHour: between(0, 1e5), minutes: between(0.01, 1e3), shrinkage: between(0, 0.95) }),
  ),
};
