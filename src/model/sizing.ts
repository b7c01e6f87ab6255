import { type ClassStretches, classStretches } from "./classStretches.js";
import type { ClassThresholds } from "./classThresholds.js";
import type { CoverageModel } from "./coverageModel.js";
import { capacityHours, coverageWork } from "./coverageWork.js";
import { type CustomersPerFte, customersPerFte } from "./customersPerFte.js";
import { marketStrata } from "./marketStrata.js";
import type { RowPin } from "./pinDeltas.js";
import { restsOnVisits } from "./restsOnVisits.js";
import { roleTeam } from "./roleTeam.js";
import { stratumFields } from "./stratumSums.js";
import { unitsPerHour } from "./timeUnits.js";
import { wholeHeads } from "./wholeHeads.js";

/** Full-time equivalents that are there, by role's key and market's name. */
export type TeamByMarket = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The team as far as roles do not state it. */
export interface SizingTeam {
  /** Today's by role and market. */
  readonly markets?: TeamByMarket;
  /** The scenario's by role; today's where not named. */
  readonly plannedFte?: Readonly<Record<string, number>>;
}

/** What a role's customers take in a year. */
export interface Demand {
  readonly hours: number;
  /** Null where the role has no capacity. */
  readonly fte: number | null;
  /** Whole people; in a total, those of all markets. */
  readonly heads: number | null;
  /** Hours by class, best first. */
  readonly hoursByClass: readonly number[];
}

/** Demand and capacity of a role in a market, or in total; hours per year. */
export interface SizingRow {
  /** Null where it rests on visits that nobody knows. */
  readonly ist: Demand | null;
  readonly design: Demand | null;
  /** Full-time equivalents of today; null: not stated. */
  readonly presentFte: number | null;
  /** Those of the scenario. */
  readonly thereFte: number | null;
  /** Hours of the scenario's. */
  readonly capacityHours: number | null;
  /** thereFte − design.fte: below zero they lack. */
  readonly gapFte: number | null;
  /** Demand of the design over capacity; null without capacity. */
  readonly utilisation: number | null;
}

export interface RoleSizing {
  readonly role: string;
  /** Hours of one full-time equivalent for customers. */
  readonly hoursPerFte: number;
  readonly total: SizingRow;
  /** In the order of `Sizing.markets`. */
  readonly markets: readonly SizingRow[];
  /** Null where the design rests on visits that nobody knows. */
  readonly perFte: CustomersPerFte | null;
  /** The team stated for the markets is not the one stated for the role. */
  readonly contradictory: boolean;
}

export interface Sizing {
  /** Markets with customers or people; "" where customers have none. */
  readonly markets: readonly string[];
  /** Customers by market and class. */
  readonly customers: readonly (readonly number[])[];
  readonly roles: readonly RoleSizing[];
}

/** Time units by market, role and class. */
type Units = readonly (readonly Float64Array[])[];

/** How many people a design takes per role and market (docs/method.md#sizing); totals are the sums of the markets to the time unit. */
export function sizing(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[] = [],
  team: SizingTeam = {},
): Sizing {
  const stretches = classStretches(model.index, thresholds, pins);
  const strata = marketStrata(model);
  const staffed = Object.values(team.markets ?? {}).flatMap((own) => Object.keys(own));
  const markets = [...new Set([...strata.markets, ...staffed])];
  const { customers, ist, design } = unitsOf(model, stretches, markets.length);
  const istKnown = model.base.visitsKnown;
  const designKnown =
    istKnown || !Array.from({ length: stretches.classes }, (_, at) => at).some((at) => restsOnVisits(model, at));
  return {
    markets,
    customers,
    roles: model.catalogue.roles.map((role, at) => {
      const capacity = capacityHours(role);
      const { presentFte, thereFte, markets: own, contradictory } = roleTeam(role, team);
      const rowOf = (
        istUnits: readonly Float64Array[],
        designUnits: readonly Float64Array[],
        fte: number | null,
        there = fte,
      ) =>
        sizingRow(
          capacity,
          istKnown ? demand(istUnits, capacity) : null,
          designKnown ? demand(designUnits, capacity) : null,
          fte,
          there,
        );
      const designUnits = design.map((byRole) => byRole[at]!);
      const perClass = added(designUnits);
      return {
        role: role.key,
        hoursPerFte: capacity,
        total: rowOf(
          ist.map((byRole) => byRole[at]!),
          designUnits,
          presentFte,
          thereFte,
        ),
        markets: markets.map((name, market) =>
          rowOf([ist[market]![at]!], [design[market]![at]!], Object.hasOwn(own, name) ? own[name]! : null),
        ),
        perFte: designKnown ? customersPerFte(capacity, perClass, sumsOf(customers)) : null,
        contradictory,
      };
    }),
  };
}

function sizingRow(
  capacity: number,
  ist: Demand | null,
  design: Demand | null,
  presentFte: number | null,
  thereFte: number | null,
): SizingRow {
  const hours = thereFte === null ? null : thereFte * capacity;
  return {
    ist,
    design,
    presentFte,
    thereFte,
    capacityHours: hours,
    gapFte: thereFte === null || !design || design.fte === null ? null : thereFte - design.fte,
    utilisation: hours !== null && hours > 0 && design ? design.hours / hours : null,
  };
}

/** One market's demand, or the whole of several, whose heads are then those of each. */
function demand(units: readonly Float64Array[], capacity: number): Demand {
  const perClass = added(units);
  const sum = (all: Float64Array) => all.reduce((total, own) => total + own, 0);
  const fteOf = (own: number) => own / unitsPerHour / capacity;
  const possible = capacity > 0;
  return {
    hours: sum(perClass) / unitsPerHour,
    fte: possible ? fteOf(sum(perClass)) : null,
    heads: possible ? units.reduce((heads, own) => heads + wholeHeads(fteOf(sum(own))), 0) : null,
    hoursByClass: Array.from(perClass, (own) => own / unitsPerHour),
  };
}

function unitsOf(model: CoverageModel, stretches: ClassStretches, markets: number) {
  const strata = marketStrata(model);
  const roles = model.catalogue.roles.length;
  const blank = () => Array.from({ length: roles }, () => new Float64Array(stretches.classes));
  const ist: Units = Array.from({ length: markets }, blank);
  const design: Units = Array.from({ length: markets }, blank);
  const customers = Array.from({ length: markets }, () => new Array<number>(stretches.classes).fill(0));
  for (let market = 0; market < strata.markets.length; market++) {
    for (let at = 0; at < stretches.classes; at++) {
      const linear = new Float64Array(model.strata.strata * stratumFields.length);
      stretches.each(at, (from, to, sign) => {
        customers[market]![at]! += sign * strata.add(market, from, to, linear, sign);
      });
      const work = (planOf: Parameters<typeof coverageWork>[1]) =>
        coverageWork(linear, planOf, model.times, roles).time;
      work(model.presentPlan).forEach((time, role) => {
        ist[market]![role]![at] = time;
      });
      work((stratum) => model.plan(at, stratum)).forEach((time, role) => {
        design[market]![role]![at] = time;
      });
    }
  }
  return { customers, ist, design };
}

function added(vectors: readonly Float64Array[]): Float64Array {
  return vectors.reduce((sum, next) => sum.map((value, at) => value + next[at]!));
}

function sumsOf(customers: readonly (readonly number[])[]): number[] {
  return customers.reduce<number[]>((sum, next) => next.map((value, at) => value + (sum[at] ?? 0)), []);
}
