import { columnFields } from "./classColumn.js";
import { type ClassLetter, classLetters } from "./classLetters.js";
import { type ClassStretches, classStretches } from "./classStretches.js";
import { type ClassThresholds, classCount } from "./classThresholds.js";
import { type CoverageFigures, coverageFigures } from "./coverageFigures.js";
import { type CoverageLevel, coverageLevels } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { type CoverageWork, capacityHours, coverageWork } from "./coverageWork.js";
import { lastOf } from "./lastOf.js";
import { restsOnVisits } from "./restsOnVisits.js";
import { type RoleResult, roleResults } from "./roleResults.js";
import { stratumFields } from "./stratumSums.js";
import { unitsPerHour } from "./timeUnits.js";

/** One class, or all of them together, today and under the design at every level of response. */
export interface ClassCoverage {
  readonly class: ClassLetter | "total";
  readonly ist: CoverageFigures;
  /** Null where the level can't be said. */
  readonly scenario: Readonly<Record<CoverageLevel, CoverageFigures | null>>;
}

/** What coverage costs and earns per class and, last, in total. */
export interface CoverageResult {
  readonly classes: readonly ClassCoverage[];
  readonly roles: readonly RoleResult[];
  /** Full-time equivalents that the design needs by role (null without capacity); null as a whole where it rests on visits that nobody knows. */
  readonly designFte: readonly { readonly role: string; readonly fte: number | null }[] | null;
  /** Share of revenue whose effort leaves 0.5…1.5 of today's; null without revenue. */
  readonly beyondExperience: number | null;
  /** False where neither the data nor the user say how often customers are visited: hours and cost of whatever rests on that are then null. */
  readonly visitsKnown: boolean;
  /** What whole heads more or fewer cost a year, in EUR. */
  readonly cashEur: number | null;
  /** What hours more or fewer are worth a year at the cost of a full-time equivalent, in EUR. */
  readonly pricedEur: number | null;
}

/** Sums over the customers of one class before they become figures; money in cents. */
interface ClassSums {
  readonly customers: number;
  readonly potential: number;
  /** Whether the design's work can be said: it may not rest on visits that nobody knows. */
  readonly known: boolean;
  readonly ist: { readonly sales: number; readonly margin: number; readonly work: CoverageWork };
  readonly work: CoverageWork;
  readonly levels: Readonly<Record<CoverageLevel, Float64Array | null>>;
}

/** Coverage of every class between thresholds; `pins` move single customers (row of the portfolio) to another class. */
export function coverageResult(...given: Parameters<typeof resultSteps>): CoverageResult {
  return lastOf(resultSteps(...given));
}

/** The same in steps of one class and level each, so that the caller can pause. */
export function* resultSteps(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly { readonly row: number; readonly classIndex: number }[] = [],
): Generator<void, CoverageResult> {
  const stretches = classStretches(model.index, thresholds, pins);
  const classes: ClassSums[] = [];
  for (let at = 0; at < classCount(thresholds); at++) classes.push(yield* classSums(model, stretches, at));
  const whole = total(classes);
  const known = model.base.visitsKnown;
  const figuresOf = (sums: ClassSums, letter: ClassLetter | "total"): ClassCoverage => {
    const istSums = Float64Array.of(sums.ist.sales, sums.ist.margin, 0, 0, 0);
    const scenario = coverageLevels.map((level) => {
      const own = sums.levels[level];
      return [level, own && coverageFigures(model, sums, own, sums.work, sums.known)] as const;
    });
    return {
      class: letter,
      ist: coverageFigures(model, sums, istSums, sums.ist.work, known),
      scenario: Object.fromEntries(scenario) as Record<CoverageLevel, CoverageFigures | null>,
    };
  };
  const designFte = whole.known ? fteOf(model, whole.work) : null;
  const roles = known ? roleResults(model, whole.ist.work, whole.work) : [];
  const beyond = whole.levels.off![3]!;
  const revenue = model.base.positiveRevenue;
  return {
    classes: [...classes.map((sums, at) => figuresOf(sums, classLetters[at]!)), figuresOf(whole, "total")],
    roles,
    designFte,
    beyondExperience: known && revenue > 0 ? beyond / revenue : null,
    visitsKnown: known,
    cashEur: known ? roles.reduce((sum, role) => sum + role.cashEur, 0) : null,
    pricedEur: known ? roles.reduce((sum, role) => sum + role.pricedEur, 0) : null,
  };
}

/** Full-time equivalents of every role for its work; null where the role has no capacity. */
function fteOf({ catalogue }: CoverageModel, { time }: CoverageWork) {
  return catalogue.roles.map((role, at) => {
    const capacity = capacityHours(role);
    return { role: role.key, fte: capacity > 0 ? time[at]! / unitsPerHour / capacity : null };
  });
}

function* classSums(model: CoverageModel, stretches: ClassStretches, classIndex: number): Generator<void, ClassSums> {
  const { strata, base } = model;
  const linear = new Float64Array(strata.strata * stratumFields.length);
  const plain = new Float64Array(3);
  const levels: (readonly [CoverageLevel, Float64Array | null])[] = [];
  for (const level of coverageLevels) {
    const column = model.column(classIndex, level);
    const sums = column && new Float64Array(columnFields.length);
    if (sums) stretches.each(classIndex, (from, to, sign) => column.add(from, to, sums, sign));
    levels.push([level, sums]);
    yield;
  }
  let customers = 0;
  stretches.each(classIndex, (from, to, sign) => {
    customers += sign * (to - from);
    strata.add(from, to, linear, sign);
    model.presentSums.add(from, to, plain, sign);
  });
  const roles = model.catalogue.roles.length;
  return {
    customers,
    potential: plain[2]!,
    known: base.visitsKnown || !restsOnVisits(model, classIndex),
    ist: {
      sales: plain[0]!,
      margin: plain[1]!,
      work: coverageWork(linear, (stratum) => model.presentPlan(stratum), model.times, roles),
    },
    work: coverageWork(linear, (stratum) => model.plan(classIndex, stratum), model.times, roles),
    levels: Object.fromEntries(levels) as Record<CoverageLevel, Float64Array | null>,
  };
}

function total(classes: readonly ClassSums[]): ClassSums {
  const added = (vectors: readonly Float64Array[]) =>
    vectors.reduce((sum, next) => sum.map((value, at) => value + next[at]!));
  const works = (all: readonly CoverageWork[]): CoverageWork => ({
    contacts: added(all.map(({ contacts }) => contacts)),
    time: added(all.map(({ time }) => time)),
    contactTime: added(all.map(({ contactTime }) => contactTime)),
    travelTime: added(all.map(({ travelTime }) => travelTime)),
    otherTime: added(all.map(({ otherTime }) => otherTime)),
    fixedCents: all.reduce((sum, { fixedCents }) => sum + fixedCents, 0),
  });
  const levels = coverageLevels.map((level) => {
    const own = classes.map((sums) => sums.levels[level]);
    return [level, own.some((sums) => sums === null) ? null : added(own as Float64Array[])] as const;
  });
  return {
    customers: classes.reduce((sum, { customers }) => sum + customers, 0),
    potential: classes.reduce((sum, { potential }) => sum + potential, 0),
    known: classes.every(({ known }) => known),
    ist: {
      sales: classes.reduce((sum, { ist }) => sum + ist.sales, 0),
      margin: classes.reduce((sum, { ist }) => sum + ist.margin, 0),
      work: works(classes.map(({ ist }) => ist.work)),
    },
    work: works(classes.map(({ work }) => work)),
    levels: Object.fromEntries(levels) as ClassSums["levels"],
  };
}
