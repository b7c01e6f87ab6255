import { belowTotals } from "./belowTotals.js";
import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { isComment } from "./commentSigns.js";
import { footerStart } from "./footerStart.js";
import { groupTitles } from "./groupTitles.js";
import { endsInWord, isDigit, isNone, mayBeLabel } from "./idBytes.js";
import type { SkipReason } from "./importReport.js";
import { isRuled } from "./isRuled.js";
import { namesSumOf } from "./namesSumOf.js";
import { rowsOfNames } from "./numberAndName.js";
import { repeatsHeader, titlesAbove } from "./pageHeads.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { partsOfCustomer } from "./partsOfCustomer.js";
import { slackOf, unitOf } from "./rounding.js";
import { sumRows } from "./sumRows.js";
import { rowTexts, type TextTable } from "./textTable.js";
import { isSumOfGroup, isTotalsLabel } from "./totalsLabel.js";
import { isFramed } from "./unframe.js";
import { unnumberedSums } from "./unnumberedSums.js";

export interface RowInput {
  readonly table: TextTable;
  readonly idColumn: number;
  readonly id: CellColumn;
  /** The money columns of the mapping, revenue first. */
  readonly money: readonly ParsedNumbers[];
  /** No row says by its revenue that it is a customer, because another file has the revenue. */
  readonly revenueElsewhere?: boolean;
}

/** Rows at the end of which a name such as "Summe" is believed even beside a number, if the amounts fit. */
const lastRows = 3;
const mostLevels = 3;

/** Rows that are no customers, with the reason. Only rows that look unusual are examined at all. */
export function skipRows(input: RowInput): Map<number, SkipReason> {
  const { table } = input;
  const { sections, outside } = table.grid;
  const skipped = new Map<number, SkipReason>();
  for (const [row, reason] of outside ?? []) skipped.set(row - table.firstRow, reason);
  for (const within of rowsWithin(input)) skipWithin(within, skipped);
  // The last row of all may hold the sum of all.
  if (sections && sections.length > 1)
    markSums({ ...input, from: 0, to: table.rowCount }, [table.rowCount - 1], skipped);
  return skipped;
}

/** Rows of a table, or of one of those that it was put together from: totals are those of the rows above them there. */
export interface RowsWithin extends RowInput {
  readonly from: number;
  readonly to: number;
}

/** The rows of each table that a table was put together from. */
export function rowsWithin(input: RowInput): readonly RowsWithin[] {
  const { grid, firstRow, rowCount } = input.table;
  const starts = grid.sections?.map((section) => Math.max(0, section.firstRow - firstRow)) ?? [0];
  return starts.map((from, at) => ({ ...input, from, to: starts[at + 1] ?? rowCount }));
}

function skipWithin(input: RowsWithin, skipped: Map<number, SkipReason>): void {
  const { table, id, money, from, to } = input;
  const revenue = money[0]!;
  const suspects: number[] = [];
  const digitIds = mostHaveDigits(id, revenue);
  const framed = table.columnCount > 1 && isFramed(table.grid);
  const { bytes, starts, ends } = id;
  let customer = -1;
  for (let row = from; row < to; row++) {
    const last = row >= to - lastRows;
    if (customer >= 0 && namesSumOf(id, row, customer)) {
      if (!skipped.has(row)) skipped.set(row, "totals");
      continue;
    }
    // Nearly every customer number ends in a digit, and nothing more needs to be known of it.
    if (ends[row]! > starts[row]! && isDigit(bytes[ends[row]! - 1]!)) {
      customer = row;
      if (!last && revenue.reasons[row] === 0) continue;
    }
    const noId = isNone(id, row);
    if (!noId && revenue.reasons[row] === 0 && !last && !mayBeLabel(id, row) && !endsInWord(id, row)) continue;
    if (skipped.has(row)) continue;
    const texts = rowTexts(table.grid, table.firstRow + row);
    const reason = unusual(texts, table, framed) ?? (isTotals(texts, noId, input, digitIds) ? "totals" : null);
    if (reason) {
      skipped.set(row, reason);
      if (reason === "repeatedHeader") skipTitles(table, row, skipped);
    } else if (noId || (last && ((digitIds && mayBeLabel(id, row)) || texts.some((text) => isTotalsLabel(text, true)))))
      suspects.push(row);
  }
  markFooter(input, skipped);
  for (const row of groupTitles(input, skipped, digitIds)) skipped.set(row, "groupTitle");
  for (const row of rowsOfNames(input, skipped)) skipped.set(row, "partOfCustomer");
  const groups = markGroups(input, skipped);
  // A row without a number may be a part of a customer, or the sum of a group.
  const hasUnnumbered = suspects.some((row) => revenue.reasons[row] === 0 && isNone(id, row));
  if (hasUnnumbered) for (const row of partsOfCustomer(input, skipped)) skipped.set(row, "partOfCustomer");
  markSums(input, suspects, skipped);
  if (hasUnnumbered) for (const row of unnumberedSums(input, skipped)) skipped.set(row, "totals");
  for (const row of belowTotals(input, skipped, groups, digitIds)) skipped.set(row, "footer");
}

/** Leaves out the sums of groups among the customers; those of groups may have sums again. */
function markGroups(input: RowsWithin, skipped: Map<number, SkipReason>): readonly number[] {
  const marked: number[] = [];
  for (let depth = 0; depth < mostLevels; depth++) {
    const { rows, certain } = sumRows(input, skipped);
    if (!certain) break;
    for (const row of rows) {
      skipped.set(row, "totals");
      marked.push(row);
    }
  }
  return marked;
}

/** The titles of a page above a header that is repeated. */
function skipTitles(table: TextTable, row: number, skipped: Map<number, SkipReason>): void {
  for (const title of titlesAbove(table, table.firstRow + row).map((at) => at - table.firstRow))
    if (!skipped.has(title)) skipped.set(title, "repeatedHeader");
}

function unusual(texts: readonly string[], table: TextTable, framed: boolean): SkipReason | null {
  if (texts.every((text) => text.trim() === "")) return "empty";
  if (isRuled(texts) || (framed && texts.length === 1)) return "comment";
  const first = texts[0]!.trim();
  const filled = texts.filter((text) => text.trim() !== "").length;
  const isShort = filled === 1 || (texts.length < table.columnCount && table.columnCount > 2);
  if (isComment(first) && isShort && table.columnCount > 1) return "comment";
  return repeatsHeader(table, texts) ? "repeatedHeader" : null;
}

function isTotals(texts: readonly string[], noId: boolean, { idColumn }: RowInput, digitIds: boolean): boolean {
  if (noId) return texts.some((text) => isTotalsLabel(text, true));
  const id = texts[idColumn]!;
  return /\d/.test(id) ? isSumOfGroup(id) : isTotalsLabel(id, digitIds);
}

/** Lines of text below the table ("Quelle: …"): at most one filled cell where customers have several, or a sentence in fewer cells. */
function markFooter({ table, money, revenueElsewhere, from, to }: RowsWithin, skipped: Map<number, SkipReason>): void {
  for (let row = Math.max(from, footerStart(table) - table.firstRow); row < to; row++)
    if (!skipped.has(row) && (revenueElsewhere || money[0]!.reasons[row] !== 0)) skipped.set(row, "footer");
  if (revenueElsewhere) return;
  for (let row = to - 1; row >= from; row--) {
    if (skipped.has(row)) continue;
    if (money[0]!.reasons[row] === 0) return;
    const texts = rowTexts(table.grid, table.firstRow + row);
    const filled = texts.filter((text) => text.trim() !== "").length;
    const sentence = texts.length < table.columnCount && /\s/.test(texts[0]!.trim());
    if (!sentence && (filled > 1 || table.columnCount < 3)) return;
    skipped.set(row, "footer");
  }
}

/** Leaves out rows whose amounts are the sums of the customers' amounts, one after the other: a row left out is in no sum. */
function markSums(
  { id, money, from, to }: RowsWithin,
  suspects: readonly number[],
  skipped: Map<number, SkipReason>,
): void {
  const open = suspects.filter((row) => !skipped.has(row));
  if (open.length === 0) return;
  const isCustomer = (row: number) => id.starts[row] !== id.ends[row] && money[0]!.reasons[row] === 0;
  const sums = money.map(() => 0);
  const units = money.map(({ values }) => unitOf(values, from, to));
  let customers = 0;
  const add = (row: number, sign: number) => {
    customers += sign;
    money.forEach(({ values }, i) => {
      sums[i] = sums[i]! + sign * (values[row]! || 0);
    });
  };
  for (let row = from; row < to; row++) if (isCustomer(row) && !skipped.has(row)) add(row, 1);
  for (const row of open) {
    if (isCustomer(row)) add(row, -1);
    const own = money.map(({ values }) => values[row]!);
    const isSum = own.every(
      (value, i) =>
        (i > 0 && Number.isNaN(value)) || Math.abs(value - sums[i]!) <= slackOf(units[i]!, customers, value),
    );
    if (customers > 1 && own[0]! !== 0 && isSum) skipped.set(row, "totals");
    else if (isCustomer(row)) add(row, 1);
  }
}

/** Rows without revenue, such as titles of groups, and sums of groups tell nothing of the customers' numbers. */
function mostHaveDigits(id: CellColumn, revenue: ParsedNumbers): boolean {
  const step = Math.max(1, Math.floor(id.size / 200));
  let filled = 0;
  let withoutDigits = 0;
  for (let row = 0; row < id.size; row += step) {
    if (id.starts[row] === id.ends[row] || revenue.reasons[row] !== 0) continue;
    filled++;
    if (mayBeLabel(id, row) && !isTotalsLabel(decodeUtf8(id.bytes, id.starts[row]!, id.ends[row]!), true))
      withoutDigits++;
  }
  return withoutDigits < filled * 0.5;
}
