import { brokenRecord } from "./brokenRecord.js";
import { escapedRecord } from "./escapedRecord.js";
import { blankedRecord, foreignRecord, joinedRecord } from "./foreignRecord.js";
import { isGlued } from "./gluedCell.js";
import { cellsOf, isLikeNeighbour } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";
import { quotedProse } from "./quotedProse.js";
import { rejoinedRecord } from "./rejoinedRecord.js";
import { endOfLine, holdsRecord, isBreak, isRecordAfter } from "./repairRecord.js";
import { requotedRecord } from "./requotedRecord.js";
import { spacedRecord } from "./spacedRecord.js";
import { wrappedRecord } from "./wrappedRecord.js";
import type { ForeignRecord } from "./writtenRecord.js";

const mostLines = 4;

/** What the first reading of a record found. */
interface Seen {
  readonly start: number;
  readonly end: number;
  /** Its cells end at `ends[firstCell]` … `ends[cell - 1]`. */
  readonly ends: Uint32Array;
  readonly firstCell: number;
  readonly cell: number;
  readonly misfit: boolean;
  readonly doubtful: boolean;
  /** Cells that begin with the quote that is not the file's. */
  readonly otherQuotes: number;
  /** Every cell after the first begins with a blank. */
  readonly isBlanked: boolean;
  /** Its cells are empty but for the first, in quotes. */
  readonly isAlone: boolean;
  /** Cells with quotes in them that do not begin with one. */
  readonly innerQuotes: number;
  /** Quotes within quoted cells that are neither doubled nor closing. */
  readonly strayQuotes: number;
}

/** A record that does not fit, or fits only seemingly, read in the way that explains it; null without one. */
export function oddRecord(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  width: number,
  {
    start,
    end,
    ends,
    firstCell,
    cell,
    misfit,
    doubtful,
    otherQuotes,
    isBlanked,
    isAlone,
    innerQuotes,
    strayQuotes,
  }: Seen,
): ForeignRecord | null {
  const isOdd = misfit || doubtful;
  const lineEnd = endOfLine(bytes, start, limit);
  if (isOdd || strayQuotes > 0) {
    const escaped = escapedRecord(bytes, start, limit, rules, width);
    if (escaped) return escaped;
  }
  if (isOdd || isAlone) {
    const wrapped = wrappedRecord(bytes, start, isAlone ? end : lineEnd, limit, rules, width, !isOdd);
    if (wrapped) return wrapped;
  }
  if (isOdd || otherQuotes > 0) {
    const foreign = foreignRecord(bytes, start, limit, rules, width, !isOdd);
    if (foreign) return foreign;
  }
  const spaced = misfit && !doubtful ? spacedRecord(bytes, start, lineEnd, limit, rules, width) : null;
  if (spaced) return spaced;
  const cells = cellsOf(start, ends.subarray(firstCell, cell), rules);
  if (!isOdd && (isBlanked || innerQuotes > 1) && !isLikeNeighbour(bytes, limit, rules, cells)) {
    const foreign = foreignRecord(bytes, start, limit, rules, width, false, true);
    if (foreign) return foreign;
  }
  if (isBlanked && !isOdd && otherQuotes === 0) return blankedRecord(bytes, start, limit, rules, width);
  if (width < 3 || !(isOdd || innerQuotes > 1)) return null;
  const isClean = !isOdd || doubtful;
  if (!isOdd && isLikeNeighbour(bytes, limit, rules, cells, true) && !isGlued(bytes, limit, rules, cells)) return null;
  const prose = misfit && strayQuotes > 0 ? quotedProse(bytes, start, lineEnd, limit, rules, width) : null;
  if (prose) return prose;
  const isShort = cell - firstCell === width - 1;
  const isGluedWide = cell - firstCell > width && innerQuotes > 0;
  for (const until of places(bytes, start, limit)) {
    if (holdsRecord(bytes, lineEnd, until, limit, rules, width, true)) break;
    // Half a record left behind explains nothing.
    if ((doubtful || until > lineEnd) && !isRecordAfter(bytes, until, limit, rules, width)) continue;
    const joined =
      isShort || isClean || isGluedWide || until > lineEnd
        ? joinedRecord(bytes, start, until, rules, width, !isShort || isClean || until > lineEnd)
        : null;
    const found = joined ?? requotedRecord(bytes, start, until, limit, rules, width);
    if (found) return found;
  }
  if (doubtful || !misfit) return null;
  return rejoinedRecord(bytes, limit, rules, cells, width) ?? brokenRecord(bytes, limit, rules, cells, width);
}

/** Where a record may end: with its line or one of the next. */
function* places(bytes: Uint8Array, start: number, limit: number): Generator<number> {
  let at = endOfLine(bytes, start, limit);
  for (let lines = 0; lines < mostLines; lines++) {
    yield at;
    while (at < limit && isBreak(bytes[at]!)) at++;
    if (at === limit) return;
    at = endOfLine(bytes, at, limit);
  }
}
