import { amountFields, type Field, type NumberField } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { withMargin } from "./orderLines.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";
import { yearlyFactor } from "./yearlyFactor.js";

export interface YearlyInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  /** What DB was found from, where the file does not state it in euros. */
  readonly marginFrom: "rate" | "cost" | null;
  /** What rows with dates add up to is converted by the time that these cover; potential is not. */
  readonly isDated: boolean;
}

const ofTime: readonly NumberField[] = [...amountFields, "visits", "calls"];

/** Amounts and contacts as a year's where the names of their columns state another time, with a warning for each. */
export function yearlyNumbers({ table, positions, numbers, marginFrom, isDated }: YearlyInput): {
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly warnings: readonly ImportWarning[];
} {
  const factors = new Map<NumberField, number>();
  const warnings: ImportWarning[] = [];
  for (const field of isDated ? (["potential"] as const) : ofTime) {
    const column = positions.get(field);
    if (column === undefined || column >= table.columnCount || (field === "margin" && marginFrom !== null)) continue;
    const factor = yearlyFactor(table.header[column]!);
    if (factor === 1) continue;
    factors.set(field, factor);
    warnings.push({ code: "perYear", column: table.header[column]!, factor });
  }
  if (factors.size === 0) return { numbers, warnings };
  const ofRevenue = factors.get("revenue");
  if (marginFrom === "rate" && ofRevenue !== undefined) factors.set("margin", ofRevenue);
  const scaled = new Map(numbers);
  for (const [field, factor] of factors) {
    const own = scaled.get(field);
    if (own) scaled.set(field, { ...own, values: own.values.map((value) => Math.floor(value * factor + 0.5)) });
  }
  if (marginFrom === "cost") scaled.delete("margin");
  return { numbers: withMargin(scaled), warnings };
}
