import type { FoundRowsInput } from "./foundRows.js";

/** What is known of rows whose file has no revenue: the 0 that stands for it is nobody's figure. */
export function withoutRevenue({ numbers, columns }: Pick<FoundRowsInput, "numbers" | "columns">) {
  const unknown = new Float64Array(columns.size).fill(Number.NaN);
  const others = new Map([...numbers].filter(([field]) => field !== "revenue"));
  return { numbers: others, columns: { ...columns, revenueCents: unknown } };
}
