import { adbudg } from "./adbudg.js";
import { breakEvenValue } from "./breakEvenValue.js";
import { channelVariant } from "./channelComparison.js";
import { channelDimension } from "./channelDimension.js";
import type { ClassColumn } from "./classColumn.js";
import { classLetters } from "./classLetters.js";
import type { ClassStretches } from "./classStretches.js";
import { type CoverageLevel, coverageLevels } from "./coverageLevels.js";
import type { CoverageModel, CoverageVariant } from "./coverageModel.js";
import { customerCosts } from "./customerCosts.js";
import { membersOf } from "./membersOf.js";
import type { ResponseCurve } from "./responseCurve.js";

/** The DB from which one channel beats another for a class's reference customer, EUR a year. */
export interface BreakEven {
  readonly class: string;
  readonly personal: string;
  readonly other: string;
  /** Coverage cost per customer of either, EUR a year. */
  readonly costPersonal: number;
  readonly costOther: number;
  /** Null where the cheaper channel always wins or the level can't be said. */
  readonly levels: Readonly<Record<CoverageLevel, number | null>>;
  /** Sales of the reference customer relative to today. */
  readonly salesPersonal: Readonly<Record<CoverageLevel, number | null>>;
  readonly salesOther: Readonly<Record<CoverageLevel, number | null>>;
  /** The same value over the class's customers, stated level: first and last decile; null where fewer than ten have one. */
  readonly range: readonly [number, number] | null;
}

/** The break-even value of a personal channel against another one in a class (docs/method.md#break-even); null without customers or channels. */
export function breakEven(
  model: CoverageModel,
  stretches: ClassStretches,
  classIndex: number,
  personal: string,
  other: string,
): BreakEven | null {
  const dimension = channelDimension(model.design);
  const members = membersOf(stretches.byPosition(), classIndex);
  if (!dimension || !model.base.visitsKnown || members.length === 0) return null;
  const first = channelVariant(model, classIndex, dimension.key, personal);
  const second = channelVariant(model, classIndex, dimension.key, other);
  const costs = [first, second].map((variant) => customerCosts(model, variant.plan)) as [Float64Array, Float64Array];
  const mean = (column: Float64Array) =>
    members.reduce((sum, position) => sum + column[position]!, 0) / members.length / 100;
  const [costPersonal, costOther] = [mean(costs[0]), mean(costs[1])];
  const salesPersonal = byLevel((level) => referenceSales(model, members, first, level));
  const salesOther = byLevel((level) => referenceSales(model, members, second, level));
  return {
    class: classLetters[classIndex]!,
    personal,
    other,
    costPersonal,
    costOther,
    salesPersonal,
    salesOther,
    levels: byLevel((level) => {
      const [r1, r2] = [salesPersonal[level], salesOther[level]];
      return r1 === null || r2 === null ? null : breakEvenValue({ cost1: costPersonal, cost2: costOther, r1, r2 });
    }),
    range: deciles(model, members, costs, first, second),
  };
}

function byLevel<Value>(of: (level: CoverageLevel) => Value): Record<CoverageLevel, Value> {
  return Object.fromEntries(coverageLevels.map((level) => [level, of(level)])) as Record<CoverageLevel, Value>;
}

/**
 * Sales relative to today of the class's reference customer: headroom weighted by revenue, mean effort. What a commission takes of the DB
 * counts like lost sales.
 */
function referenceSales(
  model: CoverageModel,
  members: Uint32Array,
  variant: CoverageVariant,
  level: CoverageLevel,
): number | null {
  const column = variant.column(level);
  const curve = model.curve(level);
  if (!column) return null;
  const { revenue, margin, stratum } = model.base;
  let weight = 0;
  let saturation = 0;
  let before = 0;
  let after = 0;
  let db = 0;
  let commission = 0;
  for (const position of members) {
    const own = Math.max(0, revenue[position]!);
    weight += own;
    saturation += own * model.saturation[position]!;
    before += model.present.effort[position]!;
    after += column.effort(position);
    db += margin[position]!;
    commission += own * variant.plan(stratum[position]!).commission;
  }
  const relative = curve
    ? reference(model, curve, saturation / weight, before / members.length, after / members.length)
    : 1;
  if (weight === 0) return 1;
  return db > 0 ? relative * (1 - commission / db) : relative;
}

function reference(
  model: CoverageModel,
  { shape }: ResponseCurve,
  most: number,
  before: number,
  after: number,
): number {
  const { keptWithout, floor } = model.assumptions.response;
  if (before === after) return 1;
  const floored = Math.max(before, floor);
  const kept = 1 - (1 - keptWithout) * (before / floored) ** shape;
  return adbudg({ a: most, b: kept, c: shape, d: (most - 1) / (1 - keptWithout) }, after / floored);
}

function deciles(
  model: CoverageModel,
  members: Uint32Array,
  costs: readonly [Float64Array, Float64Array],
  first: CoverageVariant,
  second: CoverageVariant,
): readonly [number, number] | null {
  const [one, two] = [first.column("stated"), second.column("stated")];
  if (!one || !two) return null;
  const { revenue, margin, stratum } = model.base;
  let sales = 0;
  let db = 0;
  for (const position of members) {
    sales += Math.max(0, revenue[position]!);
    db += margin[position]!;
  }
  const rate = db > 0 && sales > 0 ? db / sales : Number.POSITIVE_INFINITY;
  const kept = (variant: CoverageVariant, position: number) => 1 - variant.plan(stratum[position]!).commission / rate;
  const values: number[] = [];
  for (const position of members) {
    if (revenue[position]! <= 0) continue;
    const sold = (column: ClassColumn, variant: CoverageVariant) =>
      (column.sales(position) / revenue[position]!) * kept(variant, position);
    const value = breakEvenValue({
      cost1: costs[0][position]! / 100,
      cost2: costs[1][position]! / 100,
      r1: sold(one, first),
      r2: sold(two, second),
    });
    if (value !== null) values.push(value);
  }
  if (values.length < 10) return null;
  values.sort((a, b) => a - b);
  return [values[Math.floor(values.length * 0.1)]!, values[Math.floor(values.length * 0.9)]!];
}
