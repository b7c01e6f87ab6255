import { type QuoteRules, startsWith } from "./quotedCell.js";
import type { Attempt } from "./repairRecord.js";

/**
 * The cells of a line in which each stands in quotes, however many quotes are in it: they end where a quote, the delimiter and a quote follow one another
 * (`"3","Verein "Gut, besser"","Ulm"`). No cells where the line does not begin and end with a quote.
 */
export function enclosedCells(bytes: Uint8Array, start: number, end: number, rules: QuoteRules): Attempt {
  const { quote, delimiter } = rules;
  const ends: number[] = [];
  if (delimiter.length === 0 || end - start < 2 || bytes[start] !== quote || bytes[end - 1] !== quote)
    return { ends, misfits: 0 };
  let cell = start;
  for (let i = start + 1; i < end - delimiter.length - 1; i++) {
    if (i === cell || bytes[i] !== quote || bytes[i + 1 + delimiter.length] !== quote) continue;
    if (!startsWith(bytes, i + 1, delimiter)) continue;
    ends.push(i + 1);
    cell = i + 1 + delimiter.length;
    i = cell - 1;
  }
  ends.push(end);
  rules.work.bytes += end - start;
  return { ends, misfits: 1 };
}
