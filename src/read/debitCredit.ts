import { cellColumn } from "./cellColumn.js";
import type { Field, NumberField } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { paymentRows } from "./paymentRows.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 50;
const headers =
  /soll.{0,3}haben|^\s*s\s*[/-]\s*h\b|^\s*sh(?:[- ]?k(?:z|ennz))?\b|shkzg|debit.{0,3}credit|^\s*d\s*\/\s*c\b|\bdr.{0,3}cr\b/i;
const marks = /^(?:s|h|soll|haben|d|c|dr|cr|debit|credit)\.?$/i;
const money: readonly NumberField[] = ["revenue", "margin", "cost"];
const [letterH, letterC] = [72, 67];

export interface SignedAmounts {
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly warnings: readonly ImportWarning[];
  /** Rows whose amounts became negative. */
  readonly findings: readonly Conspicuous[];
}

/**
 * Amounts without signs beside a column of debit and credit marks (Soll/Haben, S/H, SHKZG): the mark that fewer rows have makes its amounts negative, as
 * credits in a list of debtors or debits in one of revenues are. Amounts with signs of their own stay.
 */
export function debitCredit(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
): SignedAmounts {
  const changed = new Map(numbers);
  const warnings: ImportWarning[] = [];
  const findings: Conspicuous[] = [];
  let isPayment: ((row: number) => boolean) | null = null;
  for (const field of money) {
    const [amounts, column] = [numbers.get(field), positions.get(field)];
    const beside =
      column === undefined || table.sums?.has(column)
        ? undefined
        : [column + 1, column - 1].find((at) => isMarks(table, at, [...positions.values()]));
    if (!amounts || beside === undefined) continue;
    const { bytes, starts, ends, size } = cellColumn(table, beside);
    const isCredit = (row: number) =>
      (bytes[starts[row]!]! & 0xdf) === letterH || (bytes[starts[row]!]! & 0xdf) === letterC;
    // Which mark takes away is said by invoices and credit notes; payments may be more than these.
    isPayment ??= paymentRows(table, positions) ?? (() => false);
    const isPaid = isPayment;
    const isMarked = (row: number) => ends[row]! > starts[row]! && !isPaid(row);
    let credits = 0;
    let debits = 0;
    for (let row = 0; row < size; row++) if (isMarked(row)) isCredit(row) ? credits++ : debits++;
    if (amounts.values.some((value) => value < 0)) continue;
    const creditIsMinus = credits <= debits;
    const isMinus = (row: number) => isMarked(row) && isCredit(row) === creditIsMinus;
    const values = amounts.values.map((value, row) => (isMinus(row) && value > 0 ? -value : value));
    changed.set(field, { ...amounts, values });
    const count = creditIsMinus ? credits : debits;
    const first = values.findIndex((value, row) => value < 0 && isMarked(row));
    const minus = first < 0 ? (creditIsMinus ? "H" : "S") : table.cell(first, beside).trim();
    const code = "debitCredit";
    warnings.push({ code, column: table.header[beside]!, amounts: table.header[column!]!, minus, count });
    // The same marks stand beside all amounts.
    if (findings.some((each) => each.column === beside)) continue;
    const rows: number[] = [];
    for (let row = 0; row < size && rows.length < mostRows; row++) if (isMinus(row)) rows.push(row);
    findings.push({ code, count, rows, column: beside });
  }
  return { numbers: changed, warnings, findings };
}

/** Whether a column holds nothing but marks and its header says so. */
function isMarks(table: TextTable, column: number, mapped: readonly number[]): boolean {
  if (column < 0 || column >= table.columnCount || mapped.includes(column) || !headers.test(table.header[column]!))
    return false;
  let filled = 0;
  for (let row = 0; row < Math.min(rowsLookedAt, table.rowCount); row++) {
    const text = table.cell(row, column).trim();
    if (text === "") continue;
    if (!marks.test(text)) return false;
    filled++;
  }
  return filled > 0;
}
