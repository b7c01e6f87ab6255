const rowsLookedAt = 100;
const mostUnit = 1e9;
/** Amounts that are rounded each are off by so much together, three times the usual, hardly ever by more. */
const deviations = 0.9;
const mostShare = 0.01;
/** A rounded sum of exact amounts, and the other way round. */
const own = 0.5;

/** The power of ten in cents that amounts of rows spread over a range are whole numbers of: 1 where they have cents, 100 where they are in euros. */
export function unitOf(values: Float64Array, from: number, to: number): number {
  const step = Math.max(1, Math.floor((to - from) / rowsLookedAt));
  const amounts: number[] = [];
  for (let row = from; row < to; row += step) if (values[row]) amounts.push(values[row]!);
  let unit = 1;
  while (amounts.length > 0 && unit < mostUnit && amounts.every((amount) => amount % (unit * 10) === 0)) unit *= 10;
  return unit;
}

/** By how many cents a sum may be off what so many amounts add up to where all are rounded to a unit, a hundredth of it at most. */
export function slackOf(unit: number, amounts: number, sum: number): number {
  return Math.max(1, Math.min(unit * (own + deviations * Math.sqrt(amounts)), Math.abs(sum) * mostShare));
}
