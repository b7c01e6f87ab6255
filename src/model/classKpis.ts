import { type ClassLetter, classLetters } from "./classLetters.js";
import type { Kpis } from "./kpis.js";
import { sumField, sumFields } from "./measures.js";
import type { Portfolio } from "./portfolio.js";
import type { ScoreKind } from "./scores.js";

export interface ClassKpis {
  readonly class: ClassLetter | "total";
  readonly kpis: Kpis;
}

const fields = sumFields.length;

/** KPIs of every class and, last, of the total, from class sums; where visits are not known, their KPIs are null. */
export function classKpis(
  sums: Float64Array,
  kind: ScoreKind,
  { estimated }: Pick<Portfolio, "estimated">,
): ClassKpis[] {
  const classes = sums.length / fields;
  const total = new Float64Array(fields);
  for (let at = 0; at < sums.length; at++) total[at % fields]! += sums[at]!;
  const rows: ClassKpis[] = [];
  for (let position = 0; position < classes; position++) {
    rows.push({
      class: classLetters[position]!,
      kpis: kpisOf(sums, position * fields, total, kind, estimated.visits !== "unknown"),
    });
  }
  rows.push({ class: "total", kpis: kpisOf(total, 0, total, kind, estimated.visits !== "unknown") });
  return rows;
}

function kpisOf(sums: Float64Array, at: number, total: Float64Array, kind: ScoreKind, visitsKnown: boolean): Kpis {
  const customers = sums[at]!;
  const revenue = sums[at + sumField.revenue]! / 100;
  const margin = sums[at + sumField.margin]! / 100;
  const value = sums[at + sumField.score]! / (kind === "eur" ? 100 : 1000);
  const visits = visitsKnown ? sums[at + sumField.visits]! / 1000 : null;
  const calls = sums[at + sumField.calls]! / 1000;
  const share = (field: number) => ratio(sums[at + field]!, total[field]!);
  return {
    customers,
    customersShare: share(sumField.customers),
    revenue,
    revenueShare: share(sumField.revenue),
    margin,
    marginShare: share(sumField.margin),
    marginRate: ratio(sums[at + sumField.margin]!, sums[at + sumField.revenue]!),
    potential: sums[at + sumField.potential]! / 100,
    unused: sums[at + sumField.unused]! / 100,
    shareOfWallet: ratio(sums[at + sumField.knownRevenue]!, sums[at + sumField.knownPotential]!),
    value,
    valueShare: share(sumField.positiveScore),
    visits,
    visitsShare: visitsKnown ? share(sumField.visits) : null,
    calls,
    callsShare: share(sumField.calls),
    revenuePerCustomer: ratio(revenue, customers),
    marginPerCustomer: ratio(margin, customers),
    valuePerCustomer: ratio(value, customers),
    visitsPerCustomer: visits === null ? null : ratio(visits, customers),
    callsPerCustomer: ratio(calls, customers),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
