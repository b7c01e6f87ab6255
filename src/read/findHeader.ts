import { type CellKind, gridCellKind } from "./cellKind.js";
import { cellText } from "./cellText.js";
import { type Grid, rowWidth } from "./grid.js";
import { isKnownHeader } from "./synonyms.js";

const unit =
  /^[([]?(?:in )?(?:eur|€|t€|teur|tsd\.? ?€|mio\.? ?(?:€|eur)|meur|k ?(?:€|eur)|tchf|t ?eur|1[.]?000 ?(?:€|eur)|usd|chf|%|stk\.?|stück|kg|t|tage|std\.?|min\.?|p\.? ?a\.?)[)\]]?$|^\[-\]$/i;
const rowsLookedAt = 30;
const candidates = 30;
const mostTitles = 4;

/**
 * Where the table begins: the header's first record (-1 without one) and the first record of data. Records before are a preamble, all from `header` to
 * `first` name the columns.
 */
export interface TableStart {
  readonly header: number;
  readonly first: number;
}

/**
 * Finds the header: the first record about as full as the records usually are; a later one only when it is clearly more like a header.
 * A first full record of values above values of the same kind is data.
 */
export function findHeader(grid: Grid): TableStart {
  const rows = sampleRows(grid);
  const usual = usualFill(rows);
  const enough = Math.max(Math.min(2, usual), Math.ceil(usual * 0.6));
  const full = rows
    .filter((row) => row.filled >= enough && !row.ruled && !isTitle(row, rows, usual))
    .slice(0, candidates);
  const top = full[0];
  if (!top) return { header: -1, first: 0 };
  const kinds = columnKinds(full.slice(1));
  let best = top;
  let bestScore = headerScore(top, kinds);
  for (const row of full.slice(1, 12)) {
    const score = headerScore(row, kinds);
    // Title lines may fill some cells, but the names of the columns fill more and stand above values.
    const better = row.filled > best.filled && score > Math.max(bestScore, 0) + 0.5;
    const below = row.filled === best.filled && score >= Math.max(bestScore, 1) && isApart(rows, best, row);
    // "As of:" with its date above two columns: values above names.
    const first = row.filled === best.filled && bestScore < 0 && score > row.filled && row.row < mostTitles;
    if (better || below || first) [best, bestScore] = [row, score];
  }
  if (bestScore < 0) return { header: -1, first: firstRecord(rows, top) };
  const above = rows[best.row - 1];
  const header = above && namesSeveral(above, best) ? above.row : best.row;
  return { header, first: best.row + 1 + moreHeaderLines(rows, best.row) };
}

/** Without a header, rows as wide as the table are records, however few of their cells are filled. */
function firstRecord(rows: readonly SampleRow[], top: SampleRow): number {
  let first = top.row;
  while (first > 0 && rows[first - 1]!.kinds.length === top.kinds.length && rows[first - 1]!.filled > 0) first--;
  return first;
}

/** Whether a row names groups of the columns below it, such as years above "Men" and "Women": several names, none above the first column. */
function namesSeveral({ kinds, filled, ruled }: SampleRow, header: SampleRow): boolean {
  return !ruled && filled > 1 && filled < header.filled && kinds.length === header.kinds.length && kinds[0] === "empty";
}

/** Whether only blank lines and titles stand between two rows: no header of records is followed by them. */
function isApart(rows: readonly SampleRow[], above: SampleRow, below: SampleRow): boolean {
  const between = rows.slice(above.row + 1, below.row);
  return between.length > 0 && between.every(({ filled, kinds }) => filled === 0 || kinds.length < 2);
}

/** A line with fewer cells than usual above one with a single cell is a title: below a header stand records. */
function isTitle({ row, filled }: SampleRow, rows: readonly SampleRow[], usual: number): boolean {
  const below = rows[row + 1];
  return filled < usual && below?.filled === 1 && filled > 1 && below.kinds.length < usual && !below.ruled;
}

/** Lines below the header that go on naming the columns, such as years or units: names, years and units mostly, above values. */
function moreHeaderLines(rows: readonly SampleRow[], header: number): number {
  const above = rows[header]!;
  let more = 0;
  while (more < 2) {
    const row = rows[header + 1 + more];
    if (!row || row.filled === 0 || row.ruled) break;
    if (row.kinds.every((_, column) => row.texts(column) === above.texts(column))) break;
    const columns = columnKinds(rows.slice(row.row + 1));
    const names = row.kinds.map((kind, column) => kind !== "empty" && isNameLike(row.texts(column).trim()));
    const others = row.kinds.filter((kind, column) => kind !== "empty" && !names[column]);
    const aboveValues = names.some(
      (name, column) => name && (columns[column] === "number" || columns[column] === "date"),
    );
    if (!aboveValues || others.some((kind) => kind !== "text") || others.length > row.filled / 2) break;
    more++;
  }
  return more;
}

function isNameLike(text: string): boolean {
  return isKnownHeader(text) || /^(19|20)\d\d$/.test(text) || unit.test(text);
}

interface SampleRow {
  readonly row: number;
  readonly texts: (column: number) => string;
  readonly kinds: readonly CellKind[];
  readonly filled: number;
  readonly ruled: boolean;
}

/** A line of dashes or frame characters. */
export function isRuled(texts: readonly string[]): boolean {
  const text = texts.join("").trim();
  return text.length > 2 && /^[-=_+*|\s]+$/.test(text) && /[-=_]{3}/.test(text);
}

function sampleRows(grid: Grid): SampleRow[] {
  const rows: SampleRow[] = [];
  for (let row = 0; row < Math.min(grid.rowCount, rowsLookedAt); row++) {
    const kinds = Array.from({ length: rowWidth(grid, row) }, (_, column) => gridCellKind(grid, row, column));
    const filled = kinds.filter((kind) => kind !== "empty").length;
    const texts = (column: number) => cellText(grid, row, column);
    const ruled = filled > 0 && !kinds.includes("number") && isRuled(kinds.map((_, column) => texts(column)));
    rows.push({ row, texts, kinds, filled, ruled });
  }
  return rows;
}

/** The number of filled cells of most records; of two equally frequent ones the larger. */
function usualFill(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const { filled, ruled } of rows) if (filled > 0 && !ruled) counts.set(filled, (counts.get(filled) ?? 0) + 1);
  let [usual, most] = [0, 0];
  for (const [filled, count] of counts) {
    if (count > most || (count === most && filled > usual)) [usual, most] = [filled, count];
  }
  return usual;
}

function columnKinds(rows: readonly SampleRow[]): CellKind[] {
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

/** Text above values and known names speak for a header, values above values against one; years above amounts are names. */
function headerScore(row: SampleRow, columns: readonly CellKind[]): number {
  let score = 0;
  row.kinds.forEach((kind, column) => {
    const below = columns[column] ?? "empty";
    const text = row.texts(column).trim();
    if (kind === "number" || kind === "date") {
      const year = /^(19|20)\d\d$/.test(text) && below === "number";
      score -= year ? 0 : below === kind ? 1 : below === "text" || below === "empty" ? 0.5 : 0.25;
    } else if (kind !== "empty") {
      if (isKnownHeader(text)) score += 1.5;
      else if (below === "number" || below === "date") score += 1;
    } else if (below !== "empty") score -= 0.25;
  });
  return score;
}
