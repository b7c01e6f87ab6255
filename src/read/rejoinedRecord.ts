import { type CellKind, isValueKind } from "./cellKind.js";
import { textsOf } from "./foreignRecord.js";
import { cellKinds, isLikeNeighbour, neighbourOf, type RecordCells } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const blank = 32;
const mostExtra = 3;
const leastQuoted = 3;

/**
 * A record with too many cells because delimiters stand unquoted in a text, so that a text stands where the record next to it has a value: that text in one cell again.
 * Null unless in a single place the values then stand where they are there, or in a single one with a blank behind every delimiter, as within texts.
 */
export function rejoinedRecord(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  cells: RecordCells,
  width: number,
): ForeignRecord | null {
  const { starts, ends, quote } = cells;
  const extra = ends.length - width;
  if (extra < 1 || extra > mostExtra || width < 3) return null;
  const own = cellKinds(bytes, cells);
  const without = (at: number) => ({ ...cells, starts: starts.toSpliced(at, extra), ends: ends.toSpliced(at, extra) });
  // Delimiters too many explain the record as well.
  const isSuperfluous = (at: number) =>
    own.slice(at, at + extra).every((kind) => kind === "empty") &&
    isLikeNeighbour(bytes, limit, rules, without(at), true);
  if (own.slice(width).every((kind) => kind === "empty")) return null;
  const only = unquotedRun(bytes, cells, extra);
  if (only && isAmongQuoted(bytes, limit, rules, only)) return rejoined(bytes, rules, only);
  const found: RecordCells[] = [];
  const blanked: RecordCells[] = [];
  for (let at = 0; at < width; at++) {
    const parts = starts.slice(at, at + extra + 1);
    if (isSuperfluous(at)) return null;
    if (!parts.every((from, i) => isText(own[at + i]!) && bytes[from] !== quote)) continue;
    const joined = { ...cells, starts: starts.toSpliced(at + 1, extra), ends: ends.toSpliced(at, extra) };
    if (!isLikeNeighbour(bytes, limit, rules, joined, true)) continue;
    found.push(joined);
    if (parts.slice(1).every((from) => bytes[from] === blank)) blanked.push(joined);
  }
  const chosen = found.length === 1 ? found : blanked;
  if (chosen.length !== 1 || !isShifted(bytes, limit, rules, own, chosen[0]!)) return null;
  return rejoined(bytes, rules, chosen[0]!);
}

function rejoined(bytes: Uint8Array, rules: QuoteRules, cells: RecordCells): ForeignRecord | null {
  const record = writtenRecord({ texts: textsOf(bytes, cells, rules), ends: cells.ends }, rules);
  return record && { ...record, note: "rejoined" };
}

/** The record with its unquoted cells in one, where these stand together, are all that are too many and one, and several others all stand in quotes; null for any other. */
function unquotedRun(bytes: Uint8Array, cells: RecordCells, extra: number): RecordCells | null {
  const { starts, ends, quote } = cells;
  const plain = starts.flatMap((start, at) => (bytes[start] === quote ? [] : [at]));
  const [first = 0, last = 0] = [plain[0], plain.at(-1)];
  if (plain.length !== extra + 1 || last - first !== extra || starts.length - plain.length < leastQuoted) return null;
  return { ...cells, starts: starts.toSpliced(first + 1, extra), ends: ends.toSpliced(first, extra) };
}

/** Whether all cells of the record next to it stand in quotes, with values where this one has them. */
function isAmongQuoted(bytes: Uint8Array, limit: number, rules: QuoteRules, cells: RecordCells): boolean {
  const neighbour = neighbourOf(bytes, limit, rules, cells);
  if (!neighbour?.starts.every((start) => bytes[start] === rules.quote)) return false;
  return isLikeNeighbour(bytes, limit, rules, cells, true);
}

/** Whether, as the record stands, a text is where the record next to it has a value. */
function isShifted(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  own: readonly CellKind[],
  joined: RecordCells,
): boolean {
  const neighbour = neighbourOf(bytes, limit, rules, joined);
  return neighbour !== null && cellKinds(bytes, neighbour).some((kind, i) => isValueKind(kind) && isText(own[i]!));
}

function isText(kind: CellKind): boolean {
  return kind !== "empty" && !isValueKind(kind);
}
