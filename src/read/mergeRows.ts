/** Which of the accepted rows become one customer: `codes` numbers the customers, `firsts` are positions of their first rows. */
export interface Merge {
  readonly codes: Uint32Array;
  readonly count: number;
}

/** What is known of the values of a customer's rows. */
const [unseen, once, repeated, differing] = [0, 1, 2, 3];
const nearlyAll = 0.9;

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

/** Whether the rows of a customer nearly always say the same: then it is said of the customer in each of them. */
export function isRepeated(values: Float64Array, { codes, count }: Merge): boolean {
  const first = new Float64Array(count).fill(Number.NaN);
  const state = new Uint8Array(count);
  for (let i = 0; i < codes.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const code = codes[i]!;
    if (state[code] === unseen) {
      first[code] = value;
      state[code] = once;
    } else if (state[code] !== differing) state[code] = value === first[code] ? repeated : differing;
  }
  const [same, other] = [repeated, differing].map((kind) =>
    state.reduce((sum, each) => sum + Number(each === kind), 0),
  );
  return same! > 0 && same! >= (same! + other!) * nearlyAll;
}
