/** Rows by descending value, equal values by row: an LSD radix sort of integers of any sign, with as many passes as their range needs. */
export function sortDescending(values: Float64Array): Uint32Array {
  const size = values.length;
  let order = new Uint32Array(size);
  for (let row = 0; row < size; row++) order[row] = row;
  const { min, max } = extent(values);
  let spare = new Uint32Array(size);
  let keys = new Uint32Array(size);
  let spareKeys = new Uint32Array(size);

  // Keys are distances from the largest value, sorted 32 bits at a time from the lowest.
  for (let unit = 1; max - min >= unit; unit *= 2 ** 32) {
    for (let position = 0; position < size; position++) {
      keys[position] = Math.floor((max - values[order[position]!]!) / unit) >>> 0;
    }
    const bits = Math.min(32, Math.floor(Math.log2((max - min) / unit)) + 1);
    const passes = Math.ceil(bits / 11);
    const digitBits = Math.ceil(bits / passes);
    for (let shift = 0; shift < bits; shift += digitBits) {
      scatter(keys, order, spareKeys, spare, shift, digitBits);
      [keys, spareKeys] = [spareKeys, keys];
      [order, spare] = [spare, order];
    }
  }
  return order;
}

function scatter(
  keys: Uint32Array,
  order: Uint32Array,
  toKeys: Uint32Array,
  toOrder: Uint32Array,
  shift: number,
  digitBits: number,
): void {
  const size = keys.length;
  const mask = 2 ** digitBits - 1;
  const next = new Uint32Array(mask + 2);
  for (let position = 0; position < size; position++) next[((keys[position]! >>> shift) & mask) + 1]!++;
  for (let digit = 1; digit <= mask; digit++) next[digit]! += next[digit - 1]!;
  for (let position = 0; position < size; position++) {
    const key = keys[position]!;
    const target = next[(key >>> shift) & mask]!++;
    toKeys[target] = key;
    toOrder[target] = order[position]!;
  }
}

function extent(values: Float64Array): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
