import { isValueKind } from "./cellKind.js";
import { textsOf } from "./foreignRecord.js";
import { cellKinds, cellsOf, isLikeNeighbour, type RecordCells } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";
import { endOfLine, isBreak, plainLine, readRecord } from "./repairRecord.js";
import { isTotalsLabel } from "./totalsLabel.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const mostLines = 4;

/**
 * A record that an unquoted line break within a text has broken in two or more: too few cells, then lines with the rest. Null unless records begin with a value, as this does and the
 * lines below it do not, and in one the values stand where the record next to it has them. A line of totals below a short record is none of its.
 */
export function brokenRecord(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  first: RecordCells,
  width: number,
): ForeignRecord | null {
  if (first.ends.length < 2 || first.ends.length >= width || !isValueKind(cellKinds(bytes, first)[0]!)) return null;
  let cells = first;
  for (let lines = 1; lines < mostLines; lines++) {
    const start = afterBreak(bytes, cells.ends.at(-1)!, limit);
    if (start >= limit || isBreak(bytes[start]!)) return null;
    const { ends, misfits } = readRecord(bytes, start, endOfLine(bytes, start, limit), rules, plainLine);
    const part = cellsOf(start, ends, rules);
    if (misfits > 0 || isValueKind(cellKinds(bytes, part)[0]!)) return null;
    if (textsOf(bytes, part, rules).some((text) => isTotalsLabel(text, true))) return null;
    cells = {
      ...first,
      starts: [...cells.starts, ...part.starts.slice(1)],
      ends: [...cells.ends.slice(0, -1), ...part.ends],
    };
    if (cells.ends.length > width) return null;
    if (cells.ends.length < width) continue;
    if (!isLikeNeighbour(bytes, limit, rules, cells, true)) return null;
    const record = writtenRecord({ texts: textsOf(bytes, cells, rules), ends: cells.ends }, rules);
    return record && { ...record, note: "rejoined" };
  }
  return null;
}

/** The position behind the one line break at `end`. */
function afterBreak(bytes: Uint8Array, end: number, limit: number): number {
  if (end >= limit) return limit;
  return bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1;
}
