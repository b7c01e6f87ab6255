import { type FrontierPoint, freePoint, frontierPrices, thresholdPoint } from "../model/coverageFrontier.js";
import { cutThresholds } from "../model/cutThresholds.js";
import { type DesignOptimum, designOptimum } from "../model/designOptimum.js";
import type { DesignProblem } from "../model/designProblem.js";
import { limitedCuts } from "../model/limitedCuts.js";

/** What every customer, best score first, earns and costs in every class, and what is asked of it. */
export interface OptimumRequest {
  readonly scores: Float64Array;
  /** Cents by class and customer. */
  readonly profits: readonly Float64Array[];
  readonly costs: readonly Float64Array[];
  /** The general thresholds of now, as scores. */
  readonly thresholds: readonly number[];
  /** 1 for customers with a negative DB. */
  readonly losing: Uint8Array;
  /** Hours that may be spent at most, and those of every customer by class. */
  readonly limits: readonly {
    readonly role: string;
    readonly hours: number;
    readonly spent: readonly Float64Array[];
  }[];
}

/** The best thresholds that keep limits; money in EUR. */
export interface WithinLimits {
  readonly thresholds: readonly number[];
  readonly profitEur: number;
  readonly boundEur: number;
  readonly costEur: number;
  readonly feasible: boolean;
  /** Roles whose limits are not kept. */
  readonly conflicting: readonly string[];
  /** Hours by limit, in their order. */
  readonly hours: readonly number[];
}

export interface OptimumResult {
  readonly optimum: DesignOptimum;
  /** The best of every budget over thresholds, and over free choice per customer. */
  readonly own: readonly FrontierPoint[];
  readonly free: readonly FrontierPoint[];
  readonly limited: WithinLimits | null;
}

/** The most profitable thresholds, the frontier and, where limits are given, the best within them. */
export function optimumJob({ scores, profits, costs, thresholds, losing, limits }: OptimumRequest): OptimumResult {
  const problem: DesignProblem = {
    scores,
    classes: profits.length,
    profits,
    costs,
    positions: null,
    outside: new Uint8Array(0),
    profit: (at, from, to, into) => into.set(profits[at]!.subarray(from, to)),
  };
  return {
    optimum: designOptimum(problem, thresholds, losing),
    own: frontierPrices.map((price) => thresholdPoint(problem, price)),
    free: frontierPrices.map((price) => freePoint(problem, price)),
    limited: limits.length > 0 ? withinLimits(problem, limits) : null,
  };
}

function withinLimits(problem: DesignProblem, limits: OptimumRequest["limits"]): WithinLimits {
  const found = limitedCuts(
    { ...problem, hours: (role, at, from, to, into) => into.set(limits[role]!.spent[at]!.subarray(from, to)) },
    limits.map(({ hours }, role) => ({ role, hours })),
  );
  let cost = 0;
  problem.costs.forEach((column, at) => {
    const end = found.cuts[at] ?? column.length;
    for (let place = found.cuts[at - 1] ?? 0; place < end; place++) cost += column[place]!;
  });
  return {
    thresholds: cutThresholds(problem.scores, found.cuts),
    profitEur: found.profit / 100,
    boundEur: found.bound / 100,
    costEur: cost / 100,
    feasible: found.feasible,
    conflicting: found.conflicting.map((role) => limits[role]!.role),
    hours: found.hours,
  };
}
