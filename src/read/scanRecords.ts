import { bytesView } from "./bytesView.js";
import type { Dialect } from "./dialect.js";
import { foreignRun } from "./foreignRun.js";
import type { Grid } from "./grid.js";
import { grown, withCells } from "./grownArray.js";
import { areLoneQuotes } from "./loneQuote.js";
import { mendedRecord } from "./mendedRecord.js";
import { oddRecord } from "./oddRecord.js";
import { plainRecords, type ScanPlace } from "./plainRecords.js";
import { carriageReturn, countBreaks, findQuotedEnd, lineFeed, openingQuote, type QuotedCell } from "./quotedCell.js";
import { ReadError } from "./readError.js";
import { attemptCost, repairRecord } from "./repairRecord.js";
import type { ScanOptions } from "./scanOptions.js";
import { recordArrays, withAppendix } from "./scanSpace.js";
import { spareMemory } from "./spareMemory.js";
import { textWriter } from "./textWriter.js";
import type { ForeignRecord } from "./writtenRecord.js";

const progressRows = 0x7fff;
/** A quoted cell longer than this has lost its closing quote. */
const longestQuotedCell = 1 << 20;
/** Bytes that may be searched in vain for closing quotes, so that a hostile file stays linear. */
const searchBudget = 64 << 20;
/** Bytes that may be read again in vain to make sense of odd records: so many per byte of the text, and in all. */
const [vainPerByte, leastVain, mostVain] = [6, 8 << 20, 64 << 20];
/** A record that made sense in the end was in vain only as far as it took more than so many attempts. */
const worthAttempts = 24;

/** Splits the text into records and cells, tolerating stray and unterminated quotes, mixed line ends and ragged records. */
export function scanRecords(bytes: Uint8Array, dialect: Dialect, options: ScanOptions = {}): Grid {
  const { limit = bytes.length, onProgress, cancelled, memory = spareMemory(null) } = options;
  const delimiter = new TextEncoder().encode(dialect.delimiter);
  const delimiterLength = delimiter.length;
  const [second, third] = [delimiter[1] ?? -1, delimiter[2] ?? -1];
  const quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
  const otherQuote = quote === 34 ? 39 : quote === 39 ? 34 : -1;
  const work = { bytes: 0 };
  const rules = { work, quote, backslash: dialect.escape === "backslash", delimiter };
  const kind = new Uint8Array(256);
  if (delimiterLength > 0) kind[delimiter[0]!] = 1;
  kind[lineFeed] = kind[carriageReturn] = 2;
  const found: QuotedCell = { end: -1, lineBreaks: 0, strayQuotes: 0 };

  let { ends, rowStarts, rowCells, lines } = recordArrays(bytes, dialect, { limit, kind, memory });
  if (quote >= 0) kind[quote] = 3;
  let row = 0;
  let cell = 0;
  let line = dialect.startLine;
  let i = dialect.start;
  let budget = searchBudget;
  let vainLeft = Math.min(mostVain, Math.max(leastVain, vainPerByte * limit));
  /** Records of another dialect, written in that of the file, stand after its text. */
  const appendix = textWriter(0);
  const noted = { rejoined: [] as number[], mended: [] as number[] };
  const inches = new Set<number>();
  let hasOddQuotes = false;
  let otherDelimiter = -1;
  const isPlain = delimiterLength === 1 && !dialect.collapse && dialect.width > 0;
  const fours = bytesView(bytes);
  const plain = { delimiter: delimiter[0] ?? -1, quote, otherQuote, width: dialect.width, limit, fours };
  const place: ScanPlace = { row, cell, line, at: i };

  while (i < limit) {
    if (row + 2 > rowStarts.length) [rowStarts, rowCells, lines] = [grown(rowStarts), grown(rowCells), grown(lines)];
    if ((row & progressRows) === progressRows) {
      if (cancelled?.()) throw new ReadError("cancelled", {});
      onProgress?.(i, limit);
    }
    if (isPlain) {
      Object.assign(place, { row, cell, line, at: i });
      const arrays = { ends, rowStarts, rowCells, lines };
      const most = Math.min(rowStarts.length - 1, row | progressRows);
      plainRecords(bytes, plain, arrays, place, most);
      if (place.row === row && otherDelimiter >= 0) foreignRun(bytes, plain, otherDelimiter, arrays, place, most);
      const moved = place.row > row;
      ({ row, cell, line, at: i } = place);
      if (moved) continue;
    }
    const start = i;
    const firstCell = cell;
    let breaks = 0;
    let strayQuotes = 0;
    let unterminated = false;
    let otherQuotes = 0;
    let blanks = 0;
    let innerQuotes = 0;
    rowStarts[row] = i;
    rowCells[row] = cell;
    lines[row] = line;
    if (dialect.collapse) while (i < limit && bytes[i] === delimiter[0]) i++;
    for (;;) {
      const first = bytes[i];
      if (first === otherQuote) otherQuotes++;
      else if (first === 32 && cell > firstCell) blanks++;
      const open = first === quote ? i : first === 32 && quote >= 0 ? openingQuote(bytes, i, limit, rules) : -1;
      if (open >= 0) {
        const until = Math.min(limit, i + Math.min(budget, longestQuotedCell));
        findQuotedEnd(bytes, open, until, rules, found);
        const areLone = found.end >= 0 && found.lineBreaks > 0 && areLoneQuotes(bytes, open, found.end, delimiter);
        if (areLone || found.end < 0 || (found.end === until && until < limit)) {
          if (!areLone) budget -= until - i;
          unterminated = true;
          break;
        }
        i = found.end;
        breaks += found.lineBreaks;
        strayQuotes += found.strayQuotes;
      } else if (delimiterLength < 2) {
        let inner = 0;
        for (; i < limit; i++) {
          const k = kind[bytes[i]!]!;
          if (k === 3) inner = 1;
          else if (k !== 0) break;
        }
        innerQuotes += inner;
      } else {
        while (i < limit) {
          const k = kind[bytes[i]!];
          if (k === 2) break;
          if (k === 3) innerQuotes++;
          if (k === 1 && bytes[i + 1] === second && (third < 0 || bytes[i + 2] === third)) break;
          i++;
        }
      }
      if (cell === ends.length) ends = grown(ends);
      ends[cell++] = i;
      if (i >= limit || kind[bytes[i]!] === 2) break;
      i += delimiterLength;
      if (dialect.collapse) {
        while (i < limit && bytes[i] === delimiter[0]) i++;
        if (i >= limit || kind[bytes[i]!] === 2) break;
      }
    }
    const misfit = cell - firstCell !== dialect.width;
    const doubtful = unterminated || (strayQuotes > 0 && (misfit || breaks > 0)) || (misfit && breaks > 0);
    const width = dialect.width;
    let foreign: ForeignRecord | null = null;
    work.bytes = 0;
    if (width > 1 && (i > start || unterminated) && vainLeft > 0 && !dialect.collapse) {
      const isBlanked = blanks > 1 && blanks === width - 1 && bytes[start] !== 32;
      const isAlone = bytes[start] === quote && i - ends[firstCell]! === (cell - firstCell - 1) * delimiterLength;
      if (misfit || doubtful || otherQuotes > 0 || isBlanked || isAlone || innerQuotes > 1 || strayQuotes > 0) {
        const odd = { misfit, doubtful, otherQuotes, isBlanked, isAlone, innerQuotes, strayQuotes };
        const seen = { start, end: i, ends, firstCell, cell, ...odd };
        foreign = oddRecord(bytes, limit, rules, width, seen);
      }
      if (misfit || doubtful) budget -= i - start;
    }
    if (!foreign && doubtful) {
      const thorough = budget > 0 && vainLeft > 0;
      const repaired = repairRecord(bytes, start, limit, rules, width, { unterminated, strayQuotes, thorough });
      if (repaired) {
        ends = withCells(ends, firstCell, repaired);
        cell = firstCell + repaired.length;
        i = repaired[repaired.length - 1]!;
        breaks = countBreaks(bytes, start, i);
      }
    }
    const oddQuotes = doubtful || innerQuotes > 0 || strayQuotes > 0;
    if (oddQuotes) hasOddQuotes = true;
    if (!foreign && oddQuotes && width > 1 && cell - firstCell === width && !dialect.collapse)
      foreign = mendedRecord(bytes, limit, rules, start, ends.subarray(firstCell, cell), vainLeft > 0 ? inches : null);
    if (foreign) {
      otherDelimiter = foreign.delimiter ?? -1;
      if (foreign.note) noted[foreign.note].push(row);
      const at = bytes.length + appendix.size();
      appendix.add(foreign.text);
      rowStarts[row] = at;
      ends = withCells(ends, firstCell, foreign.ends);
      cell = firstCell + width;
      for (let k = firstCell; k < cell; k++) ends[k] = ends[k]! + at;
      i = foreign.end;
      breaks = countBreaks(bytes, start, i);
    }
    const worth = cell - firstCell === width ? worthAttempts * (attemptCost + i - start) : 0;
    if (work.bytes > worth) vainLeft -= work.bytes - worth;
    if (i < limit) i += bytes[i] === carriageReturn && bytes[i + 1] === lineFeed && i + 1 < limit ? 2 : 1;
    line += breaks + 1;
    row++;
  }
  if (rowCells.length < row + 1) rowCells = grown(rowCells);
  rowCells[row] = cell;
  // Blank lines at the end are no records.
  while (row > 0 && rowCells[row]! - rowCells[row - 1]! === 1 && ends[rowCells[row - 1]!] === rowStarts[row - 1]) row--;
  onProgress?.(limit, limit);
  return {
    bytes: withAppendix(bytes, appendix.bytes(), options.memory !== undefined),
    dialect,
    delimiterLength,
    rowCount: row,
    rowStarts,
    rowCells,
    lines,
    cellEnds: ends,
    ...noted,
    hasOddQuotes,
  };
}
