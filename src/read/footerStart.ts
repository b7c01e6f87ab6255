import { gridCellKind, isValueKind } from "./cellKind.js";
import { cellText } from "./cellText.js";
import { isComment } from "./commentSigns.js";
import { type Grid, rowWidth } from "./grid.js";
import { isRuled } from "./isRuled.js";
import { notesBelowRule } from "./notesBelowRule.js";
import { oncePerTable } from "./oncePerTable.js";
import { isFootnote, isLabelledNote, saysOfTable } from "./saysOfTable.js";
import { rowTexts } from "./textTable.js";

const rowsLookedAt = 200;
const shapesLookedAt = 30;
/** More lines than this below a table are no footnotes. */
const mostLines = 20;
const leastWords = 4;
/** A capital letter, perhaps numbered or starred. */
const beginsName = /^(?:\(?\d{1,2}\)|\*)?\s?\p{Lu}/u;

/**
 * The record of the grid at which notes below the table begin, `grid.rowCount` where there are none: records at the end with a single filled cell while
 * all others have several. Where it stands in as many cells as the table has columns, it must also be unlike the first column: without digits where
 * all others have some, and longer than any, or a sentence far longer than any, or labelled as a note. Blank lines above notes belong to them. A number, date or code
 * such as those of the first column is a record cut short. A sentence is a note, too, where its commas or semicolons delimit cells, below a blank line or if it says of itself what it is.
 */
export const footerStart = oncePerTable((table): number => {
  const { grid, firstRow, columnCount } = table;
  let first = grid.rowCount;
  const ruled = notesBelowRule(table);
  if (ruled !== null) return ruled;
  if (columnCount === 2) return notesOfTwo(grid, firstRow);
  if (columnCount < 3 || first === firstRow || noteText(grid, first - 1) === null) return first;
  const shape = firstShape(grid, firstRow);
  while (first > firstRow && grid.rowCount - first < mostLines && isNote(grid, first - 1, shape)) first--;
  const above = first;
  while (first < grid.rowCount && isBlank(grid, first)) first++;
  if (first === grid.rowCount || first - firstRow < 2) return grid.rowCount;
  const step = Math.max(1, Math.floor((first - firstRow) / rowsLookedAt));
  let withDigits = true;
  let withBlanks = false;
  let withLabels = false;
  let longest = 0;
  for (let row = firstRow; row < first; row += step) {
    if (
      isBlank(grid, row) ||
      isRuled(rowTexts(grid, row)) ||
      (filled(grid, row) === 1 && isComment(cellText(grid, row, 0)))
    )
      continue;
    // A list of single cells has no notes below it.
    if (filled(grid, row) < 2) return grid.rowCount;
    if (noteText(grid, row) !== null) withBlanks = true;
    const text = cellText(grid, row, 0);
    if (!/\d/.test(text)) withDigits = false;
    if (isLabelledNote(text)) withLabels = true;
    longest = Math.max(longest, text.length);
  }
  for (let row = first; row < grid.rowCount; row++) {
    const text = noteText(grid, row) ?? "";
    const isCut = filled(grid, row) > 1;
    const isApart = isSentence(text, longest, above < first);
    const isLonger = text.length > longest && ((!isCut && withDigits && !/\d/.test(text)) || isApart);
    const unlike = isLonger || (!withLabels && (isCut ? saysOfTable(text) : isLabelledNote(text)));
    if (isCut && (withBlanks || (above === first && !saysOfTable(text)) || rowWidth(grid, row) >= columnCount))
      return grid.rowCount;
    if ((isCut || rowWidth(grid, row) >= columnCount) && !unlike && !isBlank(grid, row)) return grid.rowCount;
  }
  return above;
});

/**
 * Where the notes below a table of two columns begin: lines of a single cell, or cut by commas, that say of themselves what they are, are marked as footnotes as no record is, or are
 * several words below a blank line; blank lines above included. Right below names with values, what may be a further name is a record.
 */
function notesOfTwo(grid: Grid, firstRow: number): number {
  const isMarked = isFootnote(cellText(grid, firstRow, 0));
  let first = grid.rowCount;
  for (let row = first - 1; row > firstRow && grid.rowCount - row <= mostLines; row--) {
    const text = noteText(grid, row)?.trim();
    if (text === undefined) break;
    const isApart = isBlank(grid, row - 1);
    const isNone = text === "" || saysOfTable(text) || (!isMarked && isFootnote(text));
    if (!isNone && !(isApart && isSentence(text, 0, true))) break;
    if (text !== "" && !isApart && mayBeNamed(grid, firstRow, row)) break;
    if (text !== "" || first < grid.rowCount) first = row;
  }
  return first;
}

/** Whether a record right below names with values, as many cells as they have, may be one without a value: it begins as names do and is no longer than twice the longest. */
function mayBeNamed(grid: Grid, firstRow: number, last: number): boolean {
  const text = cellText(grid, last, 0).trim();
  if (rowWidth(grid, last) < 2 || filled(grid, last) > 1 || isLabelledNote(text) || !beginsName.test(text))
    return false;
  let records = 0;
  let named = 0;
  let longest = 0;
  const step = Math.max(1, Math.floor((last - firstRow) / rowsLookedAt));
  for (let row = firstRow; row < last; row += step) {
    if (filled(grid, row) < 2) continue;
    records++;
    if (gridCellKind(grid, row, 0) === "text" && isValueKind(gridCellKind(grid, row, 1))) named++;
    longest = Math.max(longest, cellText(grid, row, 0).trim().length);
  }
  return named * 2 > records && text.length <= longest * 2;
}

/** A text of several words far longer than any in the first column, or begun below a blank line, is no name of a record. */
function isSentence(text: string, longest: number, apart: boolean): boolean {
  return text.trim().split(/\s+/).length >= leastWords && (apart || text.length > longest * 2);
}

function isNote(grid: Grid, row: number, shape: string | null): boolean {
  const text = noteText(grid, row);
  if (text === null) return false;
  return isBlank(grid, row) || (text.trim() !== "" && (shapeOf(text) !== shape || isLabelledNote(text)));
}

/** The text of a record with a single filled cell or, where commas or semicolons delimit, of a sentence: a blank stands behind each. Null for any other record. */
function noteText(grid: Grid, row: number): string | null {
  if (filled(grid, row) < 2) return cellText(grid, row, 0);
  const { delimiter } = grid.dialect;
  if (delimiter !== "," && delimiter !== ";") return null;
  const texts = rowTexts(grid, row);
  return texts.every((text, column) => (column === 0) !== text.startsWith(" ")) ? texts.join(delimiter) : null;
}

/** The shape with digits that the first column has in the first records; null where they differ. */
function firstShape(grid: Grid, firstRow: number): string | null {
  if (firstRow >= grid.rowCount) return null;
  const shape = shapeOf(cellText(grid, firstRow, 0));
  if (!shape.includes("9")) return null;
  for (let row = firstRow + 1; row < Math.min(grid.rowCount, firstRow + shapesLookedAt); row++)
    if (filled(grid, row) > 1 && shapeOf(cellText(grid, row, 0)) !== shape) return null;
  return shape;
}

/** A text with each number as 9 and each word as a: "K-1001" is "a-9". */
function shapeOf(text: string): string {
  return text
    .trim()
    .replace(/\d+/g, "9")
    .replace(/\p{L}+/gu, "a");
}

function isBlank(grid: Grid, row: number): boolean {
  return filled(grid, row) === 0;
}

function filled(grid: Grid, row: number): number {
  let count = 0;
  for (let column = 0; column < rowWidth(grid, row); column++) if (cellText(grid, row, column).trim() !== "") count++;
  return count;
}
