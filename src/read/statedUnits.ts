import { cellEnd, cellStart, rowWidth } from "./grid.js";
import { rowTexts, type TextTable } from "./textTable.js";

const rowsLookedAt = 30;
const linesBelow = 3;
const signs = "(?:us\\$|[€$£¥])";
const codes = "(?:euro?|chf|sfr\\.?|usd|gbp|pln|czk|sek|dkk|nok|huf|ron|jpy|cny)";
const money = `(?:${signs}|${codes})`;
const thousands = [
  `[tk][ -]?${money}`,
  `${money} ?k`,
  `(?:(?<![\\d.,])1[.,' ]?|(?<![\\d.,] ?)'?)000 ?${money}`,
  `${money} ?(?:1[.,' ]?|'?)000(?!\\d)`,
  ...["tsd\\.?", "tausend", "thousands?", "'000", "000['’]?s", "\\(000\\)"],
].join("|");
/** An "m" before a point is no million ("Umsatz € m. MwSt."), nor one before a code of its own: "Umsatz 12 M EUR" is of twelve months. */
const millions = [
  `m(?: ?${signs}|${codes})`,
  `${money} ?mn?(?!\\.)`,
  ...["mio\\.?", "mill?\\.", "millionen", "millions?"],
].join("|");
const steps = [
  { factor: 6, units: millions },
  { factor: 3, units: thousands },
].map(({ factor, units }) => ({
  factor,
  stated: new RegExp(`(?:^|[^\\p{L}])(?:${units})(?:$|[^\\p{L}])`, "iu"),
  alone: new RegExp(`^(?:${units})(?:$|[^\\p{L}])`, "iu"),
}));
/** A title that gives one column in thousands and another in euros speaks of neither all. */
const inEuros = /(?:^|[^\p{L}])in ?(?:€|euro?)(?=$|[^\p{L}])/iu;
const ownMoney = new RegExp(`(?:^|[^\\p{L}])${money}(?:$|[^\\p{L}])`, "iu");

/** Powers of ten in which a header states its amounts: "Umsatz in T€" 3, "Sales (kGBP)" 3, "Potenzial (Mio. €)" 6. */
export function headerFactor(name: string): number {
  return steps.find(({ stated }) => stated.test(name))?.factor ?? 0;
}

/** What a title or note says of all amounts of a table. */
export interface TitleUnit {
  readonly factor: number;
  readonly text: string;
}

/** The unit in a title or, where none states one, in a note below the table: "Angaben in T€", "(all figures in £000)", or the unit alone in a cell. Null without one, or where titles differ. */
export function titleUnit(table: TextTable): TitleUnit | null {
  return unitAmong(unitsAbove(table)) ?? unitAmong(unitsBelow(table));
}

function unitAmong(cells: readonly UnitCell[]): TitleUnit | null {
  let found: TitleUnit | null = null;
  for (const { text, unit } of cells) {
    const factor = steps.find(({ alone }) => alone.test(unit))?.factor ?? 0;
    if (factor === 0 || inEuros.test(text)) continue;
    if (found && found.factor !== factor) return null;
    found ??= { factor, text };
  }
  return found;
}

/** A cell, and where in it a unit would begin. */
interface UnitCell {
  readonly text: string;
  readonly unit: string;
}

/** Cells above the names of the columns, with what follows "in" in each, else the whole cell. */
export function unitsAbove({ grid, headerRow }: TextTable): UnitCell[] {
  const rows = Array.from({ length: Math.max(0, Math.min(headerRow, rowsLookedAt)) }, (_, row) => rowTexts(grid, row));
  return rows.flat().map(unitCell);
}

/** The same of the last lines, where they are single cells: a record states nothing of others. */
function unitsBelow({ grid, firstRow, columnCount }: TextTable): UnitCell[] {
  if (grid.columns || columnCount < 2) return [];
  const cells: UnitCell[] = [];
  for (let row = Math.max(firstRow, grid.rowCount - linesBelow); row < grid.rowCount; row++) {
    if (rowWidth(grid, row) > 1 && cellStart(grid, row, 1) < cellEnd(grid, row, 1)) continue;
    const texts = rowTexts(grid, row).filter((text) => text.trim() !== "");
    if (texts.length === 1) cells.push(unitCell(texts[0]!));
  }
  return cells;
}

function unitCell(cell: string): UnitCell {
  const text = cell.trim();
  return { text, unit: /(?:^|[^\p{L}])in (.*)$/iu.exec(text)?.[1] ?? text.replace(/^[([]/, "") };
}

/** Whether a title or note can be about a column: its name states no currency and no unit. */
export function isMeant(name: string): boolean {
  return !ownMoney.test(name) && headerFactor(name) === 0;
}
