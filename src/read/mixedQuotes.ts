import { decodeUtf8, unquoted } from "./cellText.js";
import { findQuotedEnd, openingQuote, type QuotedCell, type QuoteRules, startsWith } from "./quotedCell.js";
import { attemptCost, isBreak } from "./repairRecord.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

/**
 * A record in which some cells stand in the file's quotes, others in those of the other kind: `"1",'Ulm, Donau',"10"`. Null unless it has `width` cells and no quote is left
 * unexplained. `fits`: it seems to have them in the file's own quotes; then every cell must stand in quotes, and several in the others.
 */
export function mixedRecord(
  bytes: Uint8Array,
  start: number,
  until: number,
  own: QuoteRules,
  other: QuoteRules,
  width: number,
  fits: boolean,
): ForeignRecord | null {
  const texts: string[] = [];
  const ends: number[] = [];
  const found: QuotedCell = { end: -1, lineBreaks: 0, strayQuotes: 0 };
  const counts = new Map([own, other].map((rules) => [rules, 0]));
  for (let at = start; texts.length < width; ) {
    const rules = [own, other].find((one) => openingQuote(bytes, at, until, one) >= 0);
    let end = at;
    if (rules) {
      findQuotedEnd(bytes, openingQuote(bytes, at, until, rules), until, rules, found);
      own.work.bytes += (found.end < 0 ? until : found.end) - at;
      if (found.end < 0 || found.strayQuotes > 0) return null;
      end = found.end;
      counts.set(rules, counts.get(rules)! + 1);
    } else while (end < until && !isBreak(bytes[end]!) && !startsWith(bytes, end, own.delimiter)) end++;
    const raw = decodeUtf8(bytes, at, end);
    const quote = String.fromCharCode((rules ?? own).quote) as '"' | "'";
    texts.push(rules ? unquoted(raw, { quote, escape: own.backslash ? "backslash" : "double" }) : raw);
    ends.push(end);
    if (end >= until || isBreak(bytes[end]!)) break;
    at = end + own.delimiter.length;
  }
  const last = ends[ends.length - 1]!;
  own.work.bytes += last - start + attemptCost;
  const isWhole = texts.length === width && (last >= until || isBreak(bytes[last]!));
  const [owns, others] = [counts.get(own)!, counts.get(other)!];
  const isMixed = owns > 0 && (fits ? others > 1 && owns + others === width : others > 0);
  return isWhole && isMixed ? writtenRecord({ texts, ends }, own) : null;
}
