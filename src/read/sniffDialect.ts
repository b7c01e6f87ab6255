import { type Dialect, defaultDialect } from "./dialect.js";
import { delimiterCandidates, extendDelimiter, includesPair, quoteCandidates } from "./dialectCandidates.js";
import { rowWidth } from "./grid.js";
import { scanRecords } from "./scanRecords.js";
import { scoreGrid } from "./scoreGrid.js";

const bothEscapes = ["double", "backslash"] as const;
const sampleSize = 16 << 10;
/** Finds delimiter, quote and escape on the beginning of the text: the dialect under which records are alike and cells look like values. */
export function sniffDialect(bytes: Uint8Array, given: { delimiter?: string; quote?: Dialect["quote"] } = {}): Dialect {
  const head = separatorLine(bytes);
  const base = { ...defaultDialect, start: head.start, startLine: head.startLine };
  const limit = sampleEnd(bytes, head.start);
  const sample = bytes.subarray(0, limit);
  const fixed = given.delimiter ?? head.delimiter;
  const quotes = given.quote === undefined ? quoteCandidates(sample, head.start) : [given.quote];
  let best: Dialect = { ...base, delimiter: fixed ?? "", quote: quotes[0] ?? '"' };
  let bestScore = -1;
  const delimiters = fixed === undefined ? delimiterCandidates(sample) : [{ delimiter: fixed, prior: 1, least: -1 }];
  const escapes = (quote: string) =>
    includesPair(sample, 92, quote.charCodeAt(0)) ? bothEscapes : bothEscapes.slice(0, 1);
  for (const { delimiter, prior, least } of delimiters) {
    for (const quote of quotes) {
      for (const kind of escapes(quote)) {
        const dialect: Dialect = { ...base, delimiter, quote, escape: kind, collapse: delimiter === " " };
        // Double quotes are the rule, another quote must be clearly better; a backslash before a quote need only fit as well.
        const hurdle = best.delimiter !== delimiter ? 1 : best.quote === quote ? 0.9999 : 1.02;
        const needed = Math.max(least, bestScore * hurdle);
        const score = prior * scoreGrid(scanRecords(sample, dialect, { limit }), needed / prior);
        if (score > needed) [best, bestScore] = [dialect, score];
      }
    }
  }
  if (fixed === undefined) best = { ...best, delimiter: extendDelimiter(scanRecords(sample, best, { limit })) };
  return { ...best, width: commonWidth(sample, best, limit) };
}

/** An Excel `sep=;` line settles the delimiter and is no record. */
function separatorLine(bytes: Uint8Array): { delimiter?: string; start: number; startLine: number } {
  const text = new TextDecoder().decode(bytes.subarray(0, 16));
  const match = /^"?sep=(.)"?(\r\n|\r|\n)/i.exec(text);
  return match ? { delimiter: match[1]!, start: match[0].length, startLine: 2 } : { start: 0, startLine: 1 };
}

/** The sample ends at a line break, so that its last record is whole. */
function sampleEnd(bytes: Uint8Array, start: number): number {
  const wanted = start + sampleSize;
  if (bytes.length <= wanted) return bytes.length;
  for (let at = wanted; at > wanted - sampleSize / 2; at--) if (bytes[at] === 10 || bytes[at] === 13) return at + 1;
  return wanted;
}

function commonWidth(sample: Uint8Array, dialect: Dialect, limit: number): number {
  const grid = scanRecords(sample, dialect, { limit });
  const counts = new Map<number, number>();
  let [common, most] = [0, 0];
  for (let row = 0; row < grid.rowCount; row++) {
    const width = rowWidth(grid, row);
    const count = (counts.get(width) ?? 0) + 1;
    counts.set(width, count);
    if (width > 1 && count > most) [common, most] = [width, count];
  }
  return common;
}
