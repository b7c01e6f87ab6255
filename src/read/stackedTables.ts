import { isBlankRecord } from "./blankRecord.js";
import { type CellKind, isValueKind } from "./cellKind.js";
import { findHeader, type TableStart } from "./findHeader.js";
import { type Grid, rowWidth } from "./grid.js";
import { gridPart } from "./gridPart.js";
import { numberText } from "./numberText.js";
import { columnKinds, sampleRows } from "./sampleRows.js";
import { isKnownHeader } from "./synonyms.js";
import { rowTexts } from "./textTable.js";
import { isTotalsLabel } from "./totalsLabel.js";
import { isYear } from "./yearsName.js";

/** A list may have a blank line now and then; with more of them than this nobody stacks tables. */
const mostGaps = 40;
const mostBlank = 500;
/** Bytes of blanks and line ends in a blank line. */
const longestBlank = 16;
const mostTitles = 3;
/** A table above the one found has so many names at least, and records that fill so much of them. */
const leastNames = 4;
const nearlyFull = 0.6;

/** Records of a grid in which one table stands, titles above its header included; `start` counts from `from` on. */
export interface StackedTable {
  readonly from: number;
  readonly to: number;
  readonly start: TableStart;
}

interface Block {
  readonly from: number;
  readonly to: number;
}

/** A line that may name columns, with what stands below. */
interface Names {
  readonly texts: readonly string[];
  readonly kinds: readonly CellKind[];
  /** How many cells of each record are filled. */
  readonly fills: readonly number[];
}

/**
 * The tables that stand one below the other in a grid, each behind a blank line and with names of columns of its own; in most files a single one, the whole grid. `start` is where the
 * header of the grid as a whole was found, or where the user says that it is: then nothing above it is a table.
 */
export function stackedTables(grid: Grid, start: TableStart, isGiven: boolean): StackedTable[] {
  const whole = { from: 0, to: grid.rowCount, start };
  const all = grid.columns ? [] : blocks(grid);
  if (all.length < 2) return [whole];
  const top = start.header < 0 ? start.first : start.header;
  const begins: number[] = [];
  let main = 0;
  let titles = -1;
  let names: Names | null = null;
  for (const block of all) {
    const holdsTop = block.from <= top && top < block.to;
    const isAbove = block.to <= top;
    const own = holdsTop ? mainNames(grid, start, block.to) : isAbove && isGiven ? null : ownNames(grid, block);
    if (holdsTop || (own && isTable(own, names, isAbove))) {
      if (holdsTop) main = begins.length;
      begins.push(begins.length === 0 ? 0 : titles < 0 ? block.from : titles);
      names = own;
    }
    titles = !isTitle(grid, block) ? -1 : titles < 0 ? block.from : titles;
  }
  if (begins.length < 2) return [whole];
  return begins.map((from, at) => {
    const to = begins[at + 1] ?? grid.rowCount;
    if (at !== main) return { from, to, start: findHeader(gridPart(grid, from, to)) };
    return { from, to, start: { header: start.header < 0 ? -1 : start.header - from, first: start.first - from } };
  });
}

/** The records between blank lines; none where there are too many to be tables. */
function blocks(grid: Grid): Block[] {
  const found: Block[] = [];
  let from = 0;
  for (const row of [...blankRows(grid), grid.rowCount]) {
    if (row > from) found.push({ from, to: row });
    from = row + 1;
  }
  return found.length > mostGaps ? [] : found;
}

/** Blank records, up to a number that no stack of tables has. Only short ones are looked at: every record of every file is passed here. */
function blankRows(grid: Grid): number[] {
  const { rowCount, rowStarts, rowCells, delimiterLength } = grid;
  const rows: number[] = [];
  for (let row = 0; row < rowCount && rows.length < mostBlank; row++) {
    const delimiters = (rowCells[row + 1]! - rowCells[row]! - 1) * delimiterLength;
    const isLong = row + 1 < rowCount && rowStarts[row + 1]! - rowStarts[row]! > delimiters + longestBlank;
    if (!isLong && isBlankRecord(grid, row)) rows.push(row);
  }
  return rows;
}

function isTitle(grid: Grid, { from, to }: Block): boolean {
  return to - from <= mostTitles && sampleRows(gridPart(grid, from, to)).every(({ filled }) => filled < 2);
}

function mainNames(grid: Grid, { header, first }: TableStart, to: number): Names | null {
  if (header < 0) return null;
  const rows = sampleRows(gridPart(grid, first, Math.max(first, to)));
  const texts = rowTexts(grid, header).map((text) => text.trim());
  return { texts, kinds: columnKinds(rows), fills: rows.map(({ filled }) => filled) };
}

/** What a block is headed by, behind titles of a single cell; null where that is no line of texts that differ. */
function ownNames(grid: Grid, { from, to }: Block): Names | null {
  if (to - from < 2) return null;
  const part = gridPart(grid, from, to);
  const { header, first } = findHeader(part);
  const rows = sampleRows(part);
  const row = rows[header];
  if (!row || header > mostTitles || first >= part.rowCount) return null;
  if (rows.slice(0, header).some(({ filled, ruled }) => filled > 1 && !ruled)) return null;
  const texts = Array.from({ length: rowWidth(part, header) }, (_, column) => row.texts(column).trim());
  const filled = texts.filter((text) => text !== "");
  const isName = (text: string, column: number) =>
    text === "" || ((!isValueKind(row.kinds[column]) || isYear(text)) && numberText(text, ",") !== "missing");
  if (filled.length < 2 || new Set(filled).size < filled.length || !texts.every(isName)) return null;
  if (isTotalsLabel(filled[0]!, true)) return null;
  const records = rows.slice(first);
  return { texts, kinds: columnKinds(records), fills: records.map((record) => record.filled) };
}

/**
 * Whether names head a table of their own and not records of the one above: two of them are known names of columns, or their columns are others than those above
 * in number and kind, the first among them where there are as many. Above the header of the file stand titles, unless known names, or names of several columns and nothing else, are above
 * several records with values.
 */
function isTable(own: Names, above: Names | null, isAboveAll: boolean): boolean {
  const { texts, kinds, fills } = own;
  const hasValues = texts.some((text, column) => text !== "" && isValueKind(kinds[column]));
  const isKnown = texts.filter(isKnownHeader).length > 1;
  if (isAboveAll)
    return (
      hasValues && fills.length > 1 && (isKnown || (!above && holdsRecords(own))) && !(above && continues(own, above))
    );
  if (!above) return isKnown;
  const count = filledOf(own).length;
  // "Branche", "Industrie" above records as full as those above is a title of these.
  const isTitle = fills.every((filled) => filled > count && filled <= filledOf(above).length);
  if (isTitle || continues(own, above)) return false;
  const isOther = count !== filledOf(above).length || (isValueKind(above.kinds[0]) && !isValueKind(kinds[0]));
  const isApart = texts.slice(0, count).every((text) => text !== "") && isOther;
  const isFull = fills.length > 1 && fills.every((filled) => filled === count);
  return isKnown || (hasValues && isApart && isFull && texts.every(hasNoDigit) && differs(own, above));
}

/** Whether names of several columns, none left out, stand above records that are hardly less full and never fuller. */
function holdsRecords({ texts, fills }: Names): boolean {
  const names = texts.findLastIndex((text) => text !== "") + 1;
  if (names < leastNames || texts.slice(0, names).includes("")) return false;
  return fills.every((filled) => filled <= names && filled >= names * nearlyFull);
}

/** Whether a later header is that of the table above: the same names, but for one above texts that is no usual name, as that of a section ("Nord", "Umsatz" and "Süd", "Umsatz"). */
function continues(own: Names, above: Names): boolean {
  if (filledOf(own).length !== filledOf(above).length) return false;
  const others = own.texts.flatMap((text, column) =>
    text.toLowerCase() === (above.texts[column] ?? "").toLowerCase() ? [] : [column],
  );
  const [other] = others;
  if (other === undefined) return true;
  const holdsValues = [own, above].some(({ kinds }) => isValueKind(kinds[other]));
  return others.length === 1 && own.texts.length > 1 && !holdsValues && !isKnownHeader(own.texts[other]!);
}

function filledOf({ texts }: Names): string[] {
  return texts.filter((text) => text !== "");
}

/** Whether some column has values where the table above has none, or the other way round. */
function differs(own: Names, above: Names): boolean {
  return own.texts.some(
    (text, column) => text !== "" && isValueKind(own.kinds[column]) !== isValueKind(above.kinds[column]),
  );
}

function hasNoDigit(text: string): boolean {
  return !/\d/.test(text);
}
