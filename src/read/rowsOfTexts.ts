import type { CellColumn } from "./cellColumn.js";
import type { Merge } from "./mergeRows.js";

/** Of every customer the first row in which a column says something, how many customers' rows say different things, and in which row of each that comes first. */
export interface RowsOfTexts {
  readonly rows: Uint32Array;
  readonly contradictory: number;
  /** Counted from 1; 0 where no row says otherwise. */
  readonly otherwise: Uint32Array;
}

/** Where the texts of merged rows are taken from. */
export function rowsOfTexts(column: CellColumn, accepted: Uint32Array, { codes, count }: Merge): RowsOfTexts {
  const { starts, ends } = column;
  const rows = new Uint32Array(count);
  const seen = new Uint8Array(count);
  const otherwise = new Uint32Array(count);
  for (let i = 0; i < codes.length; i++) {
    const customer = codes[i]!;
    const row = accepted[i]!;
    const isFilled = ends[row]! > starts[row]!;
    if (seen[customer] === 0 || (seen[customer] === 1 && isFilled)) {
      rows[customer] = row;
      seen[customer] = isFilled ? 2 : 1;
    } else if (otherwise[customer] === 0 && isFilled && !sameText(column, row, rows[customer]!))
      otherwise[customer] = row + 1;
  }
  return { rows, contradictory: otherwise.reduce((sum, row) => sum + Number(row > 0), 0), otherwise };
}

function sameText({ bytes, starts, ends }: CellColumn, a: number, b: number): boolean {
  const length = ends[a]! - starts[a]!;
  if (ends[b]! - starts[b]! !== length) return false;
  for (let k = 0; k < length; k++) if (bytes[starts[a]! + k] !== bytes[starts[b]! + k]) return false;
  return true;
}
