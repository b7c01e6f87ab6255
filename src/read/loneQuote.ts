import { startsWith } from "./quotedCell.js";
import { isBreak } from "./repairRecord.js";

const blank = 32;

/**
 * Whether two quotes that might enclose a cell of several lines are each the whole of one, as those of words and punctuation marks one below the other: on either side of both stands a
 * delimiter, or at the same side of both a line break.
 */
export function areLoneQuotes(bytes: Uint8Array, open: number, end: number, delimiter: Uint8Array): boolean {
  const close = end - 1;
  if (delimiter.length === 0 || bytes[close] !== bytes[open]) return false;
  return (
    areAlike(sideOf(bytes, open, -1, delimiter), sideOf(bytes, close, -1, delimiter)) &&
    areAlike(sideOf(bytes, open, 1, delimiter), sideOf(bytes, close, 1, delimiter))
  );
}

function areAlike(one: Side, other: Side): boolean {
  return one !== null && one === other;
}

type Side = "break" | "delimiter" | null;

/** What stands before (-1) or behind (1) a position. */
function sideOf(bytes: Uint8Array, at: number, side: -1 | 1, delimiter: Uint8Array): Side {
  const beside = bytes[at + side];
  if (beside === undefined || isBreak(beside)) return "break";
  return startsWith(bytes, side > 0 ? at + 1 : at - delimiter.length, delimiter) ? "delimiter" : null;
}

/** Whether a quote stands at one end of a cell, not doubled behind it: only those may be without a counterpart. */
export function edgeQuotes(bytes: Uint8Array, start: number, end: number, quote: number): boolean {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === blank) from++;
  while (to > from && bytes[to - 1] === blank) to--;
  if (from === to || bytes[from] === quote) return from < to;
  const last = to;
  while (to > from && bytes[to - 1] === quote) to--;
  return (last - to) % 2 === 1;
}

/** What stands in a quoted cell of which only one of the two quotes is there, or the opening one twice; null for any other. */
export function withoutLoneQuote(raw: string, quote: string, backslash: boolean): string | null {
  const last = raw.length - 1;
  if (raw.startsWith(quote) && isEscaped(raw, 1, last + 1, quote, backslash)) return raw.slice(1);
  if (last < 1 || raw[last] !== quote) return null;
  if (raw.startsWith(quote + quote) && last > 2 && raw.indexOf(quote, 2) === last) return raw.slice(2, last);
  const unopened = raw.slice(0, last);
  const escaped = backslash ? `\\${quote}` : quote + quote;
  return unopened.includes(escaped) && isEscaped(raw, 0, last, quote, backslash) ? unopened : null;
}

/** Whether every quote between two places of a text is escaped, as within a quoted cell. */
function isEscaped(text: string, start: number, end: number, quote: string, backslash: boolean): boolean {
  for (let i = start; i < end; i++) {
    if (backslash && text[i] === "\\") {
      if (++i === end) return false;
    } else if (text[i] === quote && (backslash || ++i === end || text[i] !== quote)) return false;
  }
  return true;
}
