import { isBlankRecord } from "./blankRecord.js";
import { gridCellKind, isValueKind } from "./cellKind.js";
import type { Grid } from "./grid.js";
import { gridPart } from "./gridPart.js";
import { isRuled } from "./isRuled.js";
import { columnKinds, sampleRows } from "./sampleRows.js";
import { rowTexts, type TextTable } from "./textTable.js";
import { isFramed } from "./unframe.js";
import { isYear } from "./yearsName.js";

/** Whether a record's cells are those of a line of the header, as printed lists have them on each page. */
export function repeatsHeader({ grid, hasHeader, headerRow, firstRow }: TextTable, texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== "").length;
  if (!hasHeader || filled === 0) return false;
  for (let line = headerRow; line < firstRow; line++) {
    // A single name may be a record's; units below the names may stand above one column.
    if (filled < 2 && line === headerRow) continue;
    const names = rowTexts(grid, line);
    if (names.length === texts.length && names.every((name, column) => name === texts[column])) return true;
  }
  return false;
}

/**
 * Records of the grid right above a repeated header that repeat a line above the first one, numbers apart ("Seite 2" as "Seite 1"); blank lines and rules
 * between them do not matter.
 */
export function titlesAbove({ grid, headerRow, firstRow }: TextTable, row: number): number[] {
  const titles: number[] = [];
  if (headerRow < 1) return titles;
  const known = new Set(Array.from({ length: headerRow }, (_, line) => shapeOf(grid, line)));
  for (let above = row - 1; above >= firstRow; above--) {
    if (isBlankRecord(grid, above) || isRuled(rowTexts(grid, above))) continue;
    if (titles.length >= headerRow || !known.has(shapeOf(grid, above))) break;
    titles.push(above);
  }
  return titles;
}

/**
 * The records of the grid that repeat the header and the titles above it. Without titles, frame or rule the names must stand above values: texts alone may be records
 * that are alike.
 */
export function pageHeads(table: TextTable): ReadonlySet<number> {
  const { grid, hasHeader, firstRow } = table;
  const rows = new Set<number>();
  if (!hasHeader || grid.columns) return rows;
  let isSure: boolean | null = null;
  for (let row = firstRow; row < grid.rowCount; row++) {
    if (!isAlike(table, row) || !repeatsHeader(table, rowTexts(grid, row))) continue;
    const titles = titlesAbove(table, row);
    const isPageTop = titles.length > 0 || rows.has(row - 1) || isRuled(rowTexts(grid, row - 1));
    if (!isPageTop) {
      // Most tables repeat nothing, and are not looked at.
      isSure ??= isFramed(grid) || namesValues(table);
      if (!isSure) continue;
    }
    for (const each of [...titles, row]) rows.add(each);
  }
  return rows;
}

/** Whether a record has the bytes of a line of the header: a quick look, as most records differ in their length or first byte. */
function isAlike({ grid, headerRow, firstRow }: TextTable, row: number): boolean {
  const { bytes, rowStarts } = grid;
  const [start, size] = [rowStarts[row]!, sizeOf(grid, row)];
  for (let line = headerRow; line < firstRow; line++) {
    if (sizeOf(grid, line) !== size) continue;
    let i = 0;
    while (i < size && bytes[start + i] === bytes[rowStarts[line]! + i]) i++;
    if (i === size) return true;
  }
  return false;
}

/** Whether names, years among them, stand above a column of numbers or days. */
function namesValues({ grid, headerRow, firstRow }: TextTable): boolean {
  const kinds = columnKinds(sampleRows(gridPart(grid, firstRow, grid.rowCount)));
  const names = rowTexts(grid, headerRow);
  const isName = (column: number) =>
    !isValueKind(gridCellKind(grid, headerRow, column)) || isYear(names[column]!.trim());
  return kinds.some((kind, column) => column < names.length && isValueKind(kind) && isName(column));
}

function sizeOf({ rowStarts, rowCells, cellEnds }: Grid, row: number): number {
  return cellEnds[rowCells[row + 1]! - 1]! - rowStarts[row]!;
}

/** What a record says, with each number as 9. */
function shapeOf(grid: Grid, row: number): string {
  const texts = rowTexts(grid, row).map((text) => text.trim());
  return texts
    .filter((text) => text !== "")
    .join("\t")
    .replace(/\d+/g, "9");
}
