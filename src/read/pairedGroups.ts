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
    const [left, right] = [a[at]!, b[at]!];
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right | 0, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & mask;
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
