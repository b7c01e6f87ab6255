import { type Grid, rowWidth } from "./grid.js";
import { rowTexts, type TextTable } from "./textTable.js";

const inUnit =
  /(?:^|[\s(,;:])in ?(?:tsd\.?|tausend|t€|teur|t[ -]eur|k ?€|k ?eur|tchf|k ?chf|tusd|k ?usd|mio\.?|meur|millionen|millions?|thousands?|1[.,]?000)(?=$|[^\p{L}]).{0,24}$/iu;
const otherUnit = /in ?(?:€|eur|euro)(?=$|[^\p{L}])/iu;
const ownUnit = /[€$£]|\b(?:eur|euros?|chf|usd|gbp)\b/i;
const [linesBelow, mostInTitle] = [3, 3];

/** Powers of ten of the amounts of a whole table, as a title or a note states them ("Alle Angaben in T€"), and the line that does; null where none does. */
export function statedUnit({
  grid,
  headerRow,
  firstRow,
}: TextTable): { readonly factor: number; readonly line: number } | null {
  const above = Array.from({ length: Math.max(0, headerRow) }, (_, row) => row);
  const below = Array.from({ length: linesBelow }, (_, i) => grid.rowCount - 1 - i).filter((row) => row >= firstRow);
  for (const row of [...above, ...below]) {
    const factor = factorOf(grid, row, row < firstRow ? mostInTitle : 1);
    if (factor > 0) return { factor, line: grid.lines[row]! };
  }
  return null;
}

function factorOf(grid: Grid, row: number, most: number): number {
  if (grid.columns || rowWidth(grid, row) === 0) return 0;
  const texts = rowTexts(grid, row).filter((text) => text.trim() !== "");
  const text = texts.find((each) => inUnit.test(each) && !otherUnit.test(each));
  // A record states nothing of others.
  return text === undefined || texts.length > most ? 0 : headerFactor(text);
}

/** Powers of ten of a column's amounts: what its name states, else what the table does, unless the name says that it is euros. */
export function factorOfColumn(name: string, stated: number): number {
  return headerFactor(name) || (ownUnit.test(name) ? 0 : stated);
}

/** Powers of ten in which a header states its amounts: "Umsatz in T€" 3, "Potenzial (Mio. €)" 6. */
export function headerFactor(name: string): number {
  if (/(?:^|[^\p{L}])(?:mio\.?|meur|[€$£] ?m|m ?[€$£]|mill?\.|millionen|millions?)(?:$|[^\p{L}])/iu.test(name))
    return 6;
  if (
    /(?:^|[^\d.,])(?:1[.,' ]?000|'?000) ?(?:€|eur|chf|usd|\$)|(?:€|eur|chf|usd|\$|£) ?(?:1[.,' ]?000|000)\b/iu.test(
      name,
    )
  )
    return 3;
  if (
    /(?:^|[^\p{L}])(?:t€|teur|t eur|t-eur|tsd\.?|tausend|k ?[€$£]|[€$£] ?k|k ?(?:eur|usd|chf)|tchf|tusd|'000|000s|thousands?)(?:$|[^\p{L}])/iu.test(
      name,
    )
  )
    return 3;
  return 0;
}
