import * as v from "valibot";
import type { Hire } from "../model/ramp.js";
import type { TeamByMarket } from "../model/sizing.js";
import type { TourAssumptions } from "../model/travelMinutes.js";
import type { DaysOff } from "../model/workingDays.js";
import { entriesSchema } from "./entriesSchema.js";

/** What management decides about the team; roles by key. */
export interface TeamLevers {
  /** Full-time equivalents of the scenario; a role that is not named keeps those of today. */
  readonly plannedFte?: Readonly<Record<string, number>>;
  /** Inbound contacts are answered within so many minutes, in this share of cases. */
  readonly promise?: { readonly minutes: number; readonly serviceLevel: number };
  /** People to be hired at the beginning of a month of the plan, by role. */
  readonly hires?: Readonly<Record<string, readonly Hire[]>>;
}

/** How people come and go; shares 0…1. */
export interface RampAssumptions {
  readonly firstProductivity: number;
  readonly monthsToFull: number;
  readonly attrition: number;
  readonly months: number;
}

/** Examples, to be replaced by the company's own. */
export const usualRamp: RampAssumptions = { firstProductivity: 0.25, monthsToFull: 9, attrition: 0.08, months: 24 };

/** What is believed about the team. */
export interface TeamAssumptions {
  /** Full-time equivalents of today by role and market. */
  readonly team?: TeamByMarket;
  /** Contacts per hour that come in and wait, minutes for one, and the share of paid time in which nobody can answer. */
  readonly inbound?: {
    readonly perHour: number;
    readonly minutes: number;
    readonly shrinkage: number;
    /** Share of the time at work that may be spent with customers at most, 0…1. */
    readonly occupancy?: number;
  };
  readonly ramp?: RampAssumptions;
  /** How customers' potential changes in a year (share), and over how many years the scenario looks ahead. */
  readonly potentialGrowth?: { readonly perYear: number; readonly years: number };
  /** What net working days are derived from, by role. */
  readonly daysOff?: Readonly<Record<string, DaysOff>>;
  /** How tours are driven where travel is estimated. */
  readonly tour?: TourAssumptions;
}

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const fte = between(0, 1e5);

/** What levers on the team may look like in JSON. */
export const teamLeversSchema = {
  plannedFte: v.optional(entriesSchema(fte, 20)),
  promise: v.optional(v.strictObject({ minutes: between(0, 1e4), serviceLevel: between(0, 0.999) })),
  hires: v.optional(
    entriesSchema(
      v.pipe(
        v.array(v.strictObject({ month: v.pipe(between(1, 120), v.integer()), people: between(0, 1e4) })),
        v.maxLength(60),
      ),
      20,
    ),
  ),
};
const days = between(0, 365);

/** What assumptions on the team may look like in JSON. */
export const teamAssumptionsSchema = {
  team: v.optional(entriesSchema(entriesSchema(fte, 1000), 20)),
  inbound: v.optional(
    v.strictObject({
      perHour: between(0, 1e5),
      minutes: between(0.01, 1e3),
      shrinkage: between(0, 0.95),
      occupancy: v.optional(between(0.1, 1)),
    }),
  ),
  potentialGrowth: v.optional(v.strictObject({ perYear: between(-0.5, 0.5), years: between(0, 10) })),
  ramp: v.optional(
    v.strictObject({
      firstProductivity: between(0, 1),
      monthsToFull: between(0, 60),
      attrition: between(0, 1),
      months: v.pipe(between(1, 120), v.integer()),
    }),
  ),
  daysOff: v.optional(
    entriesSchema(
      v.strictObject({ weekend: days, publicHolidays: days, leave: days, sickness: days, training: days }),
      20,
    ),
  ),
  tour: v.optional(
    v.strictObject({
      tourConstant: between(0.1, 5),
      detour: between(1, 5),
      kmPerHour: between(1, 200),
      lineHaulMinutes: between(0, 1440),
      visitsPerTour: between(1, 100),
      sweepsPerYear: between(0.1, 365),
    }),
  ),
};
