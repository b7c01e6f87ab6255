import { rowTexts, type TextTable } from "./textTable.js";

const rowsLookedAt = 30;
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
const ownMoney = new RegExp(`(?:^|[^\\p{L}])${money}(?:$|[^\\p{L}])`, "iu");

/** Powers of ten in which a header states its amounts: "Umsatz in T€" 3, "Sales (kGBP)" 3, "Potenzial (Mio. €)" 6. */
export function headerFactor(name: string): number {
  return steps.find(({ stated }) => stated.test(name))?.factor ?? 0;
}

/** What a line above the table says of all amounts in it. */
export interface TitleUnit {
  readonly factor: number;
  readonly text: string;
}

/** The unit in a line above the table: "Angaben in T€", "(all figures in £000)", or the unit alone in a cell. Null where none states one, or lines differ. */
export function titleUnit(table: TextTable): TitleUnit | null {
  let found: TitleUnit | null = null;
  for (const { text, unit } of unitsAbove(table)) {
    const factor = steps.find(({ alone }) => alone.test(unit))?.factor ?? 0;
    if (factor === 0) continue;
    if (found && found.factor !== factor) return null;
    found ??= { factor, text };
  }
  return found;
}

/** Cells above the names of the columns, with what follows "in" in each, else the whole cell: where a unit would begin. */
export function unitsAbove({ grid, headerRow }: TextTable): { readonly text: string; readonly unit: string }[] {
  const rows = Array.from({ length: Math.max(0, Math.min(headerRow, rowsLookedAt)) }, (_, row) => rowTexts(grid, row));
  return rows.flat().map((cell) => {
    const text = cell.trim();
    return { text, unit: /(?:^|[^\p{L}])in (.*)$/iu.exec(text)?.[1] ?? text.replace(/^[([]/, "") };
  });
}

/** Whether a line above the table can be about a column: its name states no currency and no unit. */
export function isMeant(name: string): boolean {
  return !ownMoney.test(name) && headerFactor(name) === 0;
}
