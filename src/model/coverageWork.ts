import type { Catalogue, CellPlan } from "./compileDesign.js";
import { partnerRole } from "./coverageDesign.js";
import { stratumFields } from "./stratumSums.js";
import { hundredths, unitsPerHour } from "./timeUnits.js";

/** What covering a class takes: contacts by type in thousandths, time by role in time units, fixed cost in cents. */
export interface CoverageWork {
  readonly contacts: Float64Array;
  readonly time: Float64Array;
  readonly fixedCents: number;
  /** What the time is made of, in time units: contacts and travel by contact type, everything else by role. */
  readonly contactTime: Float64Array;
  readonly travelTime: Float64Array;
  readonly otherTime: Float64Array;
}

/** Minutes of every contact type in hundredths, and where its role stands; −1 for the partner's. */
export interface ContactTimes {
  readonly minutes: readonly number[];
  readonly travels: readonly boolean[];
  readonly role: readonly number[];
}

/** Minutes and roles of the contact types of a catalogue. */
export function contactTimes({ types, roles }: Catalogue): ContactTimes {
  return {
    minutes: types.map((type) => hundredths(type.minutes + type.preparationMinutes)),
    travels: types.map((type) => type.travel),
    role: types.map((type) => (type.role === partnerRole ? -1 : roles.findIndex(({ key }) => key === type.role))),
  };
}

/** Work on customers with these stratum sums, each stratum by its own plan; exact in any order of customers. */
export function coverageWork(
  sums: Float64Array,
  planOf: (stratum: number) => CellPlan,
  times: ContactTimes,
  roles: number,
): CoverageWork {
  const contacts = new Float64Array(times.minutes.length);
  const time = new Float64Array(roles);
  const contactTime = new Float64Array(contacts.length);
  const travelTime = new Float64Array(contacts.length);
  const otherTime = new Float64Array(roles);
  let fixedCents = 0;
  const spend = (type: number, count: number, travel: number) => {
    contacts[type]! += count;
    if (times.role[type]! < 0) return;
    contactTime[type]! += count * times.minutes[type]!;
    if (times.travels[type]) travelTime[type]! += travel;
  };
  for (let stratum = 0; stratum * stratumFields.length < sums.length; stratum++) {
    const at = stratum * stratumFields.length;
    const customers = sums[at]!;
    if (customers === 0) continue;
    const plan = planOf(stratum);
    if (plan.visitsAs >= 0) spend(plan.visitsAs, sums[at + 1]!, sums[at + 4]!);
    if (plan.callsAs >= 0) spend(plan.callsAs, sums[at + 2]!, sums[at + 5]!);
    for (let type = 0; type < plan.contacts.length; type++) {
      const each = plan.contacts[type]!;
      if (each !== 0) spend(type, customers * each, sums[at + 3]! * each);
    }
    for (let role = 0; role < roles; role++) otherTime[role]! += customers * plan.time[role]!;
    fixedCents += customers * plan.fixedCents;
  }
  time.set(otherTime);
  times.role.forEach((role, type) => {
    if (role >= 0) time[role]! += contactTime[type]! + travelTime[type]!;
  });
  return { contacts, time, fixedCents, contactTime, travelTime, otherTime };
}

/** Hours of a full-time equivalent for customers in a year (docs/method.md#capacity). */
export function capacityHours(role: {
  readonly netDays: number;
  readonly hoursPerDay: number;
  readonly internalShare: number;
}): number {
  return role.netDays * role.hoursPerDay * (1 - role.internalShare);
}

/** Cost in cents per time unit of every role. */
export function roleRates(roles: Catalogue["roles"]): number[] {
  return roles.map((role) => (role.costPerFteEur * 100) / (capacityHours(role) * unitsPerHour));
}
