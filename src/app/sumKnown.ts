/** The sum of what is known, null where nothing is. */
export function sumKnown(values: Float64Array | null): number | null {
  if (!values) return null;
  let sum = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row]!)) sum += values[row]!;
  return sum;
}
