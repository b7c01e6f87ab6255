const value = new Float64Array(1);
const halves = new Uint32Array(value.buffer);

/** Spreads numbers over all bits: amounts and degrees may differ in a few of theirs only. */
function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Numbers the distinct pairs of two columns in order of first appearance (open addressing); NaN equals NaN. */
export function pairedGroups(a: Uint32Array, b: Uint32Array | Float64Array): Uint32Array {
  const pairs = new Uint32Array(a.length);
  const firsts = new Uint32Array(a.length);
  let size = 16;
  while (size < a.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  let count = 0;
  for (let at = 0; at < a.length; at++) {
    const left = a[at]!;
    const right = b[at]!;
    value[0] = Number.isNaN(right) ? 0 : right;
    let slot = mixed(mixed(left ^ Math.imul(halves[0]!, 0x9e3779b1)) ^ halves[1]!) & mask;
    for (;;) {
      const entry = slots[slot]!;
      if (entry === 0) {
        firsts[count] = at;
        slots[slot] = ++count;
        pairs[at] = count - 1;
        break;
      }
      const first = firsts[entry - 1]!;
      if (a[first] === left && Object.is(b[first], right)) {
        pairs[at] = entry - 1;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return pairs;
}
