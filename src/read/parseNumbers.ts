import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import type { Decimal } from "./decideDecimal.js";
import { shownScaled } from "./grid.js";
import type { CellReason } from "./importReport.js";
import { numberText, statesUnit } from "./numberText.js";

export interface NumberRules {
  readonly decimal: Decimal;
  /** Values are whole numbers of 10^-scale units (2: cents), rounded half up; null keeps fractions. */
  readonly scale: 2 | 3 | null;
  /** The header states that amounts are in 10^factor units (3: thousands). */
  readonly factor: number;
  /** A value may end with the sign that is not the decimal sign: "7." is 7. */
  readonly bareSign?: boolean;
  readonly least: number;
  readonly most: number;
}

export interface ParsedNumbers {
  /** NaN where there is no number. */
  readonly values: Float64Array;
  /** 0 where a number was read, else the index in `cellReasons` + 1. */
  readonly reasons: Uint8Array;
  /** Of a sum of columns the one in which a row has a value that is no number. */
  readonly columnOf?: ReadonlyMap<number, number>;
}

export const cellReasons: readonly CellReason[] = ["missing", "notANumber", "errorValue", "outOfRange"];
const [missing, , , outOfRange] = [1, 2, 3, 4];

const powers = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
const [minus, zero, nine, space, apostrophe] = [45, 48, 57, 32, 39];

/** Converts a column of text to numbers; plain forms straight from the bytes, rarer ones by way of `numberText`. */
export function parseNumbers(column: CellColumn, rules: NumberRules): ParsedNumbers {
  const { bytes, starts, ends, size, typed } = column;
  const values = new Float64Array(size);
  const reasons = new Uint8Array(size);
  const asWritten = separators(rules);
  const asTyped = separators({ ...rules, decimal: "." });
  const asShown = separators({ ...rules, decimal: ".", factor: 0 });
  const { least, most } = rules;
  for (let row = 0; row < size; row++) {
    let i = starts[row]!;
    let end = ends[row]!;
    if (i === end) {
      values[row] = Number.NaN;
      reasons[row] = missing;
      continue;
    }
    // Nearly all numbers: at most nine digits, perhaps a minus before them and a decimal sign among them.
    if (end - i < 10 && !typed?.[row]) {
      let at = bytes[i] === minus ? i + 1 : i;
      const from = at;
      let whole = 0;
      let point = end;
      for (; at < end; at++) {
        const digit = bytes[at]! - zero;
        if (digit >= 0 && digit <= 9) whole = (Math.imul(whole, 10) + digit) | 0;
        else if (digit + zero === asWritten.decimalByte && point === end) point = at;
        else break;
      }
      if (at === end && end - from > (point < end ? 1 : 0)) {
        const value = scaled(whole, from > i, point < end ? point + 1 - end : 0, rules);
        if (value >= least && value <= most) {
          values[row] = value;
          continue;
        }
      }
    }
    const kind = typed?.[row];
    const { decimalByte, groupByte, own } = !kind ? asWritten : kind === shownScaled ? asShown : asTyped;
    let negative = false;
    if (bytes[i] === minus) {
      negative = true;
      i++;
    } else if (bytes[end - 1] === minus && bytes[end - 2] !== decimalByte && bytes[end - 2] !== groupByte) {
      negative = true;
      end--;
    }
    if (bytes[end - 1]! > nine) end = withoutEuro(bytes, i, end);
    let mantissa = 0;
    let digits = 0;
    let decimals = -1;
    let grouped = -1;
    for (; i < end; i++) {
      const byte = bytes[i]!;
      if (byte >= zero && byte <= nine) {
        mantissa = mantissa * 10 + (byte - zero);
        digits++;
        if (decimals >= 0) decimals++;
        else if (grouped >= 0) grouped++;
      } else if (byte === decimalByte) {
        if (decimals >= 0) break;
        decimals = 0;
      } else {
        const length = byte === groupByte ? 1 : separatorLength(bytes, i);
        if (length === 0 || decimals >= 0 || digits === 0 || (grouped < 0 ? digits > 3 : grouped !== 3)) break;
        grouped = 0;
        i += length - 1;
      }
    }
    let value: number;
    if (i < end || digits === 0 || digits > 15 || (grouped >= 0 && grouped !== 3)) {
      const read = slowNumber(decodeUtf8(bytes, starts[row]!, ends[row]!), own);
      if (typeof read === "string") {
        values[row] = Number.NaN;
        reasons[row] = cellReasons.indexOf(read) + 1;
        continue;
      }
      value = read;
    } else value = scaled(mantissa, negative, decimals < 0 ? 0 : -decimals, own);
    if (value >= least && value <= most) values[row] = value;
    else {
      values[row] = Number.NaN;
      reasons[row] = outOfRange;
    }
  }
  return { values, reasons };
}

function separators(own: NumberRules) {
  const [decimalByte, groupByte] = own.decimal === "," ? [44, 46] : [46, 44];
  return { decimalByte, groupByte, own };
}

/** ±mantissa · 10^exponent in the wanted unit: exact where the text has no more decimals than the unit, else rounded half up. */
function scaled(mantissa: number, negative: boolean, exponent: number, { scale, factor }: NumberRules): number {
  if (mantissa === 0) return 0;
  const signed = negative ? -mantissa : mantissa;
  const shift = exponent + factor;
  if (scale === null) return shift >= 0 ? signed * powers[shift]! : signed / powers[-shift]!;
  if (shift + scale >= 0) return signed * powers[shift + scale]!;
  return Math.floor((shift >= 0 ? signed * powers[shift]! : signed / powers[-shift]!) * powers[scale]! + 0.5) || 0;
}

function slowNumber(text: string, column: NumberRules): number | CellReason {
  const rules = column.factor > 0 && statesUnit(text) ? { ...column, factor: 0 } : column;
  const read = numberText(rules.bareSign ? text.replace(/^(\D*\d+)[.,]$/, "$1") : text, rules.decimal);
  if (typeof read === "string") return read;
  const { negative, digits, exponent } = read;
  const small = digits.replace(/^0+/, "");
  if (small.length <= 15 && exponent >= -18 && exponent <= 3) return scaled(Number(small), negative, exponent, rules);
  const value = Number(`${negative ? "-" : ""}${digits}e${exponent + rules.factor}`);
  return rules.scale === null ? value : Math.floor(value * powers[rules.scale]! + 0.5) || 0;
}

/** The end of the number before a trailing "€" or " €". */
function withoutEuro(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 4 || bytes[end - 1] !== 0xac || bytes[end - 2] !== 0x82 || bytes[end - 3] !== 0xe2) return end;
  let at = end - 3;
  if (bytes[at - 1] === space) at--;
  else if (bytes[at - 1] === 0xa0 && bytes[at - 2] === 0xc2) at -= 2;
  return at;
}

/** Bytes of a blank or apostrophe between digit groups: plain, no-break space, narrow no-break space, typographic apostrophe. */
function separatorLength(bytes: Uint8Array, i: number): number {
  const byte = bytes[i];
  if (byte === space || byte === apostrophe) return 1;
  if (byte === 0xc2 && bytes[i + 1] === 0xa0) return 2;
  if (
    byte === 0xe2 &&
    bytes[i + 1] === 0x80 &&
    (bytes[i + 2] === 0xaf || bytes[i + 2] === 0x99 || bytes[i + 2] === 0x89)
  )
    return 3;
  return 0;
}
