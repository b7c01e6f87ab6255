import { rawCell } from "./cellText.js";
import type { Grid } from "./grid.js";
import { digitsEnd, isDigit } from "./idBytes.js";
import { isWrittenDate } from "./writtenDate.js";

/** What a cell looks like: `odd` holds characters that separate cells in other dialects. */
export type CellKind = "empty" | "number" | "date" | "text" | "odd";

const [space, doubleQuote, percent, apostrophe, opening, closing, plus, comma, minus, point, colon, semicolon, bar] = [
  32, 34, 37, 39, 40, 41, 43, 44, 45, 46, 58, 59, 124,
];
const codes = "EUR CHF USD GBP PLN CZK SEK DKK NOK HUF RON"
  .split(" ")
  .map((code) => [...code].map((char) => char.charCodeAt(0)));

/** Whether cells of a kind are amounts or days. */
export function isValueKind(kind: CellKind = "empty"): boolean {
  return kind === "number" || kind === "date";
}

/** What a cell of a grid looks like. */
export function gridCellKind(grid: Grid, row: number, column: number): CellKind {
  const { dialect } = grid;
  let { bytes, start, end } = rawCell(grid, row, column);
  while (start < end && bytes[start] === space) start++;
  while (end > start && bytes[end - 1] === space) end--;
  const quote = dialect.quote === "" ? -1 : dialect.quote.charCodeAt(0);
  const quoted = end - start > 1 && bytes[start] === quote && bytes[end - 1] === quote;
  return quoted ? cellKind(bytes, start + 1, end - 1, true) : cellKind(bytes, start, end, false);
}

/** Classifies the text of one cell, quotes already left out; what was quoted may hold anything. */
export function cellKind(bytes: Uint8Array, start: number, end: number, quoted: boolean): CellKind {
  let from = start;
  let to = end;
  while (from < to && bytes[from]! <= space) from++;
  while (to > from && bytes[to - 1]! <= space) to--;
  if (from === to) return "empty";
  if (hasDigit(bytes, from, to)) {
    if (isNumber(bytes, from, to)) return "number";
    if (isWrittenDate(bytes, from, to)) return "date";
  }
  return !quoted && isOdd(bytes, from, to) ? "odd" : "text";
}

function hasDigit(bytes: Uint8Array, start: number, end: number): boolean {
  const until = Math.min(end, start + 24);
  for (let i = start; i < until; i++) if (isDigit(bytes[i])) return true;
  return false;
}

/** Digits with separators in groups of three, or of two above the thousands as in India, signs and currencies around them. */
function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let from = start;
  let to = end;
  for (let length = edge(bytes, from, to); length > 0; length = edge(bytes, from, to)) from += length;
  for (let length = edgeBefore(bytes, from, to); length > 0; length = edgeBefore(bytes, from, to)) to -= length;
  let parts = 0;
  let digits = 0;
  let firstDigits = 0;
  let pairs = 0;
  let group = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (isDigit(byte)) {
      digits++;
      continue;
    }
    if ((byte === 69 || byte === 101) && digits > 0) return isPower(bytes, i + 1, to);
    const length = byte === point || byte === comma ? 1 : blankLength(bytes, i);
    if (length === 0 || (group !== 0 && last !== group)) return false;
    if (parts === 0) firstDigits = digits;
    else if (digits === 2 && group === comma && pairs === parts - 1) pairs++;
    else if (digits !== 3) return false;
    if (parts > 0 && byte !== group && byte !== point && byte !== comma) return false;
    if (group === 0) group = byte;
    last = byte;
    parts++;
    digits = 0;
    i += length - 1;
  }
  if (parts === 0) return digits > 0;
  if (parts === 1 && (last === point || last === comma)) return firstDigits + digits > 0;
  if (pairs > 0 && (firstDigits > 2 || pairs !== parts - (last === group ? 1 : 2))) return false;
  return firstDigits > 0 && firstDigits <= 3 && (last !== group || digits === 3);
}

/** Separators of other dialects: semicolon, bar, caret, tilde, tab, line break, quote, control characters, more than three colons, or commas without a blank that are no decimal commas. */
function isOdd(bytes: Uint8Array, start: number, end: number): boolean {
  let sinceComma = -1;
  let colons = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === 94 || byte === 126 || byte < 9) return true;
    if (byte === semicolon || byte === bar || byte === doubleQuote || byte === 9 || byte === 10 || byte === 13)
      return true;
    if (byte === colon && ++colons > 3) return true;
    if (byte === space) sinceComma = -1;
    else if (byte === comma) {
      const before = i > start ? bytes[i - 1]! : space;
      const after = i + 1 < end ? bytes[i + 1]! : space;
      if (i === start || i + 1 === end || sinceComma >= 0) return true;
      if (after !== space && before !== space && !(isDigit(before) && isDigit(after))) return true;
      sinceComma = i;
    }
  }
  return bytes[end - 1] === colon;
}

/** Length of a sign, currency, parenthesis or blank before a number. */
function edge(bytes: Uint8Array, i: number, end: number): number {
  const byte = bytes[i];
  if (i >= end) return 0;
  if (byte === minus || byte === plus || byte === opening || byte === space || byte === 36) return 1;
  return currencyLength(bytes, i);
}

function edgeBefore(bytes: Uint8Array, start: number, end: number): number {
  const byte = bytes[end - 1];
  if (end <= start) return 0;
  if (byte === minus || byte === plus || byte === closing || byte === percent || byte === space || byte === 36)
    return 1;
  // Debit and credit: 12,50 S and 12,50 H.
  if ((byte === 83 || byte === 72) && end - start > 2 && bytes[end - 2] === space) return 1;
  if (end - start > 3 && currencyLength(bytes, end - 3) === 3) return 3;
  return end - start > 2 && currencyLength(bytes, end - 2) === 2 ? 2 : 0;
}

/** € − (three bytes), £ and no-break space (two), currency codes (three letters). */
function currencyLength(bytes: Uint8Array, i: number): number {
  const a = bytes[i]!;
  if (a < 67 || (a > 85 && a < 0xc2)) return 0;
  const b = bytes[i + 1];
  const c = bytes[i + 2];
  if (a === 0xe2) return (b === 0x82 && c === 0xac) || (b === 0x88 && c === 0x92) ? 3 : 0;
  if (a === 0xc2) return b === 0xa3 || b === 0xa0 ? 2 : 0;
  return codes.some((code) => code[0] === a && code[1] === b && code[2] === c) ? 3 : 0;
}

/** Blank or apostrophe between groups of digits. */
function blankLength(bytes: Uint8Array, i: number): number {
  const byte = bytes[i];
  if (byte === space || byte === apostrophe) return 1;
  if (byte === 0xc2 && bytes[i + 1] === 0xa0) return 2;
  return byte === 0xe2 &&
    bytes[i + 1] === 0x80 &&
    (bytes[i + 2] === 0xaf || bytes[i + 2] === 0x99 || bytes[i + 2] === 0x89)
    ? 3
    : 0;
}

function isPower(bytes: Uint8Array, start: number, end: number): boolean {
  const from = bytes[start] === minus || bytes[start] === plus ? start + 1 : start;
  return from < end && end - from < 4 && digitsEnd(bytes, from, end) === end;
}
