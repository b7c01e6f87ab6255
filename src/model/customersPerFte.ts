import { type ClassLetter, classLetters } from "./classLetters.js";
import { unitsPerHour } from "./timeUnits.js";

/** How many customers one full-time equivalent of a role covers. */
export interface CustomersPerFte {
  /** Of one class only, best first; null where the class takes no time of the role or has no customers. */
  readonly byClass: readonly (number | null)[];
  /** Whole customers of the two classes that take most of the role's time, as many of each as there are in proportion; null where fewer take any. */
  readonly mix: readonly { readonly class: ClassLetter; readonly customers: number }[] | null;
}

/** From the time units a role puts into each class and the number of its customers: capacity over hours per customer. */
export function customersPerFte(
  capacityHours: number,
  units: Float64Array,
  customers: readonly number[],
): CustomersPerFte {
  const capacity = capacityHours * unitsPerHour;
  const served = customers.map((count, at) => ({ at, count, units: units[at]! })).filter((own) => own.units > 0);
  const two = served
    .toSorted((a, b) => b.units - a.units || a.at - b.at)
    .slice(0, 2)
    .sort((a, b) => a.at - b.at);
  const share = capacity / two.reduce((sum, own) => sum + own.units, 0);
  return {
    byClass: customers.map((count, at) => (units[at]! > 0 && capacity > 0 ? (capacity * count) / units[at]! : null)),
    mix:
      two.length === 2 && capacity > 0
        ? two.map(({ at, count }) => ({ class: classLetters[at]!, customers: Math.floor(count * share + 1e-9) }))
        : null,
  };
}
