import { perhapsStateAt, stateAt } from "./cumulatedNames.js";
import { apartFrom, divisionIn } from "./divisions.js";
import { partsPerYear } from "./partOfYear.js";
import { isOfTime, type NamedPart, wholePlaces } from "./partsOfColumns.js";
import { sampledAmounts } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";
import { seriesOfDays } from "./weeksAndDays.js";
import { yearDays } from "./yearDays.js";

/** A column and what its name says it is a part of. */
export interface Part extends NamedPart {
  readonly column: number;
}

/** Amounts that are compared where names leave open whether they are cumulated, and how many of them may fall. */
const [leastCompared, mostFalling] = [5, 0.05];
const mostDays = 2000;
const dayMs = 86_400_000;

/** The parts of the latest year that has all, else those of the latest year's time; of amounts cumulated one, of places those that make a whole, of divisions all that have nothing in common. */
export function latestParts(table: TextTable, parts: readonly Part[]): readonly Part[] | null {
  const { kind, year } = parts[0]!;
  if (areStates(table, parts)) return latestStates(parts);
  if (kind === "day") return latestDays(parts);
  if (kind === "place") return wholeOf(parts);
  if (kind === "division") {
    const divisions = parts.map(({ column }) => ({ ...divisionIn(table.header[column]!)!, column }));
    const own = apartFrom(table, divisions)?.map(({ column }) => column);
    return own && own.length > 1 ? parts.filter(({ column }) => own.includes(column)) : null;
  }
  const latest = Math.max(...parts.map((part) => part.year));
  if (kind === "year") {
    const own = parts.filter((part) => part.year === latest);
    return parts.length > 1 && own.length === 1 ? own : null;
  }
  const perYear = partsPerYear[kind];
  const index = (part: Part) => part.year * perYear + part.number;
  if (new Set(parts.map(index)).size < parts.length) return null;
  const years = [...new Set(parts.map((part) => part.year))].sort((a, b) => b - a);
  const full = years.find((each) =>
    isWholeYear(
      kind,
      parts.filter((part) => part.year === each),
    ),
  );
  if (year === 0 || full !== undefined) return parts.filter((part) => part.year === (full ?? 0));
  const last = Math.max(...parts.map(index));
  return parts.filter((part) => index(part) > last - perYear);
}

/** Whether a column is of all the time until a part of a year or a day. */
export function isState({ header }: TextTable, { kind, column }: Part): boolean {
  return isOfTime(kind) && kind !== "year" && stateAt.test(header[column]!);
}

/** Whether columns of the same kind are of all the time until a part of a year or a day: by their names, or where these leave it open by amounts that go on growing. */
export function areStates(table: TextTable, parts: readonly Part[]): boolean {
  if (isState(table, parts[0]!)) return true;
  return parts.every(({ column }) => perhapsStateAt.test(table.header[column]!)) && goOnGrowing(table, inOrder(parts));
}

function inOrder(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => a.year - b.year || a.number - b.number);
}

/** Whether amounts hardly ever fall from a column to the next of the same year, and their sums never do. */
function goOnGrowing(table: TextTable, parts: readonly Part[]): boolean {
  const rows = sampledAmounts(
    table,
    parts.map(({ column }) => column),
  );
  let [compared, falling] = [0, 0];
  for (let at = 1; at < parts.length; at++) {
    if (parts[at]!.year !== parts[at - 1]!.year) continue;
    const pairs = rows.map((row) => [row[at - 1]!, row[at]!] as const);
    if (pairs.reduce((grown, [before, after]) => grown + after - before, 0) <= 0) return false;
    const filled = pairs.filter(([before]) => before > 0);
    compared += filled.length;
    falling += filled.filter(([before, after]) => after < before).length;
  }
  return compared >= leastCompared && falling <= compared * mostFalling;
}

/** The last of amounts cumulated, of several years that at the end of the latest full one. */
function latestStates(parts: readonly Part[]): readonly Part[] {
  const sorted = inOrder(parts);
  return [sorted.findLast(isYearsEnd) ?? sorted.at(-1)!];
}

/** Whether a part of a year or a day is its last. */
export function isYearsEnd({ kind, number }: Part): boolean {
  if (kind === "day") return new Date((number + 1) * dayMs).toISOString().slice(5, 10) === "01-01";
  return kind in partsPerYear && number >= partsPerYear[kind as keyof typeof partsPerYear] - (kind === "week" ? 1 : 0);
}

/** Whether parts of a year are all that it has. */
export function isWholeYear(
  kind: Exclude<Part["kind"], "year" | "place" | "division">,
  parts: readonly Part[],
): boolean {
  if (kind !== "day") return parts.length >= partsPerYear[kind] - (kind === "week" ? 1 : 0);
  const numbers = parts.map(({ number }) => number);
  return Math.max(...numbers) - Math.min(...numbers) >= yearDays.least;
}

/** The last year of a series of days, all of them where they are fewer. */
function latestDays(parts: readonly Part[]): readonly Part[] | null {
  const series = parts.length > mostDays ? null : seriesOfDays(parts.map(({ number }) => number));
  return series && parts.filter(({ number }) => number > series[1] - 365);
}

function wholeOf(parts: readonly Part[]): readonly Part[] | null {
  for (const roles of wholePlaces) {
    const own = roles.map((role) => parts.filter(({ words }) => role.has(words[0]!)));
    if (own.every((each) => each.length === 1)) return own.flat();
  }
  return null;
}
