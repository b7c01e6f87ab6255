import { decodeUtf8 } from "./cellText.js";
import { isLikeNeighbour } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const [tab, blank] = [9, 32];
const leastColumns = 3;
/** No line of numbers is longer. */
const longest = 4096;

/**
 * A line of a file delimited by tabs in which blanks stand in the place of some of them, several in a row or one, as someone typed it: where nothing but values stand in it, in the columns
 * in which the record next to it has its values. Null for any other.
 */
export function spacedRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): ForeignRecord | null {
  if (rules.delimiter.length !== 1 || rules.delimiter[0] !== tab || width < leastColumns || end - start > longest)
    return null;
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let i = start; i < end; i++) {
    const isGap = bytes[i] === blank || bytes[i] === tab;
    if (!isGap && starts.length === ends.length) starts.push(i);
    if (isGap && starts.length > ends.length) ends.push(i);
  }
  if (starts.length > ends.length) ends.push(end);
  rules.work.bytes += end - start;
  if (ends.length !== width) return null;
  const cells = { start, starts, ends, quote: rules.quote };
  const texts = starts.map((from, i) => decodeUtf8(bytes, from, ends[i]!));
  if (!texts.every((text) => /^[-+]?[\d.,]+$/.test(text)) || !isLikeNeighbour(bytes, limit, rules, cells, true))
    return null;
  return writtenRecord({ texts, ends: [...ends.slice(0, -1), end] }, rules);
}
