/** More parts would take more than 128 evaluations: put some together. */
export const mostParts = 7;

/**
 * How much of the change from nothing taken over to everything taken over each part brings (Shapley values): its effect averaged over all orders
 * in which parts can be taken over, so no order is preferred. The parts sum to value(all) − value(none): exactly for whole numbers
 * (cents), to the twelfth digit of the greatest value for others.
 * `value` is asked once for every set of parts; throws a RangeError for more than seven.
 */
export function attribution(
  parts: readonly string[],
  value: (taken: ReadonlySet<string>) => number,
): Readonly<Record<string, number>> {
  const count = parts.length;
  if (count > mostParts) throw new RangeError(`${count} parts, at most ${mostParts}`);
  const values = Array.from({ length: 2 ** count }, (_, set) =>
    value(new Set(parts.filter((_, at) => (set >> at) & 1))),
  );
  const weights = orderWeights(count);
  const shares = parts.map((_, at) => {
    let share = 0;
    for (let set = 0; set < values.length; set++) {
      if ((set >> at) & 1) continue;
      share += weights[bits(set)]! * (values[set | (1 << at)]! - values[set]!);
    }
    return share;
  });
  const exact = summingTo(shares, values.at(-1)! - values[0]!, Math.max(...values.map(Math.abs)));
  return Object.fromEntries(parts.map((part, at) => [part, exact[at]!]));
}

/** Of all orders, the share in which exactly a given set of so many parts comes before a given part: s! (n − s − 1)! / n! */
function orderWeights(count: number): number[] {
  const factorial = (n: number): number => (n > 1 ? n * factorial(n - 1) : 1);
  return Array.from(
    { length: count },
    (_, before) => (factorial(before) * factorial(count - before - 1)) / factorial(count),
  );
}

function bits(set: number): number {
  return set === 0 ? 0 : (set & 1) + bits(set >> 1);
}

/** The shares on a grid fine enough not to matter, so that sums of them are exact; the greatest takes up what is left. */
function summingTo(shares: readonly number[], total: number, scale: number): number[] {
  if (shares.length === 0 || !(scale > 0)) return [...shares];
  const grid = Math.max(Number.MIN_VALUE, 2 ** (Math.floor(Math.log2(scale)) - 40));
  const rounded = shares.map((share) => Math.round(share / grid) * grid + 0);
  const sum = () => rounded.reduce((all, share) => all + share, 0);
  const greatest = rounded.reduce((best, share, at) => (Math.abs(share) > Math.abs(rounded[best]!) ? at : best), 0);
  for (let step = 0; step < 8 && sum() !== total; step++) rounded[greatest]! += total - sum();
  return rounded;
}
