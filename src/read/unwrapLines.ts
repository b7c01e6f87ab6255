import { cellText, decodeUtf8 } from "./cellText.js";
import { cellEnd, cellStart, type Grid, rowWidth } from "./grid.js";

const rowsLookedAt = 50;
const doubleQuote = 34;
const separators = [";", ",", "\t", "|"] as const;

/**
 * Whether each line as a whole was put into quotes: one quoted cell per record, with delimiters inside, perhaps followed by empty cells. Others, among them the line of names, may stand
 * without quotes where all lines then have as many cells.
 */
export function isWrapped(grid: Grid): boolean {
  const rows = Math.min(grid.rowCount, rowsLookedAt);
  let count = 0;
  for (let row = 0; row < rows; row++) if (isWrappedRow(grid, row)) count++;
  if (count === 0 || count < rows / 2) return false;
  if (grid.dialect.delimiter === "" && count === rows) return true;
  if (count < 2) return false;
  const texts = Array.from({ length: rows }, (_, row) => lineText(grid, row));
  return separators.some((separator) => {
    const [first, ...others] = texts.map((text) => countUnquoted(text, separator));
    return first! > 0 && others.every((other) => other === first);
  });
}

/** The text with the quotes around its lines taken away, line by line, so that line numbers stay. */
export function unwrapLines(grid: Grid): Uint8Array {
  const lines = Array.from({ length: grid.rowCount }, (_, row) => lineText(grid, row));
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

/** A line, without the quotes where it stands in them. */
function lineText(grid: Grid, row: number): string {
  return isWrappedRow(grid, row) ? cellText(grid, row, 0) : rawLine(grid, row);
}

function isWrappedRow(grid: Grid, row: number): boolean {
  const { bytes, rowStarts, delimiterLength } = grid;
  const width = rowWidth(grid, row);
  if (bytes[rowStarts[row]!] !== doubleQuote || bytes[cellEnd(grid, row, 0) - 1] !== doubleQuote) return false;
  if (cellEnd(grid, row, width - 1) - cellEnd(grid, row, 0) !== (width - 1) * delimiterLength) return false;
  return /[;,\t|]/.test(cellText(grid, row, 0)) && !isSeveralCells(rawLine(grid, row));
}

/** Whether the quote that a line begins with closes before another cell. */
function isSeveralCells(line: string): boolean {
  let at = 1;
  while (at < line.length && (line[at] !== '"' || line[at + 1] === '"')) at += line[at] === '"' ? 2 : 1;
  const behind = line.slice(at + 1);
  return /^[;,\t|]+[^;,\t|]/.test(behind);
}

function rawLine(grid: Grid, row: number): string {
  return decodeUtf8(grid.bytes, cellStart(grid, row, 0), cellEnd(grid, row, rowWidth(grid, row) - 1));
}

function countUnquoted(text: string, wanted: string): number {
  let count = 0;
  let isQuoted = false;
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === wanted && !isQuoted) count++;
  }
  return count;
}
