import { currencyIn, isForeign } from "./currencies.js";
import { divisionIn } from "./divisions.js";
import { type Field, numberFields } from "./fields.js";
import { latestParts, type Part } from "./latestParts.js";
import { scoresOfName, surelyNamed } from "./nameScores.js";
import { headerCore, headerWords } from "./normaliseHeader.js";
import { otherViews } from "./otherViews.js";
import { isOfTime } from "./partsOfColumns.js";
import { namesSideAmount } from "./sideAmounts.js";
import { sampledAmounts } from "./sumsOfColumns.js";
import { otherMeasures } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

const mostSeries = 40;
/** Of parts now the one, now the other is the larger, in so many rows. */
const [leastCompared, leastOfRows] = [5, 0.1];
/** A series whose amounts differ by no more from those of the others states their sum. */
const mostOff = 0.01;

interface Series {
  readonly label: string;
  readonly isDivision: boolean;
  readonly parts: readonly Part[];
}

/**
 * Columns of a measure by month (or quarter, or week) and by what is sold, or where ("Umsatz Jan Technik"): all those of the latest year, where each of these has the same months, without those that
 * state the sum of the others. null where there are none, some are missing, or amounts are no parts of one sum. `titled` is the field that a title speaks of.
 */
export function partsByDivision(
  table: TextTable,
  groups: readonly (readonly Part[])[],
  field: Field,
  titled: Field | null | undefined,
): readonly Part[] | null {
  const series = groups.flatMap((parts) => seriesOf(table, parts, field, titled) ?? []);
  if (series.length > mostSeries) return null;
  for (const kind of new Set(series.map(({ parts }) => parts[0]!.kind))) {
    const own = series.filter(({ parts }) => parts[0]!.kind === kind);
    const isGrid = own.every(({ parts }) => timesOf(parts) === timesOf(own[0]!.parts));
    if (!isGrid || new Set(own.map(({ label }) => label)).size < own.length) continue;
    const found = apart(table, own)?.flatMap(({ parts }) => parts);
    if (found) return found;
  }
  return null;
}

function timesOf(parts: readonly Part[]): string {
  return JSON.stringify(parts.map(({ kind, year, number }) => [kind, year, number]).sort());
}

/** The latest of parts of a year whose names say the measure and one thing more; null for others. */
function seriesOf(table: TextTable, parts: readonly Part[], field: Field, titled?: Field | null): Series | null {
  const { kind, rest, column, isNumbered } = parts[0]!;
  if (!isOfTime(kind) || kind === "year" || kind === "day" || isNumbered || parts.length < 2) return null;
  const words = headerWords(rest);
  const measures = words.filter((word) => isMeasure(word));
  const isOfField = measures.length === 0 ? titled === field : measures.every((word) => isMeasure(word, field));
  const others = words.filter((word) => !measures.includes(word));
  const label = headerCore(others);
  if (!isOfField || !/\p{L}/u.test(label) || namesSideAmount(words)) return null;
  if (others.some((word) => otherMeasures.has(word) || otherViews.has(word))) return null;
  if (table.header[column]!.includes("%") || isForeign(currencyIn(table.header[column]!))) return null;
  const latest = latestParts(table, parts);
  return latest && { label, isDivision: divisionIn(rest) !== null, parts: latest };
}

function isMeasure(word: string, field?: Field): boolean {
  const scores = scoresOfName(word);
  return (field ? [field] : numberFields).some((each) => (scores.get(each) ?? 0) >= surelyNamed);
}

/** The series that state no sum of the others; null where one of two is hardly ever the larger, as what is a part of the other is, unless both name divisions. */
function apart(table: TextTable, series: readonly Series[]): readonly Series[] | null {
  const columns = series.flatMap(({ parts }) => parts.map(({ column }) => column));
  const ends = series.map((_, at) => series.slice(0, at + 1).reduce((sum, { parts }) => sum + parts.length, 0));
  const sums = sampledAmounts(table, columns).map((row) =>
    ends.map((end, at) => row.slice(ends[at - 1] ?? 0, end).reduce((sum, amount) => sum + amount, 0)),
  );
  const isTotal = (at: number) =>
    sums.every((row) => {
      const others = row.reduce((sum, amount, i) => (i === at ? sum : sum + amount), 0);
      return Math.abs(row[at]! - others) <= Math.abs(others) * mostOff;
    });
  const own = series.flatMap((each, at) => (series.length > 2 && isTotal(at) ? [] : [{ ...each, at }]));
  const isLarger = (one: number, other: number) => sums.filter((row) => row[one]! > row[other]!).length;
  const isApart = own.every((one) =>
    own.every(
      (other) =>
        one === other ||
        (one.isDivision && other.isDivision) ||
        (sums.length >= leastCompared && isLarger(one.at, other.at) >= sums.length * leastOfRows),
    ),
  );
  return isApart ? own : null;
}
