import type { CoverageModel } from "./coverageModel.js";
import type { CoverageWork } from "./coverageWork.js";
import { unitsPerHour } from "./timeUnits.js";

/** What covering some customers takes and brings in a year: money in EUR, shares 0…1; null where a figure is not defined or not known. */
export interface CoverageFigures {
  readonly customers: number;
  /** Yearly demand for the assortment, the same in every scenario. */
  readonly potential: number;
  readonly sales: number;
  readonly averageSales: number | null;
  /** DB after price effects, before coverage cost. */
  readonly margin: number;
  /** Share of sales given away, taken off DB. */
  readonly priceEffect: number;
  /** Contacts by contact type's key. */
  readonly contactsByType: Readonly<Record<string, number>> | null;
  readonly contacts: number | null;
  readonly contactsPerCustomer: number | null;
  /** Hours by role's key. */
  readonly hoursByRole: Readonly<Record<string, number>> | null;
  readonly hours: number | null;
  /** What hours are made of: contacts and travel by contact type, everything else by role. */
  readonly contactHours: Readonly<Record<string, number>> | null;
  readonly travelHours: Readonly<Record<string, number>> | null;
  readonly otherHours: Readonly<Record<string, number>> | null;
  /** Hours at the cost of a full-time equivalent. */
  readonly workCost: number | null;
  readonly fixedCost: number | null;
  /** Change of commissions against today. */
  readonly commission: number;
  /** workCost + fixedCost + commission */
  readonly cost: number | null;
  readonly costPerCustomer: number | null;
  readonly costShare: number | null;
  /** DB after coverage cost: margin − cost. */
  readonly afterCoverage: number | null;
  readonly afterCoveragePerCustomer: number | null;
  readonly afterCoveragePerHour: number | null;
}

/** The figures of some customers from their number and potential in cents, the sums of a class column, and the work on them. */
export function coverageFigures(
  { catalogue, rates }: Pick<CoverageModel, "catalogue" | "rates">,
  { customers, potential }: { readonly customers: number; readonly potential: number },
  money: Float64Array,
  work: CoverageWork,
  visitsKnown: boolean,
): CoverageFigures {
  const sales = money[0]! / 100;
  const margin = money[1]! / 100;
  const commission = money[2]! / 100;
  const priceEffect = money[4]! / 100;
  const count = Array.from(work.contacts, (thousandths) => thousandths / 1000);
  const hourly = inHours(work.time);
  const contacts = count.reduce((sum, each) => sum + each, 0);
  const hours = hourly.reduce((sum, each) => sum + each, 0);
  const workCost = work.time.reduce((sum, units, role) => sum + units * rates[role]!, 0) / 100;
  const fixedCost = work.fixedCents / 100;
  const cost = workCost + fixedCost + commission;
  const known = <Value>(value: Value): Value | null => (visitsKnown ? value : null);
  return {
    customers,
    potential: potential / 100,
    sales,
    averageSales: ratio(sales, customers),
    margin,
    priceEffect,
    contactsByType: known(byKey(catalogue.types, count)),
    contacts: known(contacts),
    contactsPerCustomer: known(ratio(contacts, customers)),
    hoursByRole: known(byKey(catalogue.roles, hourly)),
    hours: known(hours),
    contactHours: known(byKey(catalogue.types, inHours(work.contactTime))),
    travelHours: known(byKey(catalogue.types, inHours(work.travelTime))),
    otherHours: known(byKey(catalogue.roles, inHours(work.otherTime))),
    workCost: known(workCost),
    fixedCost: known(fixedCost),
    commission,
    cost: known(cost),
    costPerCustomer: known(ratio(cost, customers)),
    costShare: known(ratio(cost, sales)),
    afterCoverage: known(margin - cost),
    afterCoveragePerCustomer: known(ratio(margin - cost, customers)),
    afterCoveragePerHour: known(ratio(margin - cost, hours)),
  };
}

function inHours(time: Float64Array): number[] {
  return Array.from(time, (units) => units / unitsPerHour);
}

function byKey(items: readonly { readonly key: string }[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(items.map(({ key }, at) => [key, values[at]!]));
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
