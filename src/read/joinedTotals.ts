import type { ImportReport } from "./importReport.js";

type Totals = ImportReport["totals"];

/** Sums of a list of customers with those of a file that completes it: of what the list lacks, and of revenue where the file has it. */
export function joinedTotals(list: Totals, other: Totals, takesRevenue: boolean): Totals {
  return {
    revenue: takesRevenue ? other.revenue : list.revenue,
    margin: list.margin ?? other.margin,
    potential: list.potential ?? other.potential,
  };
}
