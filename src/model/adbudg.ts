/** Sales response to effort relative to the present one: b = r(0), a = r(∞), r(1) = 1 (Little 1970, docs/method.md#response). */
export interface Adbudg {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Sales relative to the present at effort `x` relative to the present. */
export function adbudg({ a, b, c, d }: Adbudg, x: number): number {
  return x > 0 ? b + (a - b) / (1 + d * x ** -c) : b;
}

/** The curve through sales judged for no, half, one and a half times and unlimited effort; null unless b < half < 1 < more < a. */
export function adbudgOfJudged(judged: {
  readonly b: number;
  readonly half: number;
  readonly more: number;
  readonly a: number;
}): Adbudg | null {
  const { a, b, half, more } = judged;
  if (!(b < half && half < 1 && 1 < more && more < a)) return null;
  const d = (a - 1) / (1 - b);
  const exponent = (sales: number, x: number) => Math.log((d * (sales - b)) / (a - sales)) / Math.log(x);
  return { a, b, c: exponent(half, 0.5) / 3 + (exponent(more, 1.5) * 2) / 3, d };
}
