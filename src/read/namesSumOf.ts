import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { isTotalsLabel } from "./totalsLabel.js";

/** Bytes of what may stand before the number: "Sum ", "Summe Kundennummer: ". */
const [least, most] = [4, 40];

/** Whether a row is labelled as the sum of a customer above it, whose number stands in another: "Summe 4711", "Total customer 4711". */
export function namesSumOf({ bytes, starts, ends }: CellColumn, row: number, customer: number): boolean {
  const label = ends[row]! - starts[row]! - (ends[customer]! - starts[customer]!);
  if (label < least || label > most || bytes[ends[row]! - 1] !== bytes[ends[customer]! - 1]) return false;
  const [text, number] = [row, customer].map((each) => decodeUtf8(bytes, starts[each]!, ends[each]!)) as [
    string,
    string,
  ];
  return text.endsWith(number) && isTotalsLabel(text.slice(0, -number.length), true);
}
