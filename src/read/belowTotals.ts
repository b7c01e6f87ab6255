import { idText } from "./foundRows.js";
import type { SkipReason } from "./importReport.js";
import type { RowsWithin } from "./skipRows.js";
import { rowTexts } from "./textTable.js";
import { hasLegalForm } from "./totalsLabel.js";

/** More rows than this below a row of totals are a list. */
const mostRows = 30;
const leastCustomers = 2;
/** What is said of all customers together below their sum, also with more words behind it. */
const ofAll =
  /^(?:davon|(?:im )?vorjahr(?:eswert)?|durchschnitt|mittelwert|anzahl|abweichung|veränderung|of which|thereof|(?:previous|prior|last) year|average|number of|moyenne|promedio|gemiddeld)(?:[\s.:(%-]|$)/;
/** The same by words that names of companies may begin with. */
const aloneOfAll =
  /^(?:vj|py|ø|∅|avg|median|count|wachstum|growth|differenz|difference|variance|plan|budget|ziel|forecast|prognose|anteil)(?:$|[\s.:]*(?:[\d(%]|in %|umsatz|revenue|sales))/;

/**
 * Rows right below the last row of totals that are no customers, but say more about all of them ("davon Inland", "Vorjahr"), or, where these are fewer than the customers, have no digits in
 * their number where all others have. `groups` are sums that may stand above their rows.
 */
export function belowTotals(
  { table, idColumn, id, money, from, to }: RowsWithin,
  skipped: ReadonlyMap<number, SkipReason>,
  groups: readonly number[],
  numbersHaveDigits: boolean,
): readonly number[] {
  const ofGroups = new Set(groups);
  const totals = [...skipped].flatMap(([row, reason]) => (reason === "totals" && !ofGroups.has(row) ? [row] : []));
  const [end = -1, before = -1] = totals.filter((row) => row >= from && row < to).sort((a, b) => b - a);
  // The same sum twice has between them what it is made of.
  const last = before >= 0 && money[0]!.values[before] === money[0]!.values[end] ? before : end;
  if (last < 0 || to - last - 1 > mostRows) return [];
  const unskipped = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, i) => first + i).filter((row) => !skipped.has(row));
  const above = unskipped(Math.max(from, last - mostRows * 2), last).length;
  const below = unskipped(last + 1, to);
  const lacksDigits = (row: number) => !/\d/.test(idText(id, row));
  if (numbersHaveDigits && above > below.length && below.every(lacksDigits)) return below;
  if (above < leastCustomers) return [];
  return below.filter((row) => {
    const texts = rowTexts(table.grid, table.firstRow + row);
    return idText(id, row) === "" ? texts.some(saysOfAll) : saysOfAll(texts[idColumn] ?? "");
  });
}

function saysOfAll(text: string): boolean {
  const label = text.trim().toLowerCase();
  return (ofAll.test(label) || aloneOfAll.test(label)) && !hasLegalForm(label);
}
