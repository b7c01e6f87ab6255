import type { Portfolio } from "./portfolio.js";
import { valueParts } from "./valueParts.js";

/** V = DB + φ · m · U of every customer in integer cents (docs/method.md#value); SQL gets the same by floor(margin + phi * m * unused + 0.5). */
export function valueScores(
  portfolio: Portfolio,
  phi: number,
  into: Float64Array = new Float64Array(portfolio.size),
): Float64Array {
  const { rate, unusedCents } = valueParts(portfolio);
  const { size, marginCents } = portfolio;
  for (let row = 0; row < size; row++)
    into[row] = Math.floor(marginCents[row]! + phi * rate[row]! * unusedCents[row]! + 0.5);
  return into;
}
