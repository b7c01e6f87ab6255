/** Every KPI of a class in the order in which it is shown, with its unit; `score` is EUR or points, as customers are ranked; a column has one number of decimals. */
export const kpis = [
  { key: "customers", unit: "count" },
  { key: "customersShare", unit: "share" },
  { key: "revenue", unit: "eur" },
  { key: "revenueShare", unit: "share" },
  { key: "margin", unit: "eur" },
  { key: "marginShare", unit: "share" },
  { key: "marginRate", unit: "share" },
  { key: "potential", unit: "eur" },
  { key: "unused", unit: "eur" },
  { key: "shareOfWallet", unit: "share" },
  { key: "value", unit: "score" },
  { key: "valueShare", unit: "share" },
  { key: "visits", unit: "count" },
  { key: "visitsShare", unit: "share" },
  { key: "calls", unit: "count" },
  { key: "callsShare", unit: "share" },
  { key: "revenuePerCustomer", unit: "eur" },
  { key: "marginPerCustomer", unit: "eur" },
  { key: "valuePerCustomer", unit: "score" },
  { key: "visitsPerCustomer", unit: "average" },
  { key: "callsPerCustomer", unit: "average" },
] as const;
export type KpiKey = (typeof kpis)[number]["key"];
export type KpiUnit = (typeof kpis)[number]["unit"];

/** Money in EUR, contacts per year, shares 0…1; null where a figure is not defined or not known. */
export type Kpis = Readonly<Record<KpiKey, number | null>>;
