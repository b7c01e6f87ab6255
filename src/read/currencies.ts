import { rawCell } from "./cellText.js";
import { amountFields, type Field } from "./fields.js";
import { rowWidth } from "./grid.js";
import type { ImportWarning } from "./importReport.js";
import { isMeant, unitsAbove } from "./statedUnits.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 50;
/** Letters and signs of currencies come after the digits, but for one. */
const [nine, dollar] = [57, 36];
const foreign =
  /(?:^|[^\p{L}])[TKM]?(USD|US\$|CHF|SFr|GBP|PLN|CZK|SEK|DKK|NOK|HUF|RON|JPY|CNY)[KM]?(?:$|[^\p{L}])|([$£¥])/iu;
const codes: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "£": "GBP",
  "¥": "JPY",
  SFR: "CHF",
};

const euros = /(?:^|[^\p{L}])[TKM]?(?:EUR|Euro)[KM]?(?:$|[^\p{L}])|€/iu;

/** The currency that a text states, as its code; "" where it states none. */
export function currencyIn(text: string): string {
  const found = foreign.exec(text);
  if (!found) return euros.test(text) ? "EUR" : "";
  const mark = (found[1] ?? found[2]!).toUpperCase();
  return codes[mark] ?? mark;
}

/** Whether a code is that of another currency than the euro. */
export function isForeign(currency: string): boolean {
  return currency !== "" && currency !== "EUR";
}

/** Whether a cell of a table has nothing but digits and what groups them, and states no currency. */
export function isBare({ grid, firstRow }: TextTable, row: number, column: number): boolean {
  if (column >= rowWidth(grid, firstRow + row)) return true;
  const { bytes, start, end } = rawCell(grid, firstRow + row, column);
  for (let i = start; i < end; i++) if (bytes[i]! > nine || bytes[i] === dollar) return false;
  return true;
}

/** A warning for every amount whose column, first values or the lines above the table state another currency than the euro: nothing is converted. */
export function currencyWarnings(table: TextTable, positions: ReadonlyMap<Field, number>): ImportWarning[] {
  const above = unitsAbove(table).flatMap(({ unit }) => (foreign.exec(unit)?.index === 0 ? [unit] : []));
  return amountFields.flatMap((field) => {
    const column = positions.get(field);
    if (column === undefined) return [];
    const rows = Math.min(rowsLookedAt, table.rowCount);
    const name = table.header[column]!;
    const stated = (text: string): ImportWarning[] => {
      const currency = currencyIn(text);
      return isForeign(currency) ? [{ code: "currency", column: name, currency }] : [];
    };
    const named = stated(name);
    if (named.length > 0) return named;
    for (let row = 0; row < rows; row++) {
      if (isBare(table, row, column)) continue;
      const found = stated(table.cell(row, column));
      if (found.length > 0) return found;
    }
    return isMeant(name) ? above.flatMap(stated).slice(0, 1) : [];
  });
}
