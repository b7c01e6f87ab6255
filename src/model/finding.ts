import type { ClassKpis } from "./classKpis.js";
import type { Portfolio } from "./portfolio.js";
import type { ScoreIndex } from "./scoreIndex.js";
import type { ScoreKind } from "./scores.js";

/** What is worth saying about the classes, as a kind of sentence and its figures. */
export type Finding =
  | { readonly kind: "negative" | "single" | "emptyTop" }
  | { readonly kind: "negativeTotal"; readonly losingShare: number }
  | {
      readonly kind: "mismatch" | "match";
      readonly customersShare: number;
      readonly valueShare: number;
      readonly visitsShare: number;
    }
  | { readonly kind: "noVisits"; readonly customersShare: number; readonly valueShare: number }
  | {
      readonly kind: "points";
      readonly customersShare: number;
      readonly marginShare: number;
      readonly visitsShare: number;
    }
  | { readonly kind: "pointsNoVisits"; readonly customersShare: number; readonly marginShare: number };

/** What holds for the customers wherever thresholds stand. */
export interface PortfolioFacts {
  readonly kind: ScoreKind;
  /** All customers have the same score. */
  readonly single: boolean;
  /** Share of customers with a negative margin. */
  readonly losingShare: number;
}

/** The facts a finding needs, computed once per index. */
export function portfolioFacts(
  { marginCents, size }: Portfolio,
  { scores }: ScoreIndex,
  kind: ScoreKind,
): PortfolioFacts {
  let losing = 0;
  let single = true;
  for (let row = 0; row < size; row++) {
    if (marginCents[row]! < 0) losing++;
    if (scores[row] !== scores[0]) single = false;
  }
  return { kind, single, losingShare: size > 0 ? losing / size : 0 };
}

/** Coverage counts as missing value when the top class gets less than this part of the visits its value share would give. */
const fairVisits = 0.8;

/** The finding on the best class; null without customers. */
export function finding(rows: readonly ClassKpis[], { kind, single, losingShare }: PortfolioFacts): Finding | null {
  const top = rows[0]?.kpis;
  const total = rows.at(-1)?.kpis;
  if (!top || !total?.customers) return null;
  if (total.valueShare === null && kind === "eur") return { kind: "negative" };
  if ((total.margin ?? 0) <= 0 && losingShare > 0) return { kind: "negativeTotal", losingShare };
  if (single) return { kind: "single" };
  const { customersShare, valueShare, marginShare, visitsShare } = top;
  if (!top.customers || customersShare === null) return { kind: "emptyTop" };
  if (kind === "points") {
    if (marginShare === null) return null;
    return visitsShare === null
      ? { kind: "pointsNoVisits", customersShare, marginShare }
      : { kind: "points", customersShare, marginShare, visitsShare };
  }
  if (valueShare === null) return null;
  if (visitsShare === null) return { kind: "noVisits", customersShare, valueShare };
  const fair = visitsShare >= fairVisits * valueShare;
  return { kind: fair ? "match" : "mismatch", customersShare, valueShare, visitsShare };
}
