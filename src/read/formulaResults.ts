import type { Cell, CellValue } from "hucre/xlsx";
import type { SheetCell } from "./sheetGrid.js";

const noResult = { formula: true } as const;
const fewFormulas = 3;
const startsOver = /<(?:\w+:)?calcPr\s[^<>]*\bfullCalcOnLoad=["'](?:1|true)["']/;

/** Whether a workbook, by its XML, wants all formulas to be calculated when it is opened, so that their results in the file may be none. */
export function isUncalculated(workbook: string): boolean {
  return startsOver.test(workbook);
}

/**
 * Marks formulas of a sheet whose results are not in the file. Programs that write workbooks without calculating leave results out, or, in an uncalculated one, put 0 for each: where all of
 * them are 0, none is a result.
 */
export function markMissingResults(rows: SheetCell[][], cells: ReadonlyMap<string, Cell>, uncalculated: boolean): void {
  const missing: string[] = [];
  const zeros: string[] = [];
  let isCalculated = !uncalculated;
  for (const [key, { formula, value }] of cells) {
    if (formula === undefined) continue;
    if (isNone(value)) missing.push(key);
    else if (value !== 0) isCalculated = true;
    else if (!isCalculated) zeros.push(key);
  }
  if (!isCalculated && zeros.length >= fewFormulas) missing.push(...zeros);
  for (const key of missing) {
    const [row, column] = key.split(",").map(Number);
    rows[row!]![column!] = noResult;
  }
}

function isNone(value: CellValue | undefined): boolean {
  return value === null || value === undefined;
}
