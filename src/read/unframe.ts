import { cellStart, type Grid, rowWidth } from "./grid.js";
import { isRuled } from "./isRuled.js";
import { rowTexts } from "./textTable.js";

const rowsLookedAt = 50;
const [digitZero, equals, underscore, bar] = [48, 61, 95, 124];

/** Whether a table is drawn with bars and lines of dashes, as lists of SAP and of database consoles are. */
export function isFramed(grid: Grid): boolean {
  if (!grid.dialect.delimiter.includes("|")) return false;
  let ruled = 0;
  let records = 0;
  for (let row = 0; row < Math.min(grid.rowCount, rowsLookedAt); row++) {
    if (mayBeRule(grid, row) && isRuled(rowTexts(grid, row))) ruled++;
    else if (rowWidth(grid, row) > 1) records++;
  }
  return ruled > 0 && records > 1;
}

/** A quick look at the first byte: most records begin with a letter or digit. */
function mayBeRule(grid: Grid, row: number): boolean {
  const first = grid.bytes[cellStart(grid, row, 0)]!;
  return first < digitZero || first === equals || first === underscore || first === bar;
}

/** The text without the frame: no bars at its sides, no blanks that pad its cells; line by line, so that line numbers stay. */
export function unframed(grid: Grid): Uint8Array {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => rowTexts(grid, row).map((text) => text.trim()));
  const records = rows.filter((cells) => cells.length > 1 && !isRuled(cells));
  const left = records.every((cells) => cells[0] === "") ? 1 : 0;
  const right = records.every((cells) => cells[cells.length - 1] === "") ? 1 : 0;
  const lines = rows.map((cells) => {
    if (cells.length === 1 || isRuled(cells)) return cells.join("");
    return cells.slice(left, cells.length - right).join("|");
  });
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
