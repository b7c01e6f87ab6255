import type { CoverageFigures } from "./coverageFigures.js";

/** What coverage figures of a class are shown by, in their order; `better` says whether more is good news. */
export const coverageKpis = [
  { key: "afterCoverage", unit: "eur", better: "more" },
  { key: "cost", unit: "eur", better: "less" },
  { key: "hours", unit: "hours", better: null },
  { key: "contacts", unit: "count", better: null },
  { key: "contactsPerCustomer", unit: "average", better: null },
  { key: "costPerCustomer", unit: "eur", better: "less" },
  { key: "costShare", unit: "share", better: "less" },
  { key: "sales", unit: "eur", better: "more" },
  { key: "averageSales", unit: "eur", better: "more" },
  { key: "margin", unit: "eur", better: "more" },
  { key: "afterCoveragePerCustomer", unit: "eur", better: "more" },
  { key: "afterCoveragePerHour", unit: "eur", better: "more" },
  { key: "potential", unit: "eur", better: null },
  { key: "customers", unit: "count", better: null },
] as const satisfies readonly {
  readonly key: keyof CoverageFigures;
  readonly unit: CoverageUnit;
  readonly better: "more" | "less" | null;
}[];

export type CoverageUnit = "count" | "average" | "eur" | "hours" | "share";
export type CoverageKpi = (typeof coverageKpis)[number]["key"];
