import { isValueKind } from "./cellKind.js";
import { commonest } from "./commonest.js";
import { headerScore } from "./headerScore.js";
import { columnKinds, type SampleRow } from "./sampleRows.js";
import { isKnownHeader } from "./synonyms.js";

const leastColumns = 3;
const leastRecords = 3;
const nearlyAll = 0.8;
const leastValues = 5;
/** What two known or fitting names score. */
const surelyNames = 2;

/**
 * The first rows of a file that say something of it in fewer cells than the table below has columns ("Stand", "01.02.2024"): two at least, or one above a blank line, and nearly all rows below
 * them are as wide as each other. A single one right above records may name their first columns. Above two columns of values those above their names, where a blank line or a value tells them from
 further names.
 */
export function leadingPairs(rows: readonly SampleRow[]): ReadonlySet<number> {
  const none = new Set<number>();
  const firstWidth = rows[0]?.kinds.length ?? 0;
  if (firstWidth !== 2 && rows.every(({ kinds }) => kinds.length === firstWidth)) return none;
  const all = rows.filter(({ ruled }) => !ruled);
  const [width = 0] = commonest(all.flatMap(({ kinds, filled }) => (filled > 0 ? [kinds.length] : [])));
  const count = all.findIndex(({ kinds }) => kinds.length >= width);
  if (width === 2) return new Set(pairsAboveTwo(all).map(({ row }) => row));
  if (width < leastColumns || count < 1) return none;
  const records = all.slice(count).filter(({ filled }) => filled > 1);
  const full = records.filter(({ kinds }) => kinds.length === width);
  if (full.length < leastRecords || full.length < records.length * nearlyAll) return none;
  const pairs = all.slice(0, count).filter(({ filled }) => filled > 1);
  if (nameColumns(pairs, full, rows)) return none;
  const isApart = all[count - 1]!.filled === 0;
  return pairs.length > 1 || (pairs.length === 1 && isApart) ? new Set(pairs.map(({ row }) => row)) : none;
}

/** Whether some of the rows are the names of records that have one more delimiter, or more cells, than they. */
function nameColumns(
  pairs: readonly SampleRow[],
  [top, ...records]: readonly SampleRow[],
  rows: readonly SampleRow[],
): boolean {
  const used = Math.max(...[top!, ...records].map(({ kinds }) => kinds.findLastIndex((kind) => kind !== "empty") + 1));
  const columns = columnKinds(records);
  const topScore = headerScore(top!, columns, rows);
  return pairs.some((row) => {
    if (row.kinds.length >= used) return true;
    // What stands behind a key is no known name.
    if (row.kinds.length === 2 && !isKnownAt(row, 1)) return false;
    const score = headerScore(row, columns, rows);
    return score > topScore && score >= (topScore < 0 ? 1 : surelyNames);
  });
}

function pairsAboveTwo(rows: readonly SampleRow[]): readonly SampleRow[] {
  const filled = rows.filter((row) => row.filled > 1);
  const isRecord = ({ kinds }: SampleRow) => kinds.length === 2 && kinds.every(isValueKind);
  let names = filled.length - 1;
  while (names >= 0 && isRecord(filled[names]!)) names--;
  const row = filled[names];
  if (!row || filled.length - 1 - names < leastValues) return [];
  const isText = ({ kinds }: SampleRow) => kinds[0] === "text";
  const pairs = filled.slice(0, names);
  if (!isText(row) || row.kinds[1] !== "text" || !pairs.every(isText) || areRecords(pairs)) return [];
  const isApart = rows[rows.indexOf(row) - 1]?.filled === 0;
  return isApart || pairs.some(({ kinds }) => isValueKind(kinds[1])) ? pairs : [];
}

/** Whether rows may be names and records, of which the last has no value: known names, keys with numbers, or values of one kind below two texts. */
function areRecords(rows: readonly SampleRow[]): boolean {
  const [top, ...others] = rows;
  const isNamed = rows.some((row, i) => isKnownAt(row, 1) || (i === 0 && isKnownAt(row, 0)));
  const kind = others[0]?.kinds[1];
  const areAlike = others.length > 1 && isValueKind(kind) && others.every(({ kinds }) => kinds[1] === kind);
  return isNamed || rows.some(({ texts }) => /\d/.test(texts(0))) || (areAlike && top!.kinds[1] === "text");
}

function isKnownAt({ texts }: SampleRow, column: number): boolean {
  return isKnownHeader(texts(column).trim());
}
