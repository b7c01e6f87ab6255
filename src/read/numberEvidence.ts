import type { CellColumn } from "./cellColumn.js";

/** How the numbers of a column are written, counted over all its values. */
export interface NumberEvidence {
  /** Values in which only the comma (the point) can be the decimal sign. */
  readonly commaDecimal: number;
  readonly pointDecimal: number;
  /** Values with one comma (point) and exactly three digits after it: 1.234 may be either. */
  readonly openComma: number;
  readonly openPoint: number;
  /** Values that end with their only separator: what groups digits never stands there. */
  readonly bareComma: number;
  readonly barePoint: number;
  /** Values in which comma or point can only group digits. */
  readonly grouped: number;
  /** Whole numbers of four and more digits without any separator. */
  readonly plainLarge: number;
  /** Row of the first open value, -1 without one. */
  readonly openRow: number;
}

const none: NumberEvidence = {
  ...{ commaDecimal: 0, pointDecimal: 0, openComma: 0, openPoint: 0, bareComma: 0, barePoint: 0 },
  ...{ grouped: 0, plainLarge: 0, openRow: -1 },
};
const comma = 44;
const point = 46;

/** Counts what the separators of the first `rows` values say; what follows a letter says nothing, nor do typed numbers. */
export function numberEvidence(column: CellColumn, rows = column.size): NumberEvidence {
  let commaDecimal = 0;
  let pointDecimal = 0;
  let openComma = 0;
  let openPoint = 0;
  let plainLarge = 0;
  let openRow = -1;
  let bareComma = 0;
  let barePoint = 0;
  let grouped = 0;
  if (column.numbers) return none;
  const { bytes, starts, ends, typed } = column;
  const size = Math.min(rows, column.size);
  for (let row = 0; row < size; row++) {
    if (typed?.[row]) continue;
    const end = ends[row]!;
    let commas = 0;
    let points = 0;
    let digits = 0;
    let after = 0;
    let before = 0;
    let pairs = 0;
    let last = 0;
    let first = -1;
    let misgrouped = false;
    for (let i = starts[row]!; i < end; i++) {
      const byte = bytes[i]!;
      if (byte >= 48 && byte <= 57) {
        if (digits === 0) first = byte;
        digits++;
        after++;
      } else if (byte === comma || byte === point) {
        if (last === 0) before = digits;
        else if (after === 2 && last === comma && pairs === commas - 1) pairs++;
        else if (after !== 3) misgrouped = true;
        last = byte;
        if (byte === comma) commas++;
        else points++;
        after = 0;
      } else if ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)) {
        // Letters before the digits may be a currency; after them only a power of ten or a unit follows.
        if (digits > 0) break;
      }
    }
    if (digits === 0 || misgrouped) continue;
    if (pairs > 0) {
      // Indian groups, 12,34,567.50: two digits each above the thousands.
      if (pairs === commas - 1 && before <= 2 && (points > 0 || after === 3)) {
        pointDecimal++;
        grouped++;
      }
    } else if (last === 0) {
      if (digits >= 4) plainLarge++;
    } else if (commas > 0 && points > 0) {
      grouped++;
      if (last === comma && commas === 1) commaDecimal++;
      else if (last === point && points === 1) pointDecimal++;
    } else if (commas + points > 1) {
      if (after !== 3) continue;
      grouped++;
      if (last === comma) pointDecimal++;
      else commaDecimal++;
    } else if (after === 3 && before > 0 && before <= 3 && !(before === 1 && first === 48)) {
      if (openRow < 0) openRow = row;
      if (last === comma) openComma++;
      else openPoint++;
    } else if (after === 0 && bytes[end - 1] === last) {
      if (last === comma) bareComma++;
      else barePoint++;
    } else if (last === comma) commaDecimal++;
    else pointDecimal++;
  }
  return { commaDecimal, pointDecimal, openComma, openPoint, bareComma, barePoint, grouped, plainLarge, openRow };
}
