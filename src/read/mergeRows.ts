/** Which of the accepted rows become one customer: `codes` numbers the customers, `firsts` are positions of their first rows. */
export interface Merge {
  readonly codes: Uint32Array;
  readonly count: number;
}

/** Sums a column over the rows of each customer; missing values add nothing, a customer without any value stays missing. */
export function summed(values: Float64Array, { codes, count }: Merge): Float64Array {
  const sums = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const customer = codes[i]!;
    sums[customer] = Number.isNaN(sums[customer]!) ? value : sums[customer]! + value;
  }
  return sums;
}

/** The first value that is not missing of each customer. */
export function firstKnown(values: Float64Array, { codes, count }: Merge): Float64Array {
  const known = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < values.length; i++) if (Number.isNaN(known[codes[i]!]!)) known[codes[i]!] = values[i]!;
  return known;
}
