import { isBlankRecord } from "./blankRecord.js";
import { gridCellKind } from "./cellKind.js";
import { cellText } from "./cellText.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";
import { numericFields, scoresOfName } from "./nameScores.js";

const rowsLookedAt = 200;
const [half, nearlyAll] = [0.5, 0.9];
const [leastSteps, mostLeftOut] = [4, 9];

/**
 * Names of columns, each above its values: reports put into a spreadsheet have merged cells, so that a name may stand in the empty column at the left of the one with the values, which has
 * none. Running numbers are no values, nor are texts of an amount. `first` is the first record.
 */
export function movedNames(grid: Grid, first: number, names: readonly string[]): readonly string[] {
  const isOpen = (column: number) =>
    names[column]!.trim() !== "" && names[column + 1]?.trim() === "" && !isFilled(grid, first, column);
  if (first >= grid.rowCount || !names.some((_, column) => isOpen(column))) return names;
  const records: number[] = [];
  for (let row = first; row < Math.min(grid.rowCount, first + rowsLookedAt); row++)
    if (!isBlankRecord(grid, row)) records.push(row);
  const open = names.flatMap((name, column) => {
    if (!isOpen(column)) return [];
    const beside = records.filter((row) => isFilled(grid, row, column + 1));
    return beside.length * 2 >= records.length && fits(grid, name, beside, column + 1) ? [column] : [];
  });
  const moved = [...names];
  for (const column of unused(grid, first, open)) [moved[column], moved[column + 1]] = ["", names[column]!];
  return moved;
}

/** Whether the values of a column may be those that a name means. */
function fits(grid: Grid, name: string, rows: readonly number[], column: number): boolean {
  const isNumeric = [...scoresOfName(name).keys()].some((field) => numericFields.has(field));
  const texts = rows.map((row) => cellText(grid, row, column).trim());
  if (areRunning(texts) && (isNumeric || /^[01]\.?$/.test(texts[0]!))) return false;
  return !isNumeric || rows.filter((row) => gridCellKind(grid, row, column) === "number").length >= rows.length * half;
}

/** Whether texts number the records: 1, 2, 3, where records were left out with gaps. */
function areRunning(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^\d+\.?$/.test(text) ? parseInt(text, 10) : Number.NaN));
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]!);
  const share = (mostStep: number) => steps.filter((step) => step >= 1 && step <= mostStep).length / steps.length;
  return share(1) >= half || (steps.length >= leastSteps && share(mostLeftOut) >= nearlyAll);
}

/** Those of the columns, in rising order, that no record fills. */
function unused(grid: Grid, first: number, columns: readonly number[]): readonly number[] {
  let left = columns;
  for (let row = first; row < grid.rowCount && left.length > 0; row++) {
    const width = rowWidth(grid, row);
    let i = 0;
    while (i < left.length && left[i]! < width && !isFilled(grid, row, left[i]!)) i++;
    if (i < left.length && left[i]! < width) left = left.filter((column) => !isFilled(grid, row, column));
  }
  return left;
}

function isFilled(grid: Grid, row: number, column: number): boolean {
  return column < rowWidth(grid, row) && cellStart(grid, row, column) < cellEnd(grid, row, column);
}
