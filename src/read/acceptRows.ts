import type { CellColumn } from "./cellColumn.js";
import { type Field, type NumberField, numberFields } from "./fields.js";
import { idText } from "./foundRows.js";
import type { RowCustomer, UnreadCell } from "./importReport.js";
import { isErrorValue } from "./numberText.js";
import { cellReasons, type ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";

export interface AcceptInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly id: CellColumn;
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly skipped: ReadonlyMap<number, unknown>;
  /** Unread cells beyond this number are counted, not listed. */
  readonly most: number;
}

export interface AcceptedRows {
  readonly accepted: Uint32Array;
  readonly rejectedRows: number;
  readonly cells: readonly UnreadCell[];
  /** Whose cells these are. */
  readonly cellCustomers: readonly RowCustomer[];
  readonly cellCount: number;
}

const missing = 1;
const errorValue = cellReasons.indexOf("errorValue") + 1;
const numberSign = 35;

/** Whether an error of a spreadsheet stands where the number should: "#NV" is nobody's. */
function isError(id: CellColumn, row: number): boolean {
  return id.bytes[id.starts[row]!] === numberSign && isErrorValue(idText(id, row));
}

/** Whether some cell could not be read; an empty one of an optional field is nothing to list. */
function hasUnread(reasons: Uint8Array): boolean {
  for (let row = 0; row < reasons.length; row++) if (reasons[row]! > missing) return true;
  return false;
}

/** Sorts the rows that are not skipped: a required cell that cannot be read rejects its row, an optional one is listed and becomes empty. */
export function acceptRows({ table, positions, id, numbers, skipped, most }: AcceptInput): AcceptedRows {
  const revenue = numbers.get("revenue")!;
  const optional = numberFields.flatMap((field) => {
    const reasons = field === "revenue" ? undefined : numbers.get(field)?.reasons;
    return reasons && hasUnread(reasons) ? [{ field, reasons }] : [];
  });
  const accepted = new Uint32Array(table.rowCount);
  const cells: UnreadCell[] = [];
  const cellCustomers: RowCustomer[] = [];
  const nameColumn = positions.get("name");
  let count = 0;
  let rejectedRows = 0;
  let cellCount = 0;
  const list = (row: number, field: NumberField | "id", reason: number) => {
    if (cellCount++ >= most) return;
    const sum = field === "id" ? undefined : numbers.get(field)?.columnOf;
    const column = sum?.get(row) ?? positions.get(field)!;
    const value = table.cell(row, column);
    cells.push({ row: table.line(row), column: table.header[column]!, value, reason: cellReasons[reason - 1]! });
    const name = nameColumn === undefined ? {} : { name: table.cell(row, nameColumn).trim() };
    cellCustomers.push({ id: idText(id, row), ...name });
  };
  for (let row = 0; row < table.rowCount; row++) {
    if (skipped.size > 0 && skipped.has(row)) continue;
    const idReason = id.starts[row] === id.ends[row] ? missing : isError(id, row) ? errorValue : 0;
    const revenueReason = revenue.reasons[row]!;
    if (idReason !== 0 || revenueReason !== 0) {
      rejectedRows++;
      if (idReason !== 0) list(row, "id", idReason);
      if (revenueReason !== 0 && positions.has("revenue")) list(row, "revenue", revenueReason);
      continue;
    }
    accepted[count++] = row;
    for (const { field, reasons } of optional) {
      const reason = reasons[row]!;
      if (reason > missing) list(row, field, reason);
    }
  }
  return { accepted: accepted.subarray(0, count), rejectedRows, cells, cellCustomers, cellCount };
}
