import type { ReadTable } from "./openTable.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 50;

/** How much a table is like a list of customers: number, without which nothing belongs to anyone, and revenue count most, then the other fields, then the rows. */
export function likeCustomers({ proposal, table }: Pick<ReadTable, "proposal" | "table">): number {
  if (table.rowCount === 0) return 0;
  const hasRevenue = proposal.revenue !== undefined && !lacksResults(table, table.header.indexOf(proposal.revenue));
  const required = (proposal.id ? 1.5 : 0) + (hasRevenue ? 1 : 0);
  return required * 1000 + Object.keys(proposal).length * 10 + Math.log10(1 + table.rowCount);
}

/** Whether the first cells of a column are formulas whose results are not in the file. */
function lacksResults({ grid, firstRow, rowCount }: TextTable, column: number): boolean {
  const { noResults, rowCells } = grid;
  if (!noResults || column < 0) return false;
  const rows = Array.from({ length: Math.min(rowCount, rowsLookedAt) }, (_, row) => firstRow + row);
  return rows.every((row) => noResults.has(rowCells[row]! + column));
}
