import type { CellPoints } from "./cellPoints.js";
import type { CellWorld } from "./cellWorld.js";
import type { CoverageModel } from "./coverageModel.js";
import type { EffortPoints } from "./effortPoints.js";
import type { Portfolio } from "./portfolio.js";
import { valueParts } from "./valueParts.js";

/** Money of each cell: revenue, DB, DB at a rate within ±1 for growth, and unused potential per revenue (NaN: not known). */
export interface CellMoney {
  readonly revenue: Float64Array;
  readonly db: Float64Array;
  readonly growthDb: Float64Array;
  readonly ratio: Float64Array;
}

/** Customers put together by list of groups, effort point and bin of headroom; `money` sums a portfolio's figures over them. */
export interface CellSums {
  readonly vector: Uint16Array;
  readonly point: Uint16Array;
  money(portfolio: Portfolio): CellMoney;
}

/** Cells of the customers that matter. */
export function cellSums(
  { base, index }: CoverageModel,
  answering: Uint8Array,
  {
    vectorOf,
    points: { pointOf, places },
    binOf,
    bins,
  }: {
    readonly vectorOf: Uint16Array;
    readonly points: CellPoints;
    readonly binOf: (position: number) => number;
    readonly bins: number;
  },
): CellSums {
  const ids = new Map<number, number>();
  const cellOf = new Int32Array(base.size).fill(-1);
  const cells: { readonly vector: number; readonly point: number; readonly known: boolean }[] = [];
  for (let position = 0; position < base.size; position++) {
    if (answering[position] === 0) continue;
    const vector = vectorOf[position]!;
    const point = pointOf[position]!;
    const bin = binOf(position);
    const key = (vector * places.kind.length + point) * (bins + 1) + bin;
    let id = ids.get(key);
    if (id === undefined) {
      id = cells.length;
      ids.set(key, id);
      cells.push({ vector, point, known: bin !== bins });
    }
    cellOf[position] = id;
  }
  return {
    vector: Uint16Array.from(cells, ({ vector }) => vector),
    point: Uint16Array.from(cells, ({ point }) => point),
    money(portfolio) {
      const { revenueCents, marginCents } = portfolio;
      const { unusedCents } = valueParts(portfolio);
      const column = () => new Float64Array(cells.length);
      const [revenue, db, growthDb, unused] = [column(), column(), column(), column()];
      for (let position = 0; position < base.size; position++) {
        const id = cellOf[position]!;
        if (id < 0) continue;
        const row = index.order[position]!;
        const sales = revenueCents[row]!;
        const margin = marginCents[row]!;
        revenue[id]! += sales;
        db[id]! += margin;
        growthDb[id]! += Math.min(1, Math.max(-1, margin / sales)) * sales;
        unused[id]! += unusedCents[row]!;
      }
      return {
        revenue,
        db,
        growthDb,
        ratio: unused.map((sum, id) => (cells[id]!.known ? sum / revenue[id]! : Number.NaN)),
      };
    },
  };
}

/** The same points where customers are contacted otherwise: means of their customers, weighted by revenue. */
export function movedPoints(
  { places, pointOf }: CellPoints,
  { visits, calls }: CellWorld,
  { base, index }: CoverageModel,
  answering: Uint8Array,
): EffortPoints {
  const sums = Array.from(places.kind, () => ({ weight: 0, visits: 0, calls: 0 }));
  for (let position = 0; position < base.size; position++) {
    if (answering[position] === 0) continue;
    const sum = sums[pointOf[position]!]!;
    const weight = base.revenue[position]!;
    const row = index.order[position]!;
    sum.weight += weight;
    sum.visits += weight * visits[row]!;
    sum.calls += weight * calls[row]!;
  }
  return {
    kind: places.kind,
    visits: Float64Array.from(sums, (sum, at) => (sum.weight > 0 ? sum.visits / sum.weight : places.visits[at]!)),
    calls: Float64Array.from(sums, (sum, at) => (sum.weight > 0 ? sum.calls / sum.weight : places.calls[at]!)),
  };
}
