import type { CoverageBase } from "./coverageBase.js";
import { type EffortPlan, effortOf, type PresentEffort } from "./presentEffort.js";
import { type ResponseCurve, relativeSales } from "./responseCurve.js";

/** What a class does to effort and price before customers are looked at: one entry per stratum. */
export interface ClassPlan {
  /** Effort is as it is today: sales are, too. */
  readonly asToday: readonly boolean[];
  readonly effort: readonly EffortPlan[];
  /** The same effort for every customer of the stratum, or NaN where it depends on the customer. */
  readonly fixedEffort: readonly number[];
  readonly price: readonly number[];
  /** Change of the commission against today. */
  readonly commission: readonly number[];
}

/** Everything the columns of a class are computed from. */
export interface ColumnSource {
  readonly base: CoverageBase;
  readonly present: PresentEffort;
  readonly saturation: Float64Array;
  readonly plan: ClassPlan;
  /** ln of the effort of customers whose effort is their own; null where no stratum has such. */
  readonly ownEffort: Float64Array | null;
  /** Null: sales stay as they are. */
  readonly curve: ResponseCurve | null;
}

/** Sums of a class in cents, in this order; `beyond` is the revenue of customers whose effort leaves 0.5…1.5 of today's, said with response off only; `price` is given away. */
export const columnFields = ["sales", "margin", "commission", "beyond", "price"] as const;
const width = columnFields.length;
const blockSize = 256;

/** Sums of any stretch of customers, were they in one class. */
export interface ClassColumn {
  /** Adds the sums of the customers at positions from…to (exclusive) to `into`, `sign` times. */
  add(from: number, to: number, into: Float64Array, sign?: number): void;
  /** DB after price effect less commission, in cents, of each customer at positions from…to, from the start of `into`. */
  contribution(from: number, to: number, into: Float64Array): void;
  /** Sales in cents of one customer. */
  sales(position: number): number;
  /** Weighted contacts a year of one customer. */
  effort(position: number): number;
}

/** ln of the effort that every customer has under a plan, for strata where it is the customer's own; null without such. */
export function ownEffort(base: CoverageBase, present: PresentEffort, plan: ClassPlan, remoteCap: number) {
  const own = plan.fixedEffort.map((fixed, stratum) => Number.isNaN(fixed) && !plan.asToday[stratum]);
  if (!own.some((needed, stratum) => needed && base.occupied[stratum])) return null;
  const logs = new Float64Array(base.size);
  for (let position = 0; position < base.size; position++) {
    const s = base.stratum[position]!;
    if (own[s]) {
      logs[position] = Math.log(
        effortOf(plan.effort[s]!, present.visits[position]!, present.calls[position]!, remoteCap),
      );
    }
  }
  return logs;
}

/** Running sums per block of customers, so that a moving threshold looks at a few hundred customers at most. */
export function classColumn({ base, present, saturation, plan, ownEffort: logs, curve }: ColumnSource): ClassColumn {
  const { size, revenue, margin, stratum } = base;
  const shape = curve?.shape ?? 1;
  const { numbers } = present;
  const answers = Uint8Array.from(plan.asToday, (same) => (same || !curve ? 0 : 1));
  const moves = Uint8Array.from(plan.asToday, (same) => (same ? 0 : 1));
  const fixed = Float64Array.from(plan.fixedEffort);
  const powers = fixed.map((effort) => effort ** shape);
  const price = Float64Array.from(plan.price);
  const commission = Float64Array.from(plan.commission);
  const pays = Uint8Array.from(plan.price, (share, s) => (share !== 0 || plan.commission[s] !== 0 ? 1 : 0));

  /** docs/method.md#response */
  function salesAt(position: number, s: number): number {
    const before = revenue[position]!;
    if (answers[s] === 0 || before <= 0) return before;
    let power = powers[s]!;
    if (Number.isNaN(power)) power = Math.exp(shape * logs![position]!);
    return Math.floor(before * relativeSales(curve!, saturation[position]!, numbers[position]!, power) + 0.5);
  }

  function marginAt(position: number, sales: number): number {
    const before = revenue[position]!;
    const today = margin[position]!;
    if (sales === before) return today;
    if (sales < before) return Math.floor((today * sales) / before + 0.5);
    // A DB of 300 on a revenue of 10 must not make a giant.
    const rate = Math.min(1, Math.max(-1, today / before));
    return today + Math.floor(rate * (sales - before) + 0.5);
  }

  function effortAt(position: number, s: number): number {
    if (moves[s] === 0) return present.effort[position]!;
    return Number.isNaN(fixed[s]!) ? Math.exp(logs![position]!) : fixed[s]!;
  }

  function beyond(position: number, s: number): boolean {
    const before = present.effort[position]!;
    const after = effortAt(position, s);
    return after < before * 0.5 || after > before * 1.5;
  }

  let running: Float64Array | null = null;
  let looked = 0;
  const known = new Map<string, Float64Array>();

  /** A stretch is summed customer by customer until all customers' worth has been looked at; then running sums pay. */
  function once(from: number, to: number): Float64Array | null {
    const found = known.get(`${from} ${to}`);
    if (found || running || looked + to - from > size) return found ?? null;
    looked += to - from;
    const sums = new Float64Array(width);
    direct(from, to, sums, 1, 0);
    known.set(`${from} ${to}`, sums);
    return sums;
  }

  function runningSums(): Float64Array {
    const blocks = Math.ceil(size / blockSize);
    const sums = new Float64Array((blocks + 1) * width);
    for (let block = 0; block < blocks; block++) {
      const at = (block + 1) * width;
      sums.copyWithin(at, at - width, at);
      direct(block * blockSize, Math.min(size, (block + 1) * blockSize), sums, 1, at);
    }
    return sums;
  }

  function direct(from: number, to: number, into: Float64Array, sign: number, offset: number): void {
    let salesSum = 0;
    let marginSum = 0;
    let commissionSum = 0;
    let beyondSum = 0;
    let priceSum = 0;
    for (let position = from; position < to; position++) {
      const s = stratum[position]!;
      const sales = salesAt(position, s);
      salesSum += sales;
      marginSum += marginAt(position, sales);
      if (pays[s] === 1 && sales > 0) {
        priceSum += Math.floor(price[s]! * sales + 0.5);
        commissionSum += Math.floor(commission[s]! * sales + 0.5);
      }
      if (!curve && moves[s] === 1 && sales > 0 && beyond(position, s)) beyondSum += sales;
    }
    into[offset]! += sign * salesSum;
    into[offset + 1]! += sign * (marginSum - priceSum);
    into[offset + 2]! += sign * commissionSum;
    into[offset + 3]! += sign * beyondSum;
    into[offset + 4]! += sign * priceSum;
  }

  return {
    add(from, to, into, sign = 1) {
      if (from >= to) return;
      const first = Math.ceil(from / blockSize);
      const last = Math.floor(to / blockSize);
      if (first >= last) return direct(from, to, into, sign, 0);
      const sums = once(from, to);
      if (sums) {
        for (let field = 0; field < width; field++) into[field]! += sign * sums[field]!;
        return;
      }
      running ??= runningSums();
      for (let field = 0; field < width; field++) {
        into[field]! += sign * (running[last * width + field]! - running[first * width + field]!);
      }
      direct(from, first * blockSize, into, sign, 0);
      direct(last * blockSize, to, into, sign, 0);
    },
    contribution(from, to, into) {
      for (let position = from; position < to; position++) {
        const s = stratum[position]!;
        const sales = salesAt(position, s);
        let net = marginAt(position, sales);
        if (pays[s] === 1 && sales > 0) {
          net -= Math.floor(price[s]! * sales + 0.5) + Math.floor(commission[s]! * sales + 0.5);
        }
        into[position - from] = net;
      }
    },
    sales: (position) => salesAt(position, stratum[position]!),
    effort: (position) => effortAt(position, stratum[position]!),
  };
}
