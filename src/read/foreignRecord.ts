import { decodeUtf8, unquoted } from "./cellText.js";
import { joinedCells } from "./joinedCells.js";
import { cellsOf, isLikeNeighbour, isNamesAbove, neighbourOf, type RecordCells } from "./likeNeighbour.js";
import { mixedRecord } from "./mixedQuotes.js";
import type { QuoteRules } from "./quotedCell.js";
import { endOfLine, longestRecord, readRecord, severalLines } from "./repairRecord.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const [doubleQuote, apostrophe] = [34, 39];
const usual = [";", ",", "\t", "|"];
/** These also stand within words and values, so more must speak for them. */
const unusual = [", ", "; ", ":", "^", "~", " ", "||", "::"];
/** A record of another dialect runs over line breaks for so many bytes. */
const longestForeign = 4096;
const encoder = new TextEncoder();
const delimiters = [...usual, ...unusual].map((text) => ({
  text,
  bytes: encoder.encode(text),
  isUsual: usual.includes(text),
}));

/** The cells of a record read in some dialect. */
export interface Reading extends RecordCells {
  readonly quoted: readonly boolean[];
  readonly texts: readonly string[];
}

/**
 * Reads a record that does not fit as one of another dialect: another quote, another delimiter, or both. Only
 * a reading that gives exactly `width` cells and leaves no quote unexplained counts, and an unusual one must also look like the record next to it.
 * `fits`: the record has its `width` cells, only quotes of the other kind seem to enclose them. `seems`: it has them, but not where the record next to it has its values: only a reading that does counts.
 */
export function foreignRecord(
  bytes: Uint8Array,
  start: number,
  limit: number,
  rules: QuoteRules,
  width: number,
  fits: boolean,
  seems = false,
): ForeignRecord | null {
  const lineEnd = endOfLine(bytes, start, limit);
  const until = fits ? lineEnd : Math.min(limit, Math.max(lineEnd, start + longestForeign));
  const otherQuote = rules.quote === doubleQuote ? apostrophe : doubleQuote;
  const hasOther = rules.quote >= 0 && includes(bytes, start, lineEnd, otherQuote);
  if (hasOther && !seems) {
    const other = { ...rules, quote: otherQuote };
    const mixed = mixedRecord(bytes, start, until, rules, other, width, fits);
    if (mixed) return mixed;
    const found = reading(bytes, start, until, other, width);
    if (found && (fits ? isWhollyQuoted(found) : found.quoted.includes(true))) return writtenRecord(found, rules);
  }
  if (fits || lineEnd - start < width / 3) return null;
  for (const { text, bytes: delimiter, isUsual } of delimiters) {
    if (isSame(delimiter, rules.delimiter)) continue;
    if (!isFrequent(bytes, start, lineEnd, delimiter[0]!, Math.max(1, width / 3))) continue;
    for (const quote of hasOther ? [rules.quote, otherQuote] : [rules.quote]) {
      const found = reading(bytes, start, until, { ...rules, quote, delimiter }, width);
      if (!found) continue;
      const quoted = found.quoted.filter(Boolean).length;
      const mayStand = isUsual && width > 2;
      const alike = () => isLikeNeighbour(bytes, limit, rules, found);
      const isStrict = () => isLikeNeighbour(bytes, limit, rules, found, true);
      if (seems && !isStrict()) continue;
      // Most readings that fall short are told by their bytes alone.
      if (!mayStand && quoted < 2 && !alike()) continue;
      const own = decodeUtf8(rules.delimiter, 0, rules.delimiter.length);
      const filled = found.texts.filter((cell) => cell !== "").length;
      const quotedAll = filled > 1 && quoted >= filled;
      const holdsOwn =
        (text === "," || !isUsual) && found.texts.some((cell, i) => !found.quoted[i] && cell.includes(own));
      // What has blanks stands in quotes, and nothing else need: the blanks between are delimiters.
      const isSpaced = () => found.texts.some((cell, i) => found.quoted[i] && cell.includes(" ")) && isStrict();
      if ((mayStand && !holdsOwn) || quotedAll || (alike() && (text !== " " || !holdsOwn || isSpaced())))
        return withDelimiter(
          writtenRecord(text === " " ? found : unpadded(found), rules),
          mayStand && rules.delimiter.length === 1 ? delimiter[0] : undefined,
        );
    }
  }
  return null;
}

function withDelimiter(record: ForeignRecord | null, delimiter: number | undefined): ForeignRecord | null {
  return record && delimiter !== undefined ? { ...record, delimiter } : record;
}

/** A record in which a delimiter is missing beside a quoted cell, that ends at `end`. */
export function joinedRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  rules: QuoteRules,
  width: number,
  onlyClean: boolean,
): ForeignRecord | null {
  const alike = joinedCells(bytes, start, end, rules, width, onlyClean).filter(
    (found) =>
      isLikeNeighbour(bytes, bytes.length, rules, found, true) || isNamesAbove(bytes, bytes.length, rules, found),
  );
  const [cells] = alike;
  if (!cells || alike.length > 1) return null;
  return writtenRecord({ ends: cells.ends, texts: textsOf(bytes, cells, rules) }, rules);
}

/** A record in which every cell after the first begins with a blank, unlike the one next to it: the delimiter was one with a blank. */
export function blankedRecord(
  bytes: Uint8Array,
  start: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): ForeignRecord | null {
  const found = reading(bytes, start, Math.min(limit, start + longestRecord), rules, width);
  const neighbour = found && neighbourOf(bytes, limit, rules, found);
  if (!neighbour || neighbour.starts.slice(1).some((at) => bytes[at] === 32)) return null;
  return writtenRecord(unpadded(found), rules);
}

/** A record read in a dialect, if it has so many cells and leaves no quote unexplained. */
export function reading(
  bytes: Uint8Array,
  start: number,
  until: number,
  rules: QuoteRules,
  width: number,
): Reading | null {
  const { ends, misfits } = readRecord(bytes, start, until, rules, severalLines);
  if (ends.length !== width || misfits > 0) return null;
  const cells = cellsOf(start, ends, rules);
  const { starts } = cells;
  const quoted = starts.map((from, i) => bytes[skipBlanks(bytes, from, ends[i]!)] === rules.quote && ends[i]! > from);
  let texts: readonly string[] | null = null;
  return {
    ...cells,
    quoted,
    get texts() {
      if (texts === null) texts = textsOf(bytes, cells, rules);
      return texts;
    },
  };
}

/** The texts of cells, quotes and escapes undone. */
export function textsOf(bytes: Uint8Array, { starts, ends, quote }: RecordCells, { backslash }: QuoteRules): string[] {
  const dialect = { quote: quote === apostrophe ? "'" : '"', escape: backslash ? "backslash" : "double" } as const;
  return starts.map((from, i) => unquoted(decodeUtf8(bytes, from, ends[i]!), dialect));
}

/** Whether every text of a record stands in quotes, and several cells do. */
function isWhollyQuoted({ texts, quoted }: Reading): boolean {
  const isText = (text: string) => text !== "" && !/^[-+\d.,:/ €$%]+$/.test(text);
  const count = quoted.filter(Boolean).length;
  return count > 1 && texts.every((text, i) => quoted[i] || !isText(text));
}

/** The cells without the blank that follows, or the blanks that stand around, every delimiter. */
function unpadded(found: Reading): Reading {
  const { texts, quoted } = found;
  const begins = texts.every((text, i) => i === 0 || text.startsWith(" ") || quoted[i]);
  if (!begins || !texts.some((text, i) => i > 0 && text.startsWith(" "))) return found;
  const last = texts.length - 1;
  const finishes = texts.every((text, i) => i === last || text.endsWith(" ") || quoted[i]);
  return {
    ...found,
    texts: texts.map((text, i) => {
      if (quoted[i]) return text;
      const from = i > 0 ? text.slice(1) : text;
      return finishes && i < last && from.endsWith(" ") ? from.slice(0, -1) : from;
    }),
  };
}

function isFrequent(bytes: Uint8Array, start: number, end: number, code: number, least: number): boolean {
  let count = 0;
  for (let i = start; i < end && count < least; i++) if (bytes[i] === code) count++;
  return count >= least;
}

function includes(bytes: Uint8Array, start: number, end: number, wanted: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === wanted) return true;
  return false;
}

function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === 32) at++;
  return at;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
