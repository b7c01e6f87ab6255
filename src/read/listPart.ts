import { type CellColumn, cellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { sumName, withSums } from "./columnSums.js";
import { type Dates, type DayOrder, parseDates } from "./dates.js";
import type { Decimal } from "./decideDecimal.js";
import type { Mapping } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { mappedNumbers, mappedPositions } from "./mappedColumns.js";
import { isRateColumn } from "./marginRates.js";
import { alikeKey } from "./matchIds.js";
import { namedColumns } from "./namedColumn.js";
import { noRecords } from "./noRecords.js";
import { repeatsHeader } from "./pageHeads.js";
import { columnKeys, keyPosition } from "./sameColumns.js";
import { rowTexts, type TextTable } from "./textTable.js";
import { isTotalsLabel } from "./totalsLabel.js";

/** What tells whether a table is a part of the same list as another. */
export interface ListPart {
  /** Customer numbers, those alike but for zeros, case and blanks as one; empty where no header names them. */
  readonly ids: ReadonlySet<string>;
  /** Names of customers, in lower case. */
  readonly names: ReadonlySet<string>;
  /** The amounts in cents, where there are only a few. */
  readonly amounts: readonly number[] | null;
  /** Customers stand in several rows, or receipts are named: orders or visits, not a list. */
  readonly isEvents: boolean;
  /** The numbers of orders or receipts, null where no column has them. */
  readonly orders: ReadonlySet<string> | null;
  /** The amounts of its customers in cents, by the keys of `ids`. */
  centsById(): ReadonlyMap<string, number>;
  /** The first and the last day that its rows name, as days since 1970; null without. */
  readonly days: readonly [number, number] | null;
  /** The sum of the amounts in cents, 0 where there are none. */
  readonly cents: number;
  /** The decimal sign, and what its values leave open of it. */
  readonly decimal: Decimal;
  readonly open: readonly ImportWarning[];
  /** Which of day and month stands first, where its dates tell. */
  readonly dayOrder: DayOrder | null;
  /** In what units, currencies and rates the amounts are: parts of one list agree. */
  readonly units: string;
}

const listShare = 0.9;
const mostRate = 1.5;
const [fewRows, currencyRows] = [50, 200];
const [zero, nine] = [48, 57];
const known = new WeakMap<TextTable, { readonly key: string; readonly part: ListPart }>();

/** What is known of a table whose columns are mapped by these names, in upper or lower case; looked at once. */
export function listPart(table: TextTable, mapping: Mapping): ListPart {
  const key = JSON.stringify(mapping);
  const before = known.get(table);
  if (before?.key === key) return before.part;
  const part = examined(table, ownMapping(table, mapping));
  known.set(table, { key, part });
  return part;
}

/** The mapping in the names of the table. */
function ownMapping(table: TextTable, mapping: Mapping): Mapping {
  const keys = columnKeys(table);
  return Object.fromEntries(
    Object.entries(mapping).flatMap(([field, name]) => {
      const own = namedColumns(keys, name ?? "", (each) => keyPosition(keys, each));
      return own === null ? [] : [[field, sumName(table.header, own)]];
    }),
  );
}

function examined(own: TextTable, mapping: Mapping): ListPart {
  const table = withSums(own, mapping);
  const positions = mappedPositions(table, mapping, []);
  const { numbers, decimal, warnings } = mappedNumbers(table, positions);
  const [idColumn, dateColumn, margin] = [positions.get("id"), positions.get("date"), positions.get("margin")];
  const id = idColumn === undefined ? null : cellColumn(table, idColumn);
  const usual = decimal === "," ? "dayFirst" : "monthFirst";
  const dates = dateColumn === undefined ? null : parseDates(cellColumn(table, dateColumn), usual);
  const revenue = numbers.get("revenue");
  const isPlain = (row: number) =>
    (!revenue || revenue.reasons[row] === 0) &&
    (id ? endsInDigit(id, row) : dates !== null && !Number.isNaN(dates.days[row]!));
  const rows = records(table, isPlain);
  const ids = id ? idsOf(id, rows) : new Set<string>();
  const name = positions.get("name");
  const units = warnings.flatMap(({ code, column, factor, currency }) =>
    ["factor", "currency", "marginFromRate"].includes(code) ? [[code, column, factor, currency]] : [],
  );
  const orderColumn = positions.get("order");
  const isBeyond =
    margin !== undefined && isRateColumn(table, margin, positions.get("revenue")) && hasLargeRate(table, margin, rows);
  return {
    ids,
    names: new Set(name === undefined ? [] : rows.map((row) => table.cell(row, name).trim().toLowerCase())),
    amounts: rows.length > fewRows ? null : rows.map((row) => revenue?.values[row] || 0),
    orders: orderColumn === undefined ? null : idsOf(cellColumn(table, orderColumn), rows),
    centsById: () => (id && revenue ? summedById(id, revenue.values, rows) : new Map()),
    isEvents: positions.has("order") || (id !== null && ids.size < rows.length * listShare),
    days: daysOf(dates, rows),
    cents: rows.reduce((sum, row) => sum + (revenue?.values[row] || 0), 0),
    decimal,
    open: warnings.filter(({ code }) => code === "ambiguousThousands"),
    units: JSON.stringify([units, isBeyond, currenciesIn(table)]),
    dayOrder: dates?.isDecided ? dates.order : null,
  };
}

/** Rows of the table that may be records: no titles, notes, repeated names of columns or totals. Of plain ones nothing more needs to be known. */
function records(table: TextTable, isPlain: (row: number) => boolean): readonly number[] {
  const { is, end } = noRecords(table);
  const rows: number[] = [];
  for (let row = 0; row < Math.min(table.rowCount, end - table.firstRow); row++) {
    if (isPlain(row) || isRecord(table, row, is)) rows.push(row);
  }
  return rows;
}

function isRecord(table: TextTable, row: number, isNone: (row: number) => boolean): boolean {
  if (isNone(table.firstRow + row)) return false;
  const texts = rowTexts(table.grid, table.firstRow + row);
  const isEmpty = texts.every((text) => text.trim() === "");
  return !isEmpty && !texts.some((text) => isTotalsLabel(text, true)) && !repeatsHeader(table, texts);
}

/** What a column of currencies says, without one nothing. */
function currenciesIn(table: TextTable): readonly string[] {
  const column = columnKeys(table).findIndex((name) =>
    /^(?:währung|waehrung|waers|whg|currency|curr|devise)/.test(name),
  );
  if (column < 0) return [];
  const rows = Array.from({ length: Math.min(table.rowCount, currencyRows) }, (_, row) => row);
  return [...new Set(rows.map((row) => table.cell(row, column).trim()).filter((text) => text !== ""))].sort();
}

function endsInDigit({ bytes, starts, ends }: CellColumn, row: number): boolean {
  const last = bytes[ends[row]! - 1]!;
  return ends[row]! > starts[row]! && last >= zero && last <= nine;
}

function summedById(id: CellColumn, cents: Float64Array, rows: readonly number[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const key = keyIn(id, row);
    sums.set(key, (sums.get(key) ?? 0) + (cents[row] || 0));
  }
  return sums;
}

function keyIn({ bytes, starts, ends }: CellColumn, row: number): string {
  return alikeKey(decodeUtf8(bytes, starts[row]!, ends[row]!));
}

function idsOf(column: CellColumn, rows: readonly number[]): ReadonlySet<string> {
  const ids = new Set(rows.map((row) => keyIn(column, row)));
  ids.delete("");
  return ids;
}

function daysOf(parsed: Dates | null, rows: readonly number[]): ListPart["days"] {
  if (!parsed) return null;
  const { days } = parsed;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (const row of rows) {
    const day = days[row]!;
    if (Number.isNaN(day)) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
    count++;
  }
  return count < rows.length * listShare || count === 0 ? null : [first, last];
}

function hasLargeRate(table: TextTable, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => Math.abs(Number.parseFloat(table.cell(row, column).replace(",", "."))) > mostRate);
}
