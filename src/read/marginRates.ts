import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { columnProfile } from "./columnProfile.js";
import type { Decimal } from "./decideDecimal.js";
import { foreignSynonyms } from "./foreignSynonyms.js";
import { headerKey } from "./normaliseHeader.js";
import { numberText } from "./numberText.js";
import { cellReasons, type ParsedNumbers } from "./parseNumbers.js";
import { areRates } from "./ratesByValues.js";
import { synonyms } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

const rateWords = /%|\b(?:in )?(?:prozent|percent|pct|quote|rate)\b|-?(?:quote|satz|rate)$/gi;
const marginKeys: ReadonlySet<string> = new Set([...synonyms.margin, ...foreignSynonyms.margin].map(headerKey));

/** Whether a name is that of DB as a share of revenue: "DB %", "Deckungsbeitrag in Prozent", "Margin (%)". */
export function isRateName(name: string): boolean {
  const withoutRate = name.replace(rateWords, " ");
  if (withoutRate === name) return false;
  const rest = withoutRate.replace(/[()[\]]/g, " ").replace(/\s(?:in|of sales|vom umsatz)\s*$/i, " ");
  return marginKeys.has(headerKey(rest));
}

/** Whether a column that feeds DB states it as a share of revenue: by its name, because its values are percentages, or because beside those of revenue they can be nothing else. */
export function isRateColumn(table: TextTable, column: number, revenue: number | undefined): boolean {
  const { filled, percentages } = columnProfile(table, column);
  if (isRateName(table.header[column]!) || (filled > 0 && percentages >= filled * 0.5)) return true;
  return revenue !== undefined && column < table.columnCount && areRates(table, column, revenue);
}

/** DB in cents from shares of revenue: values are percentages unless none has the sign or is beyond ±1.5. */
export function marginFromRates(
  { bytes, starts, ends, size, typed }: CellColumn,
  revenue: ParsedNumbers,
  decimal: Decimal,
): ParsedNumbers {
  const rates = new Float64Array(size).fill(Number.NaN);
  const reasons = new Uint8Array(size);
  let isPercent = false;
  for (let row = 0; row < size; row++) {
    const text = decodeUtf8(bytes, starts[row]!, ends[row]!);
    const read = numberText(text.replace("%", ""), typed?.[row] ? "." : decimal);
    if (typeof read === "string") {
      reasons[row] = cellReasons.indexOf(read) + 1;
      continue;
    }
    const value = Number(`${read.negative ? "-" : ""}${read.digits}e${read.exponent}`);
    rates[row] = value;
    if (text.includes("%") || Math.abs(value) > 1.5) isPercent = true;
  }
  const scale = isPercent ? 100 : 1;
  const values = rates.map((rate, row) => Math.floor((revenue.values[row]! * rate) / scale + 0.5));
  return { values, reasons };
}
