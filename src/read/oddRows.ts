import type { ImportWarning } from "./importReport.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import type { TextTable } from "./textTable.js";

const odd: ReadonlySet<string> = new Set(["mixedEncoding", "raggedRows", "rejoinedRows", "mendedRows", "hiddenRows"]);

/** The rows that warnings about odd or hidden lines are about: those of customers that stand in these lines. */
export function oddRows(
  warnings: readonly ImportWarning[],
  table: TextTable,
  skipped: ReadonlyMap<number, unknown>,
): readonly Conspicuous[] {
  return warnings.flatMap(({ code, count, lines }) => {
    if (!odd.has(code) || !Array.isArray(lines)) return [];
    const rows = [...new Set(lines.slice(0, mostRows).map((line) => rowAt(table, Number(line))))];
    return [{ code, count: Number(count), rows: rows.filter((row) => row >= 0 && !skipped.has(row)) }];
  });
}

/** The row that a line belongs to, the last that begins in or before it; −1 above all rows, and below where the last one begins. */
function rowAt({ rowCount, line: lineOf }: TextTable, line: number): number {
  let from = 0;
  let to = rowCount;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lineOf(middle) <= line) from = middle + 1;
    else to = middle;
  }
  const row = from - 1;
  return row === rowCount - 1 && row >= 0 && lineOf(row) !== line ? -1 : row;
}
