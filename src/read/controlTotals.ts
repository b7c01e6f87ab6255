import type { Field } from "./fields.js";
import { moneyFields } from "./fields.js";
import type { ImportWarning, SkipReason } from "./importReport.js";
import type { NumberField } from "./mappedColumns.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";

/** Sum of a column over the given rows, missing values left out. */
export function sumOf(values: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

/** Compares the file's last row of totals with the sums over the accepted rows: a warning for every money column that differs, in EUR. */
export function controlTotals(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  skipped: ReadonlyMap<number, SkipReason>,
  accepted: Uint32Array,
): ImportWarning[] {
  const rows = [...skipped].filter(([, reason]) => reason === "totals").map(([row]) => row);
  if (rows.length === 0) return [];
  const last = Math.max(...rows);
  return moneyFields.flatMap((field) => {
    const column = numbers.get(field);
    const file = column?.values[last] ?? Number.NaN;
    if (!column || Number.isNaN(file)) return [];
    const sum = sumOf(column.values, accepted);
    if (Math.abs(file - sum) <= 1) return [];
    return [
      {
        code: "controlTotal",
        column: table.header[positions.get(field)!]!,
        row: table.line(last),
        file: file / 100,
        sum: sum / 100,
      },
    ];
  });
}
