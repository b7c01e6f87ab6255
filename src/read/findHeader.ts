import { isValueKind } from "./cellKind.js";
import { firstList } from "./firstList.js";
import type { Grid } from "./grid.js";
import { knownNames, moreHeaderLines, namesFirstColumns, namesLeftOut, namesToo, repeatsNames } from "./headerLines.js";
import { headerScore } from "./headerScore.js";
import { leadingComments } from "./leadingComments.js";
import { leadingPairs } from "./leadingPairs.js";
import { isTimeOfSeries } from "./monthsName.js";
import { namesGroups } from "./namesGroups.js";
import { columnKinds, type SampleRow, sampleRows } from "./sampleRows.js";
import { isCutSentence } from "./saysOfTable.js";
import { isKnownHeader } from "./synonyms.js";
import { namesUnits } from "./unitLines.js";
import { isYear, namesYears } from "./yearsName.js";

const candidates = 30;
const mostTitles = 4;
/** So many records of several cells, for each line of a single one, show how many cells a record has. */
const severalEnough = 1 / 3;

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
  const comments = leadingComments(rows, (row) => headerScore(row, columnKinds(rows.slice(row.row + 1)), rows) >= 1);
  const pairs = leadingPairs(rows);
  const filled = rows
    .filter(
      (row) =>
        (row.filled >= enough || namesAmount(row, usual) || (namesYears(row) && row.kinds.length >= usual)) &&
        !row.ruled &&
        !comments.has(row.row) &&
        !pairs.has(row.row) &&
        !isTitle(row, rows, usual),
    )
    .slice(0, candidates);
  const full = isLeftOut(filled, rows) ? filled.slice(1) : filled;
  const top = full[0];
  if (!top) return { header: -1, first: 0 };
  const kinds = columnKinds(full.slice(1));
  let best = top;
  let bestScore = headerScore(top, kinds, rows);
  for (const row of full.slice(1, 12)) {
    if (!mayBeBetter(row)) continue;
    const score = headerScore(row, kinds, rows);
    // Title lines may fill some cells, but the names of the columns fill more and stand above values.
    const better = row.filled > best.filled && score > Math.max(bestScore, 0) + 0.5;
    const below = row.filled === best.filled && score >= Math.max(bestScore, 1) && isApart(rows, best, row);
    // "As of:" with its date above two columns: values above names.
    const first = row.filled === best.filled && bestScore < 0 && score > row.filled && row.row < mostTitles;
    // What is wider than every record is a title with several cells.
    const wide = row.kinds.length < best.kinds.length && score > Math.max(bestScore, 0) + 0.5 && isWidest(rows, best);
    if (better || below || first || wide) [best, bestScore] = [row, score];
  }
  const ragged =
    bestScore <= 0
      ? firstList(
          rows.filter(({ row }) => !comments.has(row)),
          top,
        )
      : null;
  if (ragged !== null) return { header: -1, first: ragged };
  if (bestScore < 0) {
    const first = firstRecord(rows, top);
    const short = rows[first - 1];
    const isShort =
      short && short.filled < usual && !comments.has(short.row) && namesFirstColumns(short, rows.slice(first), usual);
    return { header: isShort ? first - 1 : -1, first };
  }
  const below = rows[best.row + 1];
  const two = below !== undefined && namesToo(rows, best, below);
  // A title may be as wide as the table: then the names stand below it.
  if (two && knownNames(below) > knownNames(best) && !repeatsNames(best)) best = below;
  const above = rows[best.row - 1];
  const goesOn =
    above &&
    (namesSeveral(above, best) || namesLeftOut(above, best, rows.slice(best.row + 1)) || namesUnits(above, best));
  const outer = goesOn ? rows[above.row - 1] : undefined;
  const header = goesOn ? (outer && namesOuter(outer, above, best) ? outer.row : above.row) : best.row;
  const last = two ? below.row : best.row;
  return { header, first: last + 1 + moreHeaderLines(rows, last) };

  /** Most records are as full as the best so far and follow it. */
  function mayBeBetter(row: SampleRow): boolean {
    if (row.filled === best.filled && (bestScore < 0 || isApart(rows, best, row))) return true;
    return row.filled > best.filled || row.kinds.length < best.kinds.length;
  }
}

/** Whether a row of a table of two columns has nothing above the first and a known name above the second, as a pivot table may (";Umsatz"). */
function namesAmount({ filled, kinds, texts }: SampleRow, usual: number): boolean {
  return usual === 2 && filled === 1 && kinds.length === 2 && kinds[0] === "empty" && isKnownHeader(texts(1).trim());
}

function isWidest(rows: readonly SampleRow[], row: SampleRow): boolean {
  return rows.every((other) => other === row || other.kinds.length < row.kinds.length);
}

/** Without a header, rows as wide as the table are records, however few of their cells are filled. */
function firstRecord(rows: readonly SampleRow[], top: SampleRow): number {
  let first = top.row;
  const isRecord = (row: SampleRow) =>
    row.kinds.length === top.kinds.length && row.filled > 0 && !isCutSentence(row.kinds.map((_, at) => row.texts(at)));
  while (first > 0 && isRecord(rows[first - 1]!)) first--;
  return first;
}

/** Whether a row names groups of the columns below it, such as years above "Men" and "Women": several names, above the first column none, or one beside groups of known measures. */
function namesSeveral(row: SampleRow, header: SampleRow): boolean {
  const { kinds, filled, ruled } = row;
  if (ruled || filled < 2 || filled >= header.filled || kinds.length !== header.kinds.length) return false;
  return kinds[0] === "empty" || namesGroups(row, header);
}

/**
 * Whether a row names groups of groups, such as "Umsatz" above "Ist" and "Plan" above years: texts, one of them known, each but the first above one of the line below, or above nothing in both as cells
 * merged over all lines are.
 */
function namesOuter(row: SampleRow, inner: SampleRow, names: SampleRow): boolean {
  const { kinds, filled, ruled } = row;
  if (ruled || filled < 2 || kinds.length !== names.kinds.length || knownNames(row) === 0) return false;
  const isMerged = (column: number) => inner.kinds[column] === "empty" && (names.kinds[column] ?? "empty") === "empty";
  const isGroup = (column: number) => kinds[column] === "text" && inner.kinds[column] === "text";
  const first = kinds[1] === "empty" && inner.kinds[0] === "empty" ? 0 : -1;
  const areNames = kinds.every(
    (kind, column) =>
      kind === "empty" || isGroup(column) || (kind === "text" && (column === first || isMerged(column))),
  );
  return areNames && kinds.some((_, column) => isGroup(column) && kinds[column + 1] === "empty");
}

/** Whether only blank lines and titles stand between two rows: no header of records is followed by them. */
function isApart(rows: readonly SampleRow[], above: SampleRow, below: SampleRow): boolean {
  const between = rows.slice(above.row + 1, below.row);
  const isTitle = ({ kinds }: SampleRow) => kinds.length < Math.min(2, below.kinds.length);
  return between.length > 0 && between.every((row) => row.filled === 0 || isTitle(row));
}

/** A line with fewer cells than usual above one with a single cell is a title: below a header stand records. So is a sentence whose commas delimit. */
function isTitle(
  { row, filled, kinds, texts, mayBeginBlank }: SampleRow,
  rows: readonly SampleRow[],
  usual: number,
): boolean {
  if (filled < 2 || filled > usual) return false;
  if (mayBeginBlank(1) && isCutSentence(kinds.map((_, column) => texts(column)))) return true;
  if (filled === usual) return false;
  const below = rows[row + 1];
  return below?.filled === 1 && below.kinds.length < usual && !below.ruled;
}

/** Whether a number sign leaves the first record out: a value above values, and no other begins with one. */
function isLeftOut([top, ...others]: readonly SampleRow[], rows: readonly SampleRow[]): boolean {
  const begins = ({ texts, filled }: SampleRow) => filled > 1 && texts(0).startsWith("#");
  if (!top || !begins(top) || rows.some((other) => other !== top && begins(other))) return false;
  const columns = columnKinds(others);
  const isValue = (column: number) =>
    isValueKind(top.kinds[column]) &&
    top.kinds[column] === columns[column] &&
    !isYear(top.texts(column).trim()) &&
    !isTimeOfSeries(top, column);
  return top.kinds.some((_, column) => isValue(column)) || headerScore(top, columns, rows) < 0;
}

/** The number of filled cells of most records; of two equally frequent ones the larger. Single cells are titles where enough records have several. */
function usualFill(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  let several = 0;
  for (const { filled, ruled } of rows) {
    if (filled === 0 || ruled) continue;
    counts.set(filled, (counts.get(filled) ?? 0) + 1);
    if (filled > 1) several++;
  }
  if (several >= (counts.get(1) ?? 0) * severalEnough) counts.delete(several > 0 ? 1 : 0);
  let usual = 0;
  let most = 0;
  for (const [filled, count] of counts) {
    if (count > most || (count === most && filled > usual)) [usual, most] = [filled, count];
  }
  return usual;
}
