/** Heads for full-time equivalents; a billionth over a whole number is rounding, not a person. */
export function wholeHeads(fte: number): number {
  return Math.ceil(fte - 1e-9);
}
