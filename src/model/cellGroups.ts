import { classLetters } from "./classLetters.js";
import { type CellPlan, choicesOf, chosenOption } from "./compileDesign.js";
import { channelKinds } from "./coverageDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import { effortPlan } from "./presentEffort.js";

const kinds = channelKinds.length;

/** Customers that a design treats the same way, with the same present channel; money in cents. */
export interface CellGroup {
  readonly kind: number;
  readonly plan: CellPlan;
  /** Whether effort differs from today's, so that sales may. */
  readonly answers: boolean;
  /** By how much the commission changes when today's is a whole share higher: −1 or 0. */
  readonly commissionSlope: number;
  positiveRevenue: number;
}

/** Classes and strata whose plans do the same to customers of one channel are one group. */
export function cellGroups(model: CoverageModel, classOf: Uint8Array) {
  const { base, classes, catalogue } = model;
  const strata = base.occupied.length;
  const slopeOf = commissionSlopes(model);
  const groups: CellGroup[] = [];
  const known = new Map<string, number>();
  const numbers = new Uint16Array(classes * strata);
  for (let at = 0; at < classes; at++) {
    for (let stratum = 0; stratum < strata; stratum++) {
      if (!base.occupied[stratum]) continue;
      const kind = stratum % kinds;
      const plan = model.plan(at, stratum);
      const effort = JSON.stringify(effortPlan(plan, catalogue.types));
      const commissionSlope = slopeOf(at, stratum);
      const key = JSON.stringify([
        kind,
        effort,
        plan.visitsAs,
        plan.callsAs,
        plan.contacts,
        plan.commission,
        plan.price,
        commissionSlope,
      ]);
      let group = known.get(key);
      if (group === undefined) {
        group = groups.length;
        known.set(key, group);
        const answers = effort !== JSON.stringify(effortPlan(model.presentPlan(stratum), catalogue.types));
        groups.push({ kind, plan, answers, commissionSlope, positiveRevenue: 0 });
      }
      numbers[at * strata + stratum] = group;
    }
  }
  return {
    groups,
    names: [...known.keys()],
    groupOf: (position: number) => numbers[classOf[position]! * strata + base.stratum[position]!]!,
  };
}

/** A dealer's commission of today counts against the new one only where the design states one. */
function commissionSlopes({ design, base }: CoverageModel) {
  const dealer = channelKinds.indexOf("dealer");
  return (classIndex: number, stratum: number): number => {
    if (stratum % kinds !== dealer) return 0;
    const letter = classLetters[classIndex]!;
    const choices = choicesOf(design, letter, base.segments[Math.floor(stratum / kinds)]);
    const stated = design.dimensions.some(
      (dimension) => chosenOption(dimension, choices)?.effects.commission !== undefined,
    );
    return stated ? -1 : 0;
  };
}
