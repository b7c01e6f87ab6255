import { type Field, moneyFields } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 50;
const foreign =
  /(?:^|[^\p{L}])(USD|US\$|CHF|SFr|GBP|PLN|CZK|SEK|DKK|NOK|HUF|RON|JPY|CNY|TCHF|TUSD)(?:$|[^\p{L}])|([$£¥])/iu;
const codes: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "£": "GBP",
  "¥": "JPY",
  SFR: "CHF",
  TCHF: "CHF",
  TUSD: "USD",
};

/** A warning for every amount whose column or first values state another currency than the euro: nothing is converted. */
export function currencyWarnings(table: TextTable, positions: ReadonlyMap<Field, number>): ImportWarning[] {
  return [...moneyFields, "cost" as const].flatMap((field) => {
    const column = positions.get(field);
    if (column === undefined) return [];
    const rows = Math.min(rowsLookedAt, table.rowCount);
    const texts = [table.header[column]!, ...Array.from({ length: rows }, (_, row) => table.cell(row, column))];
    for (const text of texts) {
      const found = foreign.exec(text);
      if (!found) continue;
      const mark = (found[1] ?? found[2]!).toUpperCase();
      return [{ code: "currency", column: table.header[column]!, currency: codes[mark] ?? mark }];
    }
    return [];
  });
}
