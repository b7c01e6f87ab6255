import { encodeCustomers } from "../db/encodeCustomers.js";
import { convertTable } from "../read/convertTable.js";
import { openTable } from "../read/openTable.js";

/** The customer file a site is published with, as Arrow IPC with its import report; columns are taken as proposed. */
export function publishedCustomers(csv: Uint8Array): Uint8Array {
  const read = openTable(csv);
  const { columns, report, found } = convertTable(read, read.proposal, { most: 500 });
  return encodeCustomers(columns, report, found);
}
