import { byStretch } from "./byStretch.js";
import type { PlansByChannel } from "./compileDesign.js";
import type { CoverageBase } from "./coverageBase.js";
import { type ContactType, channelKinds } from "./coverageDesign.js";
import { smoothingSteps } from "./smoothingSteps.js";

/** Weighted contacts: personal ones, and remote ones up to a cap. */
export interface EffortPlan {
  readonly personal: number;
  readonly remote: number;
  readonly personalPerVisit: number;
  readonly remotePerVisit: number;
  readonly personalPerCall: number;
  readonly remotePerCall: number;
}

/** Present effort of every customer, ready for curves of any shape. */
export interface PresentEffort {
  readonly size: number;
  /** Contacts a year as the response sees them: noise taken out where that is wanted. */
  readonly visits: Float64Array;
  readonly calls: Float64Array;
  readonly effort: Float64Array;
  /** The distinct efforts, and the number of its own for every customer. */
  readonly efforts: Float64Array;
  readonly numbers: Uint32Array;
}

/** The effort that a plan's contacts make, by the contact types' weights. */
export function effortPlan(
  { contacts, visitsAs, callsAs }: PlansByChannel[number],
  types: readonly ContactType[],
): EffortPlan {
  let personal = 0;
  let remote = 0;
  types.forEach((type, at) => {
    const weighted = (contacts[at]! / 1000) * type.weight;
    if (type.personal) personal += weighted;
    else remote += weighted;
  });
  const weight = (at: number, wanted: boolean) => {
    const type = types[at];
    return type && type.personal === wanted ? type.weight : 0;
  };
  return {
    personal,
    remote,
    personalPerVisit: weight(visitsAs, true),
    remotePerVisit: weight(visitsAs, false),
    personalPerCall: weight(callsAs, true),
    remotePerCall: weight(callsAs, false),
  };
}

/** Effort of a customer with so many present visits and calls a year under a plan. */
export function effortOf(plan: EffortPlan, visits: number, calls: number, remoteCap: number): number {
  const personal = plan.personal + plan.personalPerVisit * visits + plan.personalPerCall * calls;
  const remote = plan.remote + plan.remotePerVisit * visits + plan.remotePerCall * calls;
  return personal + Math.min(remote, remoteCap);
}

/** Today's effort of every customer (docs/method.md#response), in steps, so that the caller can pause. */
export function* presentEffortSteps(
  base: CoverageBase,
  plans: readonly EffortPlan[],
  { remoteCap, smoothing }: { readonly remoteCap: number; readonly smoothing: boolean },
): Generator<void, PresentEffort> {
  const { size, stratum } = base;
  const contacts = smoothing ? yield* smoothingSteps(base) : plainContacts(base);
  const effort = new Float64Array(size);
  const numbers = new Uint32Array(size);
  // Contacts are counts: few efforts are distinct, and powers need to be taken of these only.
  const known = new Map<number, number>();
  yield* byStretch(size, (from, to) => {
    for (let at = from; at < to; at++) {
      const plan = plans[stratum[at]! % channelKinds.length]!;
      const own = effortOf(plan, contacts.visits[at]!, contacts.calls[at]!, remoteCap);
      let number = known.get(own);
      if (number === undefined) {
        number = known.size;
        known.set(own, number);
      }
      effort[at] = own;
      numbers[at] = number;
    }
  });
  return { size, ...contacts, effort, efforts: Float64Array.from(known.keys()), numbers };
}

function plainContacts({ visits, calls }: CoverageBase) {
  return { visits: visits.map((count) => count / 1000), calls: calls.map((count) => count / 1000) };
}
