import { passingColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { currencyIn, isBare, isForeign } from "./currencies.js";
import { distinctTexts } from "./distinctTexts.js";
import type { Field } from "./fields.js";
import { rowWidth, shownCurrencies, shownForeign } from "./grid.js";
import type { ImportWarning } from "./importReport.js";
import { headerKey } from "./normaliseHeader.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import { isMeant } from "./statedUnits.js";
import type { TextTable } from "./textTable.js";

export interface RowCurrenciesInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  /** Revenue of every row in cents. */
  readonly revenue: Float64Array;
  readonly accepted: Uint32Array;
  /** What is said about the columns so far. */
  readonly said: readonly ImportWarning[];
}

const rowsLookedAt = 200;
const firstRows = 50;
const mostTexts = 40;
const mostCurrencies = 12;
const names =
  /(?:waehrungs?|waehrg|waehr|whrg|whg|waers|wkz|currency|curr|devise)(?:code|iso|isocode|kz|kennzeichen|schluessel)?$/;
/** Amounts that were converted have the currency of the company. */
const [ofCompany, inCompany] = [/haus|local|converted|konzern|\bhw\b|\blcy\b/i, /haus|local|converted|konzern/i];

/** What is said, with the currencies of the accepted rows where some are not in euros, by a column of their own, the texts of the amounts or their number formats: what each comes to. Nothing is converted. */
export function rowCurrencies({ table, positions, revenue, accepted, said }: RowCurrenciesInput): {
  readonly warnings: readonly ImportWarning[];
  readonly findings: readonly Conspicuous[];
} {
  const nothing = { warnings: said, findings: [] };
  const amounts = positions.get("revenue");
  if (amounts === undefined) return nothing;
  const column = currencyColumn(table, positions, amounts);
  const found = column === null ? withAmounts(table, amounts, accepted) : inColumn(table, column, accepted);
  if (!found) return nothing;
  const sums = new Map<string, number>();
  const foreign: number[] = [];
  let count = 0;
  accepted.forEach((row, place) => {
    const currency = found(place);
    sums.set(currency, (sums.get(currency) ?? 0) + (revenue[row]! || 0));
    if (isForeign(currency) && count++ < mostRows) foreign.push(row);
  });
  if (count === 0) return nothing;
  const currencies = [...sums.keys()].sort((a, b) => sums.get(b)! - sums.get(a)!).slice(0, mostCurrencies);
  const name = table.header[amounts]!;
  const others = said.filter(({ code, column: of }) => code !== "currency" || of !== name);
  if (currencies.length === 1)
    return { warnings: [...others, { code: "currency", column: name, currency: currencies[0]! }], findings: [] };
  const each = currencies.map((currency) => Math.round(sums.get(currency)!) / 100);
  return {
    warnings: [...others, { code: "currencies", column: name, currencies, sums: each, count }],
    findings: [{ code: "currencies", count, rows: foreign }],
  };
}

/** The column that has the currency of the amounts: named after theirs, else beside them, else the only one. */
function currencyColumn(table: TextTable, positions: ReadonlyMap<Field, number>, amounts: number): number | null {
  const { header } = table;
  const own = header[amounts]!;
  if (!isMeant(own)) return null;
  const taken = new Set(positions.values());
  const isOfCompany = ofCompany.test(own);
  const candidates = header.flatMap((name, column) => {
    if (taken.has(column) || !names.test(headerKey(name)) || inCompany.test(name) !== isOfCompany) return [];
    return hasCurrencies(table, column) ? [column] : [];
  });
  const named = candidates.find((column) => headerKey(header[column]!).startsWith(headerKey(own)));
  const beside = [amounts + 1, amounts - 1].find((column) => candidates.includes(column));
  return named ?? beside ?? (candidates.length === 1 ? candidates[0]! : null);
}

/** Whether the first texts are currencies. */
function hasCurrencies(table: TextTable, column: number): boolean {
  let filled = 0;
  for (let row = 0; row < Math.min(rowsLookedAt, table.rowCount); row++) {
    const text = table.cell(row, column).trim();
    if (text !== "" && !isCurrency(text)) return false;
    if (text !== "") filled++;
  }
  return filled > 0;
}

function isCurrency(text: string): boolean {
  return /^\p{Lu}{3}$/u.test(text) || /^(?:eur|euro|€|\$|us\$|£|¥|sfr\.?)$/i.test(text);
}

/** The currency of each accepted row by its place, "" where it states none. */
type OfRow = (place: number) => string;

/** The currencies in a column of them; null where it has too many texts. */
function inColumn(table: TextTable, column: number, accepted: Uint32Array): OfRow | null {
  const cells = passingColumn(table, column);
  const { codes, firsts, count } = distinctTexts(cells, accepted);
  if (count > mostTexts) return null;
  const currencies = Array.from(firsts, (row) => {
    const text = decodeUtf8(cells.bytes, cells.starts[row]!, cells.ends[row]!).trim();
    return currencyIn(text) || text.toUpperCase();
  });
  return (place) => currencies[codes[place]!]!;
}

/** The currencies that stand with the amounts or that their number formats show, where rows spread over the table have several, or formats a foreign one. */
function withAmounts(table: TextTable, amounts: number, accepted: Uint32Array): OfRow | null {
  const { grid, firstRow } = table;
  const typed = grid.columns ? undefined : grid.typed;
  const formatOf = (row: number) => {
    const at = firstRow + row;
    const kind = typed && amounts < rowWidth(grid, at) ? typed[grid.rowCells[at]! + amounts]! : 0;
    return kind < shownForeign ? (kind > 0 ? "EUR" : "") : shownCurrencies[kind - shownForeign]!;
  };
  const currencyOf = (row: number) =>
    formatOf(row) || (isBare(table, row, amounts) ? "" : currencyIn(table.cell(row, amounts)));
  const step = Math.max(1, Math.floor(accepted.length / rowsLookedAt));
  const seen = new Set<string>();
  let isByFormat = false;
  // The first rows as well: what comes back in every so many rows may fall between the steps.
  for (let place = 0; place < accepted.length; place += place < firstRows ? 1 : step) {
    const row = accepted[place]!;
    if (isForeign(formatOf(row))) isByFormat = true;
    seen.add(currencyOf(row));
  }
  seen.delete("");
  return isByFormat || seen.size > 1 ? (place) => currencyOf(accepted[place]!) : null;
}
