/** A written number with its sign, also where it is positive. */
export function signed(value: number | null, write: (value: number | null) => string): string {
  return value !== null && value > 0 ? `+${write(value)}` : write(value);
}
