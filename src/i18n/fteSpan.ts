import type { Formats } from "./format.js";

/** From so many full-time equivalents to so many: whole ones from ten on, where that leaves a range, else both with one decimal, and one figure where there is none. */
export function fteSpan(low: number, high: number, { integer, decimal, tenths }: Formats): string {
  const whole = high >= 10 && integer(low) !== integer(high);
  const [from, to] = whole ? [integer(low), integer(high)] : [tenths(low), tenths(high)];
  return from === to ? decimal(low) : `${from}–${to}`;
}
