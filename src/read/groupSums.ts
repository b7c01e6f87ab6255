/**
 * The rows that state what the rows right below them add up to, as titles of groups in a pivot table do, where all rows belong to such groups and one of them has several;
 * none otherwise. `values` are in cents.
 */
export function groupSums(values: Float64Array, rows: readonly number[]): readonly number[] {
  const groups: number[] = [];
  let several = false;
  let at = 0;
  while (at < rows.length) {
    let left = values[rows[at]!]!;
    let end = at + 1;
    while (end < rows.length && (end === at + 1 || Math.abs(left) > 1)) left -= values[rows[end++]!]!;
    if (end === at + 1 || Math.abs(left) > 1) return [];
    while (end < rows.length && values[rows[end]!] === 0) end++;
    if (end > at + 2) several = true;
    groups.push(rows[at]!);
    at = end;
  }
  return several ? groups : [];
}
