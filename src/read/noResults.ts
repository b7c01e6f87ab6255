import { columnsAt } from "./columnSums.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { TextTable } from "./textTable.js";

/** The mapped columns with formulas whose results are not in the file, and how many cells these are; of rows that are skipped nothing is said. */
export function noResultsWarning(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  skipped: ReadonlyMap<number, unknown>,
): ImportWarning[] {
  const { grid, firstRow, rowCount } = table;
  const { noResults, rowCells } = grid;
  if (!noResults) return [];
  const mapped = new Set([...positions.values()].flatMap((position) => columnsAt(table, position)));
  const counts = [...mapped].map((column) => {
    let count = 0;
    for (let row = 0; row < rowCount; row++)
      if (noResults.has(rowCells[firstRow + row]! + column) && !skipped.has(row)) count++;
    return { column: table.header[column]!, count };
  });
  const found = counts.filter(({ count }) => count > 0);
  if (found.length === 0) return [];
  const count = found.reduce((sum, each) => sum + each.count, 0);
  return [{ code: "noResults", columns: found.map(({ column }) => column), count }];
}
