/** A copy of an array with room for more. */
export function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(array.length * 1.4) + 16);
  larger.set(array);
  return larger;
}

/** The ends of cells with those of a record put in from `at` on, in a larger array where they need one. */
export function withCells(
  ends: Uint32Array<ArrayBuffer>,
  at: number,
  cells: readonly number[],
): Uint32Array<ArrayBuffer> {
  let roomy = ends;
  while (at + cells.length > roomy.length) roomy = grown(roomy);
  roomy.set(cells, at);
  return roomy;
}
