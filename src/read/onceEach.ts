import { withSums } from "./columnSums.js";
import type { Field, Mapping } from "./fields.js";
import type { JoinedFile } from "./joinFiles.js";
import { isRateColumn } from "./marginRates.js";
import type { TextTable } from "./textTable.js";

/** What several files are asked for once; number, dates and cost belong to the file they stand in. */
const shared: ReadonlySet<string> = new Set<Field>([
  ...(["name", "group", "market", "channel", "revenue", "margin", "potential"] as const),
  ...(["visits", "calls", "contact", "lat", "lon", "travelMinutes"] as const),
]);

/**
 * The mappings of several files with every field that describes a customer left to the first file that has it. Cost and rates of DB count only in the
 * file that revenue is taken from: beside no revenue a cost would be a loss.
 */
export function onceEach(files: readonly Pick<JoinedFile, "read" | "mapping">[]): Mapping[] {
  const taken = new Set<string>();
  return files.map(({ read: { table }, mapping }) => {
    const hasRevenue = mapping.revenue !== undefined && !taken.has("revenue");
    const own = Object.entries(mapping).filter(
      ([field]) => !taken.has(field) && (hasRevenue || !needsRevenue(table, mapping, field)),
    );
    for (const [field] of own) if (shared.has(field)) taken.add(field);
    // Rows of activities are counted as visits and calls.
    if (taken.has("visits") && taken.has("calls")) taken.add("contact");
    if (taken.has("contact")) for (const field of ["visits", "calls"]) taken.add(field);
    if (hasRevenue && own.some(([field]) => field === "cost")) taken.add("margin");
    return Object.fromEntries(own);
  });
}

function needsRevenue(own: TextTable, mapping: Mapping, field: string): boolean {
  if (field !== "margin") return field === "cost";
  const { margin = "", revenue = "" } = mapping;
  const table = withSums(own, mapping);
  const [column, beside] = [margin, revenue].map((name) => table.header.indexOf(name)) as [number, number];
  return column >= 0 && isRateColumn(table, column, beside < 0 ? undefined : beside);
}
