import { apartFrom, divisionIn } from "./divisions.js";
import { partsPerYear } from "./partOfYear.js";
import { type NamedPart, wholePlaces } from "./partsOfColumns.js";
import type { TextTable } from "./textTable.js";
import { seriesOfDays } from "./weeksAndDays.js";

/** A column and what its name says it is a part of. */
export interface Part extends NamedPart {
  readonly column: number;
}

const mostDays = 2000;
const leastYear = 300;

/** The parts of the latest year that has all, else those of the latest year's time; of places those that make a whole, of divisions all that have nothing in common. */
export function latestParts(table: TextTable, parts: readonly Part[]): readonly Part[] | null {
  const { kind, year } = parts[0]!;
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

/** Whether parts of a year are all that it has. */
export function isWholeYear(
  kind: Exclude<Part["kind"], "year" | "place" | "division">,
  parts: readonly Part[],
): boolean {
  if (kind !== "day") return parts.length >= partsPerYear[kind] - (kind === "week" ? 1 : 0);
  const numbers = parts.map(({ number }) => number);
  return Math.max(...numbers) - Math.min(...numbers) >= leastYear;
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
