import type { CellValue } from "hucre/xlsx";
import type { SheetCell } from "./sheetGrid.js";

const noResult = { formula: true } as const;
const fewFormulas = 3;
const startsOver = /<(?:\w+:)?calcPr\s[^<>]*\bfullCalcOnLoad=["'](?:1|true)["']/;

/** Whether a workbook, by its XML, wants all formulas to be calculated when it is opened, so that their results in the file may be none. */
export function isUncalculated(workbook: string): boolean {
  return startsOver.test(workbook);
}

/** Formulas of a sheet, as they are met. */
export interface Formulas {
  add(row: number, column: number, result: CellValue | undefined): void;
  /** Marks those in the rows whose results are not in the file. */
  mark(rows: SheetCell[][]): void;
}

/**
 * Collects the formulas of a sheet. Programs that write workbooks without calculating leave results out, or, in an uncalculated one, put 0 for each: where all of them are 0, none is a
 * result.
 */
export function formulasOf(uncalculated: boolean): Formulas {
  const missing: [number, number][] = [];
  const zeros: [number, number][] = [];
  let isCalculated = !uncalculated;
  return {
    add(row, column, result) {
      if (result === null || result === undefined) missing.push([row, column]);
      else if (result !== 0) isCalculated = true;
      else if (!isCalculated) zeros.push([row, column]);
    },
    mark(rows) {
      const none = isCalculated || zeros.length < fewFormulas ? missing : [...missing, ...zeros];
      for (const [row, column] of none) rows[row]![column] = noResult;
    },
  };
}
