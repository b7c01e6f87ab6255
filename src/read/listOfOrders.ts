import { idByValues } from "./idByValues.js";
import type { ReadTable } from "./openTable.js";
import type { NamedRead } from "./partsOfList.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 2000;
/** In a list of customers so many of the numbers are different. */
const listShare = 0.9;

/** Whether customers stand in several rows, as in lists of orders. */
export function isRepeated({ rowCount, cell }: TextTable, id: number | undefined): boolean {
  if (id === undefined) return false;
  const rows = Math.min(rowCount, rowsLookedAt);
  const texts = new Set(Array.from({ length: rows }, (_, row) => cell(row, id).trim()));
  return texts.size < rows * listShare;
}

/**
 * Where the table most like a list of customers has their orders, or their revenue without names, the one that lists these customers without revenue: it says more about them, and is completed by the
 * other. Of several none; the table itself where there is none.
 */
export function listOfOrders(orders: NamedRead, all: readonly NamedRead[]): NamedRead {
  if (orders.read.proposal.name !== undefined && !namesRepeatedly(orders.read)) return orders;
  const { id, ...mapping } = orders.read.proposal;
  const lists = all.filter(({ name, read }) => {
    const { proposal } = read;
    const isList = proposal.id !== undefined && proposal.revenue === undefined && proposal.date === undefined;
    const says = proposal.name ?? proposal.group ?? proposal.market;
    if (!isList || says === undefined || namesRepeatedly(read)) return false;
    const found = idByValues({ ...orders, mapping }, { name, read, mapping: proposal });
    return found?.column === id;
  });
  return lists.length === 1 ? lists[0]! : orders;
}

function namesRepeatedly({ table, proposal }: ReadTable): boolean {
  return proposal.id !== undefined && isRepeated(table, table.header.indexOf(proposal.id));
}
