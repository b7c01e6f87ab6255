import type { ClassKpis } from "./classKpis.js";
import type { KpiKey } from "./kpis.js";
import type { ScoreDefinition } from "./scores.js";
import type { Trace, TraceOf, TraceTerm, TraceUnit } from "./trace.js";

/** How a KPI follows from others: a ratio of two, of the class's to the total's, or given by the data. */
const ratios: Readonly<Partial<Record<KpiKey, readonly [KpiKey, KpiKey]>>> = {
  marginRate: ["margin", "revenue"],
  revenuePerCustomer: ["revenue", "customers"],
  marginPerCustomer: ["margin", "customers"],
  valuePerCustomer: ["value", "customers"],
  visitsPerCustomer: ["visits", "customers"],
  callsPerCustomer: ["calls", "customers"],
};
const shares: Readonly<Partial<Record<KpiKey, KpiKey>>> = {
  customersShare: "customers",
  revenueShare: "revenue",
  marginShare: "margin",
  visitsShare: "visits",
  callsShare: "calls",
};
const shareOf: Readonly<Partial<Record<KpiKey, KpiKey>>> = { value: "valueShare" };
const counted: readonly KpiKey[] = ["customers", "visits", "calls"];
const additive: readonly KpiKey[] = [
  "customers",
  "revenue",
  "margin",
  "potential",
  "unused",
  "value",
  "visits",
  "calls",
];

/** The derivation of a KPI of a class (docs/method.md#kpis), by the same form as coverage's figures; null where there is no such KPI. */
export function classTrace(of: TraceOf, rows: readonly ClassKpis[], score: ScoreDefinition): Trace | null {
  const rowOf = (letter: string) => rows.find((row) => row.class === letter)?.kpis;
  const [own, total] = [rowOf(of.class), rowOf("total")];
  const kpi = of.kpi as KpiKey;
  if (of.kpi === "future") return own?.value == null ? null : futureTrace(of, own.value, own.margin ?? 0, score);
  if (!own || !total || !(kpi in own)) return null;
  const unit = (key: KpiKey): TraceUnit => {
    if (key === "customers") return "count";
    if (counted.includes(key) || key === "visitsPerCustomer" || key === "callsPerCustomer") return "contacts";
    if (/Share$|^marginRate$|^shareOfWallet$/.test(key)) return "share";
    return /^value/.test(key) && score.kind === "points" ? "points" : "eur";
  };
  const term = (key: KpiKey, from: typeof own, opens = true): TraceTerm => ({
    key: opens ? key : `total:${key}`,
    value: from[key],
    unit: unit(key),
    sign: 1,
    opens,
  });
  const ratio = ratios[kpi];
  const share = shares[kpi];
  const summed = kpi === "value" && score.kind === "eur" && own.value !== null && own.margin !== null;
  const terms = ratio
    ? ratio.map((key) => term(key, own))
    : share
      ? [term(share, own), term(share, total, false)]
      : summed
        ? [
            term("margin", own),
            { key: "future", value: own.value! - own.margin!, unit: "eur" as const, sign: 1 as const, opens: true },
          ]
        : [];
  return {
    ...of,
    value: own[kpi],
    unit: unit(kpi),
    operation: ratio || share ? "ratio" : summed ? "sum" : "given",
    terms,
    assumptions: summed || kpi === "valueShare" ? assumptionsOf(score) : [],
    shares: additive.includes(kpi)
      ? rows.flatMap((row) => {
          if (row.class === "total") return [];
          // Shares of value count negative values as zero, as the table does.
          const share = shareOf[kpi];
          return [
            {
              class: row.class,
              value: row.kpis[kpi],
              share: share ? row.kpis[share] : ratioOf(row.kpis[kpi], total[kpi]),
            },
          ];
        })
      : [],
  };
}

/** φ · m · U: what realisable potential adds to value. */
function futureTrace(of: TraceOf, value: number, margin: number, score: ScoreDefinition): Trace {
  const future = value - margin;
  return {
    ...of,
    value: future,
    unit: "eur",
    operation: "given",
    terms: [],
    assumptions: assumptionsOf(score),
    shares: [],
  };
}

function assumptionsOf(score: ScoreDefinition): Trace["assumptions"] {
  return score.kind === "eur" ? [{ path: "value.phi", value: score.phi, unit: "share" }] : [];
}

function ratioOf(part: number | null, whole: number | null): number | null {
  return part !== null && whole !== null && whole > 0 ? part / whole : null;
}
