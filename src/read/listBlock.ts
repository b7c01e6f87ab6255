import { namesMeasure, scoresOfName } from "./nameScores.js";
import type { SheetCell } from "./sheetGrid.js";

export type SheetRows = readonly (readonly SheetCell[])[];

/** Columns side by side, without the one at `to`. */
export interface Block {
  readonly from: number;
  to: number;
}

/** So many of the first rows are looked at for names. */
export const rowsLookedAt = 50;
const day = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;

/** Whether the names of a block stand above a column whose cells are all filled, all different and texts or numbers as those of customers, and above one of amounts, neither called the other: notes are a part of the list beside them. */
export function isList(rows: SheetRows, block: Block): boolean {
  const header = namesRow(rows, block);
  if (header < 0) return false;
  const below = rows.slice(header + 1).map((row) => row.slice(block.from, block.to));
  const records = below.filter((cells) => cells.some(isFilled));
  const columns = Array.from({ length: block.to - block.from }, (_, column) => records.map((cells) => cells[column]));
  const names = rows[header]!.slice(block.from, block.to).map(String);
  const key = columns.findIndex(
    (cells, at) =>
      cells.length > 1 && cells.every(isKey) && new Set(cells).size === cells.length && !namesMeasure(names[at]!),
  );
  const hasAmounts = columns.some(
    (cells, at) =>
      at !== key && !scoresOfName(names[at]!).has("id") && cells.filter(isAmount).length * 2 > cells.length,
  );
  return key >= 0 && hasAmounts;
}

function isKey(value: SheetCell): boolean {
  return nameOf(value) !== "" || /^\d{4,}$/.test(String(value ?? "").trim());
}

function isAmount(value: SheetCell): boolean {
  if (typeof value !== "string") return typeof value === "number";
  return /^[-+(]?[€$£]?\s*(?!0\d)\d[\d.,'’\s]*[-)%]?\s*(?:€|EUR)?$/u.test(value.trim()) && !day.test(value);
}

/** The first row that fills a block with names, all different; -1 where there is none. */
export function namesRow(rows: SheetRows, { from, to }: Block): number {
  return rows.slice(0, rowsLookedAt).findIndex((row) => {
    const names = Array.from({ length: to - from }, (_, column) => nameOf(row[from + column]));
    return names.every((name) => name !== "") && new Set(names).size === names.length;
  });
}

/** A text without upper case; nothing for what is no text. */
export function nameOf(value: SheetCell): string {
  return typeof value === "string" && !/^[\d.,\s-]*$/.test(value) ? value.trim().toLowerCase() : "";
}

/** Whether a cell has something in it. */
export function isFilled(value: SheetCell): boolean {
  return value !== null && value !== undefined && value !== "";
}
