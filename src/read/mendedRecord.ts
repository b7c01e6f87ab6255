import { type CellKind, cellKind, isValueKind } from "./cellKind.js";
import { decodeUtf8, unquoted } from "./cellText.js";
import { textsOf } from "./foreignRecord.js";
import { inchesBelow, isInches } from "./inchMarks.js";
import { cellKinds, cellsOf, neighbourOf, type RecordCells } from "./likeNeighbour.js";
import { edgeQuotes, withoutLoneQuote } from "./loneQuote.js";
import type { QuoteRules } from "./quotedCell.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const tab = 9;
const longestValue = 40;
const leastQuoted = 3;
const value = new Uint8Array(longestValue);

/**
 * A record with as many cells as usual in which single quotes have no counterpart, without these: one that opens a text and is never closed, or stands there twice, one that closes a
 * text with doubled quotes, or among cells that all stand in quotes, and was never opened, and one beside a value where the record next to it has such a value. Null where there is none; a
 * quote within or behind a text (12" pipe) is text. `inches`: columns known to have quotes behind numbers as inches, which stay; null where other records may not be looked at.
 */
export function mendedRecord(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  start: number,
  cellEnds: Uint32Array,
  inches: Set<number> | null,
): ForeignRecord | null {
  const quote = String.fromCharCode(rules.quote);
  const dialect = { quote: quote as '"' | "'", escape: rules.backslash ? "backslash" : "double" } as const;
  const found = new Map<number, string>();
  let [cells, kinds]: [RecordCells | null, readonly CellKind[] | null] = [null, null];
  const record = () => (cells ??= cellsOf(start, cellEnds, rules));
  const kindBeside = (column: number) => {
    const neighbour = kinds ? null : neighbourOf(bytes, limit, rules, record());
    kinds ??= neighbour ? cellKinds(bytes, neighbour) : [];
    return kinds[column];
  };
  let below: ReadonlySet<number> | null = null;
  const areInches = (column: number, from: number, to: number) => {
    if (!isInches(bytes, from, to, rules.quote)) return false;
    if (inches!.has(column)) return true;
    below ??= inchesBelow(bytes, cellEnds.at(-1)!, limit, rules, cellEnds.length);
    if (below.has(column)) inches!.add(column);
    return below.has(column);
  };
  let from = start;
  for (let column = 0; column < cellEnds.length; column++) {
    const to = cellEnds[column]!;
    const kind = inches ? valueKind(bytes, from, to, rules.quote) : null;
    if (kind && !areInches(column, from, to) && kindBeside(column) === kind)
      found.set(column, decodeUtf8(bytes, from, to).replaceAll(quote, ""));
    else if (edgeQuotes(bytes, from, to, rules.quote)) {
      const raw = decodeUtf8(bytes, from, to).trim();
      // Between tabs a quote alone among cells without any is a text: a punctuation mark.
      const isMark =
        raw === quote &&
        rules.delimiter[0] === tab &&
        record().starts.every((at) => at === from || bytes[at] !== rules.quote);
      const lost =
        withoutLoneQuote(raw, quote, rules.backslash) ??
        (raw.indexOf(quote) === raw.length - 1 && othersAreQuoted(bytes, record(), column) ? raw.slice(0, -1) : null);
      if (lost !== null && !isMark) found.set(column, unquoted(quote + lost + quote, dialect));
    }
    from = to + rules.delimiter.length;
  }
  if (found.size === 0) return null;
  const texts = textsOf(bytes, record(), rules).map((text, column) => found.get(column) ?? text);
  const written = writtenRecord({ texts, ends: record().ends }, rules);
  return written && { ...written, note: "mended" };
}

/** Whether all other cells stand in quotes, empty ones too, three at least: then this one did. */
function othersAreQuoted(bytes: Uint8Array, { starts, ends, quote }: RecordCells, column: number): boolean {
  const quoted = starts.map(
    (start, at) => ends[at]! - start > 1 && bytes[start] === quote && bytes[ends[at]! - 1] === quote,
  );
  return quoted.length > leastQuoted && quoted.every((is, at) => is || at === column);
}

/** The kind of a cell that is a value but for one quote, or for one within its quotes. */
function valueKind(bytes: Uint8Array, start: number, end: number, quote: number): CellKind | null {
  if (end - start > longestValue) return null;
  let length = 0;
  let quotes = 0;
  for (let i = start; i < end; i++) {
    if (bytes[i] === quote) quotes++;
    else value[length++] = bytes[i]!;
  }
  const enclosed = bytes[start] === quote && bytes[end - 1] === quote;
  if (quotes !== (enclosed && end - start > 1 ? 3 : 1)) return null;
  const kind = cellKind(value, 0, length, false);
  return isValueKind(kind) ? kind : null;
}
