export const lineFeed = 10;
export const carriageReturn = 13;
const space = 32;
const tab = 9;
const backslash = 92;

export interface QuoteRules {
  readonly quote: number;
  readonly backslash: boolean;
  readonly delimiter: Uint8Array;
  /** Counts the bytes that are read again and again to make sense of odd records. */
  readonly work: { bytes: number };
}

/** Where a quoted cell ends (the delimiter, line break or end of text after its closing quote) and what was met on the way. */
export interface QuotedCell {
  end: number;
  lineBreaks: number;
  /** Quotes inside that are neither doubled nor closing: a hint that this is no quoted cell at all. */
  strayQuotes: number;
}

/**
 * Finds the end of the cell whose opening quote stands at `open`. A quote closes only before a delimiter, a line break or the end; any other is text.
 * `end` is -1 when none closes before `limit`. With `greedyClose` a doubled quote before a delimiter closes as well.
 */
export function findQuotedEnd(
  bytes: Uint8Array,
  open: number,
  limit: number,
  rules: QuoteRules,
  found: QuotedCell,
  greedyClose = false,
): void {
  const { quote } = rules;
  found.lineBreaks = 0;
  found.strayQuotes = 0;
  for (let i = open + 1; i < limit; i++) {
    const byte = bytes[i]!;
    if (byte === quote) {
      const doubled = bytes[i + 1] === quote && i + 1 < limit;
      if (doubled && !(greedyClose && endAfter(bytes, i + 2, limit, rules) >= 0)) {
        i++;
        continue;
      }
      const end = endAfter(bytes, doubled ? i + 2 : i + 1, limit, rules);
      if (end >= 0) {
        found.end = end;
        return;
      }
      found.strayQuotes++;
    } else if (byte === lineFeed || (byte === carriageReturn && bytes[i + 1] !== lineFeed)) {
      found.lineBreaks++;
    } else if (byte === backslash && rules.backslash) {
      i++;
    }
  }
  found.end = -1;
}

/** The position of the delimiter, line break or end that follows at `i`, blanks skipped; -1 when something else follows. */
function endAfter(bytes: Uint8Array, i: number, limit: number, rules: QuoteRules): number {
  let at = i;
  while (at < limit) {
    const byte = bytes[at]!;
    if (byte === lineFeed || byte === carriageReturn || startsWith(bytes, at, rules.delimiter)) return at;
    if (byte !== space && byte !== tab) return -1;
    at++;
  }
  return limit;
}

/** Whether the delimiter stands at `at`. */
export function startsWith(bytes: Uint8Array, at: number, delimiter: Uint8Array): boolean {
  if (delimiter.length === 0 || bytes[at] !== delimiter[0]) return false;
  for (let k = 1; k < delimiter.length; k++) if (bytes[at + k] !== delimiter[k]) return false;
  return true;
}

/** Position of a quote that opens a cell at `i`, leading blanks allowed, or -1. */
export function openingQuote(bytes: Uint8Array, i: number, limit: number, rules: QuoteRules): number {
  let at = i;
  while (at < limit && bytes[at] === space && rules.delimiter[0] !== space) at++;
  return at < limit && bytes[at] === rules.quote ? at : -1;
}

/** Number of line breaks between two positions: LF, CR or both together. */
export function countBreaks(bytes: Uint8Array, start: number, end: number): number {
  let breaks = 0;
  for (let i = start; i < end; i++) {
    if (bytes[i] === lineFeed || (bytes[i] === carriageReturn && bytes[i + 1] !== lineFeed)) breaks++;
  }
  return breaks;
}
