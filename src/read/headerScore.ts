import type { CellKind } from "./cellKind.js";
import { isTimeOfSeries } from "./monthsName.js";
import type { SampleRow } from "./sampleRows.js";
import { isKnownHeader } from "./synonyms.js";
import { isYear, mayBeYears, namesYears } from "./yearsName.js";

/** Whom one writes to stands in records. */
const anAddress = /^[\w.+-]+@[\w-]+\.[\w.-]+$/;

/** Text above values and known names speak for a header, values above values against one; years, months and days above amounts are names. */
export function headerScore(row: SampleRow, columns: readonly CellKind[], rows: readonly SampleRow[]): number {
  const next = rows[row.row + 1];
  let score = 0;
  const isSame = (column: number) => row.texts(column) === next?.texts(column);
  // A label in every record ("Kunde:") names no column, unless the whole record is the same again.
  const isAgain = row.kinds.every((_, each) => isSame(each));
  const repeated = (column: number) => !isAgain && isSame(column);
  const named = row.kinds.findIndex((kind) => kind !== "empty");
  row.kinds.forEach((kind, column) => {
    const below = columns[column] ?? "empty";
    const text = row.texts(column).trim();
    if (kind === "number" || kind === "date") {
      const year =
        isYear(text) && (below === "number" || namesYears(row)) && mayBeYears(row, column, rows.slice(row.row + 1));
      const month = (below === "number" || below === "empty") && isTimeOfSeries(row, column);
      score -= year || month ? 0 : below === kind ? 1 : below === "text" || below === "empty" ? 0.5 : 0.25;
    } else if (kind !== "empty") {
      if (anAddress.test(text) || repeated(column)) score -= 1;
      else if (isKnownHeader(text)) score += 1.5;
      else if (below === "number" || below === "date") score += 1;
    } else if (below !== "empty" && (column > named || !namesYears(row))) score -= 0.25;
  });
  return score;
}
