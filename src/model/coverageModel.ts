import { type ClassColumn, type ClassPlan, classColumn, ownEffort } from "./classColumn.js";
import { classLetters } from "./classLetters.js";
import { type Catalogue, type CellPlan, choicesOf, plansOf, presentPlans } from "./compileDesign.js";
import { type CoverageBase, customerSteps, travelByMarket, travelColumn } from "./coverageBase.js";
import { type Choices, type CoverageAssumptions, type CoverageDesign, channelKinds } from "./coverageDesign.js";
import { type CoverageElasticity, coverageElasticity, elasticityFacts } from "./coverageElasticity.js";
import type { CoverageLevel } from "./coverageLevels.js";
import { type ContactTimes, contactTimes, coverageWork, roleRates } from "./coverageWork.js";
import { lastingParts, type Parts } from "./lastingParts.js";
import { lastOf } from "./lastOf.js";
import type { Portfolio } from "./portfolio.js";
import { type EffortPlan, effortPlan, type PresentEffort, presentEffortSteps } from "./presentEffort.js";
import { type PresentSums, presentSums } from "./presentSums.js";
import { type ResponseCurve, responseCurve, saturations } from "./responseCurve.js";
import type { ScoreIndex } from "./scoreIndex.js";
import { type StratumSums, stratumFields, stratumSums } from "./stratumSums.js";

const kinds = channelKinds.length;

/** What coverage is computed for. */
export interface CoverageInput {
  readonly portfolio: Portfolio;
  /** The index whose segments the thresholds are for. */
  readonly index: ScoreIndex;
  /** How many classes there are. */
  readonly classes: number;
  readonly design: CoverageDesign;
  readonly assumptions: CoverageAssumptions;
}

/** All customers covered one way. */
export interface CoverageVariant {
  plan(stratum: number): CellPlan;
  /** Running sums; null where the level can't be said. */
  column(level: CoverageLevel): ClassColumn | null;
}

/** Coverage of a portfolio, ready to be asked for any thresholds. Positions are those of the index. */
export interface CoverageModel extends CoverageInput {
  readonly base: CoverageBase;
  readonly catalogue: Catalogue;
  readonly times: ContactTimes;
  /** Cents per time unit by role. */
  readonly rates: readonly number[];
  readonly strata: StratumSums;
  /** Running sums of today's revenue, DB and potential in cents. */
  readonly presentSums: PresentSums;
  /** Today's plan of a stratum. */
  presentPlan(stratum: number): CellPlan;
  /** The plan of a class in a stratum. */
  plan(classIndex: number, stratum: number): CellPlan;
  readonly elasticity: CoverageElasticity;
  /** Null where a level can't be said, as without a positive DB. */
  curve(level: CoverageLevel): ResponseCurve | null;
  readonly present: PresentEffort;
  readonly saturation: Float64Array;
  /** Running sums were all customers in a class; null where the level can't be said. */
  column(classIndex: number, level: CoverageLevel): ClassColumn | null;
  /** Coverage of all customers by other choices, whatever their class; `name` is what it is remembered by. */
  variant(name: string, choices: (segment: string) => Choices): CoverageVariant;
  /** Values that later models of the same customers take over where nothing they depend on has changed. */
  readonly parts: Parts;
}

/** Prepares coverage; parts of `previous` are reused where they rest on the same customers, design and assumptions. */
export function coverageModel(input: CoverageInput, previous?: CoverageModel | null): CoverageModel {
  return lastOf(modelSteps(input, previous));
}

/** The same in steps of a pass or two over the customers, so that the caller can pause. */
export function* modelSteps(input: CoverageInput, previous?: CoverageModel | null): Generator<void, CoverageModel> {
  const { portfolio, index, design, assumptions, classes } = input;
  const same = previous && previous.portfolio === portfolio && previous.index === index;
  const { parts, part, partSteps } = lastingParts(same ? previous.parts : null);

  const { travel, channels, response, contactTypes: types, roles, presentCommission } = assumptions;
  const names = Object.keys(design.overrides?.cells ?? {}).sort();
  const customersKey = [channels, design.overrides?.by, names];
  const customers = yield* partSteps("customers", customersKey, () =>
    customerSteps(portfolio, index, {
      channels,
      overrides: design.overrides ? { by: design.overrides.by, names } : null,
    }),
  );
  yield;
  const baseKey = [customersKey, travel];
  const base = part("base", baseKey, (): CoverageBase => {
    return { ...customers, travel: travelColumn(customers, travelByMarket(portfolio, travel)) };
  });
  const catalogue: Catalogue = { types, roles, presentCommission };
  const times = contactTimes(catalogue);
  const rates = roleRates(roles);
  const present = presentPlans(design.dimensions, catalogue);
  const presentEfforts = present.map((plan) => effortPlan(plan, types));
  const plansFor = (choices: Choices) => plansOf(design.dimensions, choices, catalogue);
  const plans = classLetters
    .slice(0, classes)
    .map((letter) => base.segments.flatMap((segment) => plansFor(choicesOf(design, letter, segment))));

  const strata = part("strata", [baseKey], () => stratumSums(base));
  yield;
  const roomKey = [response.winnable, response.leastHeadroom, response.unknownPotential];
  const saturationKey = [roomKey, channels];
  const saturation = part("saturation", [roomKey], () => saturations(base, response));
  yield;
  const effortKey = [presentEfforts, response.remoteCap, response.smoothing, channels];
  const effort = yield* partSteps("effort", effortKey, () => presentEffortSteps(base, presentEfforts, response));
  yield;

  const everybody = new Float64Array(strata.strata * stratumFields.length);
  strata.add(0, base.size, everybody);
  const contactsOnly = present.map((plan) => ({ ...plan, time: plan.time.map(() => 0) }));
  const contactWork = coverageWork(everybody, (stratum) => contactsOnly[stratum % kinds]!, times, roles.length);
  const contactCostCents = contactWork.time.reduce((sum, time, role) => sum + time * rates[role]!, 0);
  const perShapeKey = [saturationKey, response.keptWithout];
  const facts = part("facts", perShapeKey, () => elasticityFacts(base, saturation, response.keptWithout));
  yield;
  const elasticity = coverageElasticity(facts, response, contactCostCents);
  const curve = (level: CoverageLevel): ResponseCurve | null => {
    const point = level === "off" ? null : elasticity.levels[level];
    if (!point) return null;
    return part(`curve ${level}`, [point.shape, response.keptWithout, response.floor, effortKey], () =>
      responseCurve(point.shape, point.elasticity, effort, response),
    );
  };

  function made(name: string, byStratum: readonly CellPlan[], level: CoverageLevel): ClassColumn | null {
    const answer = curve(level);
    if (level !== "off" && !answer) return null;
    const plan = part(`${name} plan`, [byStratum, presentEfforts, types, response.remoteCap], () =>
      classPlan(byStratum, types, presentEfforts, response.remoteCap),
    );
    const planKey = [plan, effortKey, customersKey];
    const own = part(`${name} own`, planKey, () => ownEffort(base, effort, plan, response.remoteCap));
    return part(
      `${name} ${level}`,
      [planKey, answer && [answer.shape, response.keptWithout, response.floor, saturationKey]],
      () => classColumn({ base, present: effort, saturation, plan, ownEffort: own, curve: answer }),
    );
  }

  return {
    ...input,
    base,
    catalogue,
    times,
    rates,
    strata,
    presentSums: presentSums(index),
    presentPlan: (stratum) => present[stratum % kinds]!,
    plan: (classIndex, stratum) => plans[classIndex]![stratum]!,
    elasticity,
    curve,
    present: effort,
    saturation,
    column: (classIndex, level) => made(`class ${classIndex}`, plans[classIndex]!, level),
    variant(name, choices) {
      const byStratum = base.segments.flatMap((segment) => plansFor(choices(segment)));
      return { plan: (stratum) => byStratum[stratum]!, column: (level) => made(`variant ${name}`, byStratum, level) };
    },
    parts,
  };
}

function classPlan(
  plans: readonly CellPlan[],
  types: Catalogue["types"],
  presentEfforts: readonly EffortPlan[],
  remoteCap: number,
): ClassPlan {
  const effort = plans.map((plan) => effortPlan(plan, types));
  return {
    asToday: effort.map((plan, stratum) => sameEffort(plan, presentEfforts[stratum % kinds]!)),
    effort,
    fixedEffort: effort.map((plan) =>
      plan.personalPerVisit || plan.personalPerCall || plan.remotePerVisit || plan.remotePerCall
        ? Number.NaN
        : plan.personal + Math.min(plan.remote, remoteCap),
    ),
    price: plans.map(({ price }) => price),
    commission: plans.map(({ commission }) => commission),
  };
}

function sameEffort(a: EffortPlan, b: EffortPlan): boolean {
  return (Object.keys(a) as (keyof EffortPlan)[]).every((key) => a[key] === b[key]);
}
