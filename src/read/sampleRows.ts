import { type CellKind, gridCellKind } from "./cellKind.js";
import { cellText, rawCell } from "./cellText.js";
import { type Grid, rowWidth } from "./grid.js";
import { isRuled } from "./isRuled.js";

const rowsLookedAt = 30;
/** Blanks and quotes come before it, and no letters or digits. */
const apostrophe = 39;
/** With these the first line of a file in DATEV's format begins, which says what the file is and is as wide as a table. */
const datevMarks: ReadonlySet<string> = new Set(["EXTF", "DTVF"]);

/** A record of the beginning of a file: what its cells look like, and how many are filled. */
export interface SampleRow {
  readonly row: number;
  readonly texts: (column: number) => string;
  /** Whether the text of a cell may begin with a blank: the blank may stand in quotes. */
  readonly mayBeginBlank: (column: number) => boolean;
  readonly kinds: readonly CellKind[];
  readonly filled: number;
  /** A line of dashes, or one about the file: neither names nor a record. */
  readonly ruled: boolean;
}

/** The first records of a grid. */
export function sampleRows(grid: Grid): SampleRow[] {
  const rows: SampleRow[] = [];
  for (let row = 0; row < Math.min(grid.rowCount, rowsLookedAt); row++) {
    const width = rowWidth(grid, row);
    const kinds: CellKind[] = [];
    let filled = 0;
    for (let column = 0; column < width; column++) {
      const kind = gridCellKind(grid, row, column);
      kinds.push(kind);
      if (kind !== "empty") filled++;
    }
    const known: string[] = [];
    const texts = (column: number) => (known[column] ??= cellText(grid, row, column));
    const ruled =
      (filled > 0 && !kinds.includes("number") && isRuled(kinds.map((_, column) => texts(column)))) ||
      (row === 0 && datevMarks.has(texts(0)));
    const mayBeginBlank = (column: number) => {
      if (column >= width) return false;
      const { bytes, start } = rawCell(grid, row, column);
      return bytes[start]! <= apostrophe;
    };
    rows.push({ row, texts, mayBeginBlank, kinds, filled, ruled });
  }
  return rows;
}

/** What most cells of each column look like. */
export function columnKinds(rows: readonly SampleRow[]): CellKind[] {
  const width = Math.max(0, ...rows.map((row) => row.kinds.length));
  return Array.from({ length: width }, (_, column) => {
    const counts = new Map<CellKind, number>();
    let seen = 0;
    for (const { kinds } of rows) {
      const kind = kinds[column] ?? "empty";
      if (kind === "empty") continue;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      seen++;
    }
    for (const kind of ["number", "date"] as const) if ((counts.get(kind) ?? 0) >= seen * 0.6 && seen > 0) return kind;
    return seen === 0 ? "empty" : "text";
  });
}
