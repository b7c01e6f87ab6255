import { hasBlankColumns } from "./blankColumns.js";
import { decodeUtf8 } from "./cellText.js";
import { type Dialect, defaultDialect } from "./dialect.js";
import {
  blankedDelimiters,
  type Candidate,
  commonDelimiters,
  extendDelimiter,
  includesPair,
  listDelimiters,
  rareDelimiters,
} from "./dialectCandidates.js";
import { escapedDelimiters } from "./escapedDelimiters.js";
import { evenRecords } from "./evenDelimiter.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";
import { quoteCandidates } from "./quoteCandidates.js";
import { sampleEnd } from "./sampleEnd.js";
import { scanRecords } from "./scanRecords.js";
import { scoreGrid } from "./scoreGrid.js";
import { isValueList } from "./valueList.js";

const bothEscapes = ["double", "backslash"] as const;
/** A usual delimiter with this score needs no comparison with unusual ones. */
const convincing = 0.75;

export interface Sniffed {
  readonly dialect: Dialect;
  /** The records of the whole text, where looking for the dialect has found them already. */
  readonly grid: Grid | null;
}

/** Finds delimiter, quote and escape on the beginning of the text: the dialect under which records are alike and cells look like values. */
export function sniffDialect(bytes: Uint8Array, given: { delimiter?: string; quote?: Dialect["quote"] } = {}): Sniffed {
  const head = separatorLine(bytes);
  const base = { ...defaultDialect, start: head.start, startLine: head.startLine };
  const limit = sampleEnd(bytes, head.start);
  const sample = bytes.subarray(0, limit);
  const fixed = given.delimiter ?? head.delimiter;
  const quotes = given.quote === undefined ? quoteCandidates(sample, head.start) : [given.quote];
  const escapes = (quote: string) => bothEscapes.slice(0, includesPair(sample, 92, quote.charCodeAt(0)) ? 2 : 1);
  const hasValues = sample.some((byte) => (byte >= 48 && byte <= 57) || byte === 34);
  let best: Dialect = { ...base, delimiter: fixed ?? "", quote: quotes[0] ?? '"' };
  let bestGrid: Grid | null = null;
  let bestScore = -1;

  const tryAll = (candidates: readonly Candidate[]) => {
    for (const { delimiter, prior, least, collapse = false } of candidates) {
      for (const quote of quotes) {
        for (const kind of escapes(quote)) {
          const dialect: Dialect = { ...base, delimiter, quote, escape: kind, collapse };
          const grid = scanRecords(sample, dialect, { limit });
          // Double quotes are the rule, another quote must be clearly better.
          const hurdle = best.delimiter !== delimiter ? 1 : best.quote === quote ? escapeHurdle(bestGrid, grid) : 1.02;
          const needed = Math.max(least, bestScore * hurdle);
          // Words of a text are no columns without any value or quote, or where not even the first line has as many as the next, unless the others have.
          const isText = delimiter === " " && (!hasValues || (isUneven(grid) && !hasBlankColumns(grid)));
          const weight = isText ? 0.4 : 1;
          const score = prior * weight * scoreGrid(grid, needed / (prior * weight));
          if (score > needed) [best, bestGrid, bestScore] = [dialect, grid, score];
        }
      }
    }
  };

  if (fixed !== undefined) {
    tryAll([{ delimiter: fixed, prior: 1, least: -1 }]);
    if (fixed === " ") tryAll([{ delimiter: fixed, prior: 0.99, least: -1, collapse: true }]);
  } else if (!isValueList(sample)) {
    tryAll(commonDelimiters(sample));
    if (bestGrid) tryAll(blankedDelimiters(bestGrid));
    if (bestScore < convincing) tryAll(rareDelimiters(sample));
    if (!bestGrid) tryAll(listDelimiters(sample));
    const even = bestGrid ? evenRecords(bestGrid, bestScore, limit) : null;
    if (even) [best, bestGrid, bestScore] = [even.dialect, even, 1];
  }
  const escaped = escapedDelimiters(sample, { ...base, quote: best.quote }, bestGrid, bestScore, fixed);
  if (escaped) return { dialect: { ...escaped.dialect, width: commonWidth(escaped) }, grid: null };
  if (bestGrid === null) return { dialect: best, grid: null };
  const delimiter = fixed ?? extendDelimiter(bestGrid);
  if (delimiter !== best.delimiter) bestGrid = scanRecords(sample, { ...best, delimiter }, { limit });
  const width = commonWidth(bestGrid);
  const dialect = { ...best, delimiter, width };
  // Knowing the width changes only how records of another width or of several lines are read.
  const whole = limit === bytes.length && isRegular(bestGrid, width);
  return { dialect, grid: whole ? { ...(bestGrid as Grid), dialect } : null };
}

function isUneven(grid: Grid): boolean {
  return grid.rowCount > 1 && rowWidth(grid, 0) !== rowWidth(grid, 1);
}

/** A backslash before a quote need only fit as well as a doubled one; less so where it explains quotes that are odd without it, better where it makes them odd. */
function escapeHurdle(doubled: Grid | null, escaped: Grid): number {
  if (doubled?.hasOddQuotes === escaped.hasOddQuotes) return 0.9999;
  return escaped.hasOddQuotes ? 1.02 : 0.95;
}

/** Every record is a line of so many cells, none in another quote, and in none all cells begin with a blank or are empty but for the first, in quotes. */
function isRegular(grid: Grid, width: number): boolean {
  const { bytes, lines, rowCount, dialect } = grid;
  if (grid.hasOddQuotes) return false;
  const otherQuote = dialect.quote === "'" ? 34 : 39;
  for (let row = 0; row < rowCount; row++) {
    if (rowWidth(grid, row) !== width) return false;
    let blanks = 0;
    for (let column = 0; column < width; column++) {
      const first = bytes[cellStart(grid, row, column)];
      if (first === otherQuote) return false;
      if (first === 32) blanks++;
    }
    if (blanks > 1 && blanks === width - 1) return false;
    if (isQuotedAlone(grid, row)) return false;
  }
  return rowCount > 0 && lines[rowCount - 1]! - lines[0]! === rowCount - 1 && !spansLines(grid);
}

/** An Excel `sep=;` line settles the delimiter and is no record. */
function separatorLine(bytes: Uint8Array): { delimiter?: string; start: number; startLine: number } {
  const text = decodeUtf8(bytes, 0, Math.min(bytes.length, 16));
  const match = /^"?sep=(.)"?(\r\n|\r|\n)/i.exec(text);
  return match ? { delimiter: match[1]!, start: match[0].length, startLine: 2 } : { start: 0, startLine: 1 };
}

/** Whether all cells of a record are empty behind one in quotes: the line may stand in them as a whole. */
function isQuotedAlone(grid: Grid, row: number): boolean {
  const { bytes, rowStarts, dialect, delimiterLength } = grid;
  const width = rowWidth(grid, row);
  if (width < 2 || dialect.quote === "" || bytes[rowStarts[row]!] !== dialect.quote.charCodeAt(0)) return false;
  return cellEnd(grid, row, width - 1) - cellEnd(grid, row, 0) === (width - 1) * delimiterLength;
}

/** Whether the last record runs over several lines. */
function spansLines({ bytes, cellEnds, rowCells, rowStarts, rowCount }: Grid): boolean {
  for (let i = rowStarts[rowCount - 1]!; i < cellEnds[rowCells[rowCount]! - 1]!; i++)
    if (bytes[i] === 10 || bytes[i] === 13) return true;
  return false;
}

function commonWidth(grid: Grid): number {
  const counts = new Map<number, number>();
  let common = 0;
  let most = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    const width = rowWidth(grid, row);
    const count = (counts.get(width) ?? 0) + 1;
    counts.set(width, count);
    if (width > 1 && count > most) [common, most] = [width, count];
  }
  return common;
}
