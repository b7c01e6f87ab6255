import { columnsAt } from "./columnSums.js";
import { amountFields, type Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { scoresOfName, surelyNamed } from "./nameScores.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 50;

/** The mapped columns with formulas whose results are not in the file, and those that would be mapped with them, how many cells these are, and the rows they stand in; of rows that are skipped nothing is said. */
export function withoutResults(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  skipped: ReadonlyMap<number, unknown>,
): { readonly warnings: readonly ImportWarning[]; readonly findings: readonly Conspicuous[] } {
  const { grid, firstRow, rowCount } = table;
  const { noResults, rowCells } = grid;
  const nothing = { warnings: [], findings: [] };
  if (!noResults) return nothing;
  const rows = new Set<number>();
  const mapped = [...positions.values()].flatMap((position) => columnsAt(table, position));
  const counts = Array.from(new Set([...mapped, ...missedColumns(table)]), (column) => {
    let count = 0;
    for (let row = 0; row < rowCount; row++)
      if (noResults.has(rowCells[firstRow + row]! + column) && !skipped.has(row)) {
        count++;
        rows.add(row);
      }
    return { column: table.header[column]!, count };
  });
  const found = counts.filter(({ count }) => count > 0);
  if (found.length === 0) return nothing;
  const count = found.reduce((sum, each) => sum + each.count, 0);
  const code = "noResults";
  const first = [...rows].sort((a, b) => a - b).slice(0, mostRows);
  return {
    warnings: [{ code, columns: found.map(({ column }) => column), count }],
    findings: [{ code, count, rows: first }],
  };
}

/** Columns with the names of amounts and nothing but such formulas: others are mapped in their place. */
function missedColumns({ grid, header, firstRow, rowCount }: TextTable): number[] {
  const rows = Array.from({ length: Math.min(rowCount, rowsLookedAt) }, (_, row) => firstRow + row);
  return header.flatMap((name, column) => {
    const isMissed = rows.length > 0 && rows.every((row) => grid.noResults!.has(grid.rowCells[row]! + column));
    return isMissed && amountFields.some((field) => (scoresOfName(name).get(field) ?? 0) >= surelyNamed)
      ? [column]
      : [];
  });
}
