import { isLoneSign, leadingSign } from "./commentSigns.js";
import type { SampleRow } from "./sampleRows.js";

/**
 * The first rows of a file that begin with the sign of a comment, as no record below them does, and hold another number of cells than the first row below: they are no names of columns. One that
 * holds as many, a sign that stands alone aside, may be, unless it declares something (`@attribute`): it is a comment where names stand `below`.
 */
export function leadingComments(
  rows: readonly SampleRow[],
  isHeader: (below: SampleRow) => boolean,
): ReadonlySet<number> {
  const filled = rows.filter(({ filled }) => filled > 0);
  const signOf = (row: SampleRow) => leadingSign(row.texts(0));
  const count = filled.findIndex((row) => signOf(row) === undefined);
  const below = filled[count];
  if (count < 1 || !below || below.filled < 2) return new Set();
  const comments = filled.slice(0, count);
  const signs = new Set(comments.map(signOf));
  const width = below.kinds.length;
  if (filled.slice(count).some((row) => row.kinds.length === width && signs.has(signOf(row)))) return new Set();
  const isNamed = comments.some((row) => mayName(row, width)) && isHeader(below);
  return new Set(comments.filter((row) => isNamed || !mayName(row, width)).map(({ row }) => row));
}

function mayName({ kinds, texts }: SampleRow, width: number): boolean {
  if (texts(0).startsWith("@")) return false;
  return kinds.length === width || (kinds.length === width + 1 && isLoneSign(texts(0)));
}
