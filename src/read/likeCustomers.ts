import type { ReadTable } from "./openTable.js";

/** How much a table is like a list of customers: number, without which nothing belongs to anyone, and revenue count most, then the other fields, then the rows. */
export function likeCustomers({ proposal, table }: Pick<ReadTable, "proposal" | "table">): number {
  if (table.rowCount === 0) return 0;
  const required = (proposal.id ? 1.5 : 0) + (proposal.revenue ? 1 : 0);
  return required * 1000 + Object.keys(proposal).length * 10 + Math.log10(1 + table.rowCount);
}
