import { amountFields, type Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { isMeant, unitsAbove } from "./statedUnits.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 50;
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

/** A warning for every amount whose column, first values or the lines above the table state another currency than the euro: nothing is converted. */
export function currencyWarnings(table: TextTable, positions: ReadonlyMap<Field, number>): ImportWarning[] {
  const above = unitsAbove(table).flatMap(({ unit }) => (foreign.exec(unit)?.index === 0 ? [unit] : []));
  return amountFields.flatMap((field) => {
    const column = positions.get(field);
    if (column === undefined) return [];
    const rows = Math.min(rowsLookedAt, table.rowCount);
    const name = table.header[column]!;
    const cells = Array.from({ length: rows }, (_, row) => table.cell(row, column));
    const texts = [name, ...cells, ...(isMeant(name) ? above : [])];
    for (const text of texts) {
      const currency = currencyIn(text);
      if (isForeign(currency)) return [{ code: "currency", column: name, currency }];
    }
    return [];
  });
}
