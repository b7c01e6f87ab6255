import { blankedRecord, foreignRecord, joinedRecord } from "./foreignRecord.js";
import type { QuoteRules } from "./quotedCell.js";
import { rejoinedRecord } from "./rejoinedRecord.js";
import type { ForeignRecord } from "./writtenRecord.js";

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
}

/** A record that does not fit, or fits only seemingly, read in the way that explains it; null without one. */
export function oddRecord(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  width: number,
  { start, end, ends, firstCell, cell, misfit, doubtful, otherQuotes, isBlanked }: Seen,
): ForeignRecord | null {
  const isOdd = misfit || doubtful;
  if (isOdd || otherQuotes > 0) {
    const foreign = foreignRecord(bytes, start, limit, rules, width, !isOdd);
    if (foreign) return foreign;
  } else if (isBlanked) return blankedRecord(bytes, start, limit, rules, width);
  if (width < 3 || !isOdd) return null;
  if (doubtful || cell - firstCell === width - 1) return joinedRecord(bytes, start, end, rules, width, doubtful);
  const cellEnds = [...ends.subarray(firstCell, cell)];
  const starts = [start, ...cellEnds.slice(0, -1).map((at) => at + rules.delimiter.length)];
  const cells = { start, starts, ends: cellEnds, quote: rules.quote };
  return rejoinedRecord(bytes, limit, rules, cells, width);
}
