import { namesMeasure } from "./nameScores.js";
import type { SampleRow } from "./sampleRows.js";
import { isYear } from "./yearsName.js";

/**
 * Whether a row with a text above the first column names groups, as merged cells do ("Stammdaten" above number and name, "Umsatz" above two years): texts or years with nothing beside the
 * first, one at least the known name of a measure that stands above several names, or two above the same measure ("2024" and "2025", each above "Umsatz"). A title with a date
 * ("Stand: 31.12.") names none.
 */
export function namesGroups({ kinds, texts }: SampleRow, names: SampleRow): boolean {
  const filled = kinds.flatMap((kind, column) => (kind === "empty" ? [] : [column]));
  const isName = (column: number) =>
    kinds[column] === "text" ? !/:|\d\./.test(texts(column)) : column > 0 && isYear(texts(column).trim());
  if (kinds[1] !== "empty" || !filled.every(isName)) return false;
  const isAbove = (column: number) => kinds[column] === "empty" && (names.kinds[column] ?? "empty") !== "empty";
  const groups = filled.slice(1);
  if (groups.some((column) => isAbove(column + 1) && namesMeasure(texts(column).trim()))) return true;
  const groupsOf = new Map<string, Set<string>>();
  for (let column = groups[0] ?? kinds.length, group = ""; column < kinds.length; column++) {
    if (kinds[column] !== "empty") group = texts(column).trim();
    const name = names.texts(column).trim();
    if (namesMeasure(name)) groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(group));
  }
  return [...groupsOf.values()].some(({ size }) => size > 1);
}
