import { decodeUtf8 } from "./cellText.js";
import { reading } from "./foreignRecord.js";
import type { QuoteRules } from "./quotedCell.js";
import { endOfLine } from "./repairRecord.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const backslash = 92;
/** A record with escaped quotes runs over line breaks for so many bytes. */
const longest = 4096;

/**
 * A record in which, unlike in those above it, a backslash stands before quotes within quoted cells (`"Zum \"Anker\", Ulm"`), or before delimiters within unquoted ones (`Berg\, Klein`).
 * Null unless it then has exactly `width` cells.
 */
export function escapedRecord(
  bytes: Uint8Array,
  start: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): ForeignRecord | null {
  if (rules.delimiter.length !== 1) return null;
  const lineEnd = endOfLine(bytes, start, limit);
  let quotes = false;
  let delimiters = false;
  for (let at = start; at < lineEnd - 1; at++) {
    if (bytes[at] !== backslash) continue;
    const next = bytes[++at];
    if (next === rules.quote) quotes = true;
    else if (next === rules.delimiter[0]) delimiters = true;
  }
  if (quotes && !rules.backslash) {
    const escaping = { ...rules, backslash: true };
    const found = reading(bytes, start, Math.min(limit, Math.max(lineEnd, start + longest)), escaping, width);
    if (found?.quoted.includes(true)) return writtenRecord(found, rules);
  }
  return delimiters ? unquotedRecord(bytes, start, lineEnd, rules, width) : null;
}

/** The cells of a line without quotes around any, in which a delimiter behind a backslash is text. */
function unquotedRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  rules: QuoteRules,
  width: number,
): ForeignRecord | null {
  const { quote } = rules;
  const delimiter = rules.delimiter[0]!;
  const texts: string[] = [];
  let from = start;
  rules.work.bytes += end - start;
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] === backslash) at++;
    else if (at === end || bytes[at] === delimiter) {
      if (texts.length === width || bytes[from] === quote) return null;
      texts.push(unescaped(decodeUtf8(bytes, from, at), delimiter, quote));
      from = at + 1;
    }
  }
  return texts.length === width ? writtenRecord({ texts, ends: [end] }, rules) : null;
}

function unescaped(text: string, delimiter: number, quote: number): string {
  const signs = new Set([delimiter, quote, backslash]);
  return text.replace(/\\(.)/g, (both, sign: string) => (signs.has(sign.charCodeAt(0)) ? sign : both));
}
