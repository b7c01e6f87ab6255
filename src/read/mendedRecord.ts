import { type CellKind, cellKind } from "./cellKind.js";
import { decodeUtf8, unquoted } from "./cellText.js";
import { textsOf } from "./foreignRecord.js";
import { cellKinds, cellsOf, isValue, neighbourOf } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const longestValue = 40;
const value = new Uint8Array(longestValue);

/**
 * A record with as many cells as usual in which single quotes have no counterpart, without these: one that opens a text and is never closed, or stands there twice, one that closes a
 * text with doubled quotes and was never opened, and one beside a value where the record next to it has such a value. Null where there is none; a
 * quote within or behind a text (12" pipe) is text. `compares`: the next record may be looked at.
 */
export function mendedRecord(
  bytes: Uint8Array,
  limit: number,
  rules: QuoteRules,
  start: number,
  cellEnds: Uint32Array,
  compares: boolean,
): ForeignRecord | null {
  const quote = String.fromCharCode(rules.quote);
  const dialect = { quote: quote as '"' | "'", escape: rules.backslash ? "backslash" : "double" } as const;
  const found = new Map<number, string>();
  let kinds: readonly CellKind[] | null = null;
  const kindBeside = (column: number) => {
    const cells = cellsOf(start, cellEnds, rules);
    const neighbour = kinds ? null : neighbourOf(bytes, limit, rules, cells);
    kinds ??= neighbour ? cellKinds(bytes, neighbour) : [];
    return kinds[column];
  };
  let from = start;
  for (let column = 0; column < cellEnds.length; column++) {
    const to = cellEnds[column]!;
    const kind = compares ? valueKind(bytes, from, to, rules.quote) : null;
    if (kind && kindBeside(column) === kind) found.set(column, decodeUtf8(bytes, from, to).replaceAll(quote, ""));
    else if (edgeQuotes(bytes, from, to, rules.quote)) {
      const lost = withoutLoneQuote(decodeUtf8(bytes, from, to).trim(), quote, rules.backslash);
      if (lost !== null) found.set(column, unquoted(quote + lost + quote, dialect));
    }
    from = to + rules.delimiter.length;
  }
  if (found.size === 0) return null;
  const cells = cellsOf(start, cellEnds, rules);
  const texts = textsOf(bytes, cells, rules).map((text, column) => found.get(column) ?? text);
  const record = writtenRecord({ texts, ends: cells.ends }, rules);
  return record && { ...record, note: "mended" };
}

/** The kind of a cell that is a value but for one quote, or for one within its quotes. */
function valueKind(bytes: Uint8Array, start: number, end: number, quote: number): CellKind | null {
  if (end - start > longestValue) return null;
  let [length, quotes] = [0, 0];
  for (let i = start; i < end; i++) {
    if (bytes[i] === quote) quotes++;
    else value[length++] = bytes[i]!;
  }
  const enclosed = bytes[start] === quote && bytes[end - 1] === quote;
  if (quotes !== (enclosed && end - start > 1 ? 3 : 1)) return null;
  const kind = cellKind(value, 0, length, false);
  return isValue(kind) ? kind : null;
}

/** Whether a quote stands at one end of a cell, not doubled behind it: only those may be without a counterpart. */
function edgeQuotes(bytes: Uint8Array, start: number, end: number, quote: number): boolean {
  let [from, to] = [start, end];
  while (from < to && bytes[from] === 32) from++;
  while (to > from && bytes[to - 1] === 32) to--;
  if (from === to || bytes[from] === quote) return from < to;
  const last = to;
  while (to > from && bytes[to - 1] === quote) to--;
  return (last - to) % 2 === 1;
}

/** What stands in a quoted cell of which only one of the two quotes is there, or the opening one twice; null for any other. */
function withoutLoneQuote(raw: string, quote: string, backslash: boolean): string | null {
  const inner = backslash ? `(?:[^${quote}\\\\]|\\\\.)*` : `(?:[^${quote}]|${quote}${quote})*`;
  const [, unclosed] = new RegExp(`^${quote}(${inner})$`, "s").exec(raw) ?? [];
  if (unclosed !== undefined) return unclosed;
  const [, twice] = new RegExp(`^${quote}${quote}([^${quote}]+)${quote}$`, "s").exec(raw) ?? [];
  if (twice !== undefined) return twice;
  const [, unopened] = new RegExp(`^(${inner})${quote}$`, "s").exec(raw) ?? [];
  return unopened?.includes(backslash ? `\\${quote}` : quote + quote) ? unopened : null;
}
