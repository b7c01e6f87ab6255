import type { Formats } from "../i18n/format.js";
import type { KpiKey, KpiUnit, kpis } from "../model/kpis.js";

/** One column of the KPI table: a figure, and what may stand under it. */
export interface KpiColumn {
  readonly key: KpiKey;
  readonly label: string;
  readonly share: KpiKey | null;
  readonly average: KpiKey | null;
  readonly group: KpiGroup;
}

export type KpiGroup = "customers" | "value" | "sales" | "potential" | "contacts";
export type KpiLabels = Readonly<Record<KpiKey, string>>;

const layout: readonly (readonly [KpiGroup, KpiKey, KpiKey | null, KpiKey | null])[] = [
  ["customers", "customers", "customersShare", null],
  ["value", "value", "valueShare", "valuePerCustomer"],
  ["contacts", "visits", "visitsShare", "visitsPerCustomer"],
  ["contacts", "calls", "callsShare", "callsPerCustomer"],
  ["sales", "revenue", "revenueShare", "revenuePerCustomer"],
  ["sales", "margin", "marginShare", "marginPerCustomer"],
  ["sales", "marginRate", null, null],
  ["potential", "potential", null, null],
  ["potential", "unused", null, null],
  ["potential", "shareOfWallet", null, null],
];

/** The columns of the KPI table in the order of the story: who, worth what, covered how, with what result. */
export function kpiColumns(labels: KpiLabels): readonly KpiColumn[] {
  return layout.map(([group, key, share, average]) => ({ group, key, share, average, label: labels[key] }));
}

/** Writes a KPI in its unit; `score` is EUR of value or points. */
export function kpiFormatter(
  catalogue: typeof kpis,
  format: Formats,
  score: "eur" | "points",
): (key: KpiKey, value: number | null) => string {
  const scaled = (write: (value: number | null) => string, scale: number) => (value: number | null) =>
    write(value === null ? null : value * scale);
  const eur = scaled(format.eur, 100);
  const writers: Readonly<Record<KpiUnit, (value: number | null) => string>> = {
    count: format.integer,
    share: format.percent,
    eur,
    average: format.tenths,
    score: score === "eur" ? eur : scaled(format.points, 1000),
  };
  const units = new Map(catalogue.map(({ key, unit }) => [key, unit]));
  return (key, value) => writers[units.get(key)!](value);
}
