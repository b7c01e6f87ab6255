import { textsOf } from "./foreignRecord.js";
import { cellsOf, isAmongTexts, isLikeNeighbour, isNamesAbove } from "./likeNeighbour.js";
import { type QuoteRules, startsWith } from "./quotedCell.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const blank = 32;

/**
 * A line with an unescaped quote before a delimiter and a blank, as within a sentence, inside a quoted cell: `"Zum "Anker", Ulm"`. Null unless it has exactly `width` cells where no quote
 * before a delimiter and a blank closes a cell, with values where the record next to it has them, if it has any.
 */
export function quotedProse(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): ForeignRecord | null {
  const { quote, delimiter } = rules;
  if (quote < 0 || width < 3 || delimiter.length !== 1) return null;
  const ends: number[] = [];
  let passed = 0;
  let quotes = 0;
  let from = start;
  let isQuoted = bytes[start] === quote;
  rules.work.bytes += end - start;
  for (let at = isQuoted ? start + 1 : start; at <= end; at++) {
    quotes = at > from && bytes[at - 1] === quote && (at - 1 > from || !isQuoted) ? quotes + 1 : 0;
    if (at < end && !startsWith(bytes, at, delimiter)) continue;
    if (isQuoted && quotes % 2 === 0) {
      if (at === end) return null;
      continue;
    }
    if (isQuoted && bytes[at + 1] === blank && at < end) {
      passed++;
      continue;
    }
    if (ends.length === width) return null;
    ends.push(at);
    from = at + 1;
    isQuoted = at < end && bytes[from] === quote;
    quotes = 0;
    if (isQuoted) at++;
  }
  if (passed === 0 || ends.length !== width) return null;
  const cells = cellsOf(start, ends, rules);
  const fitting = [isNamesAbove, isAmongTexts].some((is) => is(bytes, limit, rules, cells));
  if (!fitting && !isLikeNeighbour(bytes, limit, rules, cells, true)) return null;
  return writtenRecord({ texts: textsOf(bytes, cells, rules), ends }, rules);
}
