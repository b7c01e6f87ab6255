import type { SampleRow } from "./sampleRows.js";
import { isKnownHeader } from "./synonyms.js";

const aYear = /^(19|20)\d\d$/;
const [leastSeries, sureSeries, leastYears] = [2, 3, 3];
/** With fewer records, years among their values may be chance. */
const leastRecords = 2;
const mostYears = 0.5;

/** Whether a text is a year such as those that name columns. */
export function isYear(text: string): boolean {
  return aYear.test(text);
}

/**
 * Whether the years in a line name the columns of the records below it: where years are values there too, only a series of several does ("2023", "2024", "2025"). Else a shorter one does
 * as well, and a year in a line that leaves cells of the table empty and has no text but such as `isName` knows. A line without years has none that do not.
 */
export function yearsName(row: SampleRow, records: readonly SampleRow[], isName: (text: string) => boolean): boolean {
  const texts = textsOf(row);
  const columns = texts.flatMap((text, column) => (isYear(text) ? [column] : []));
  const series = seriesIn(row);
  if (columns.length === 0 || series >= sureSeries) return true;
  if (columns.some((column) => holdsYears(records, column))) return false;
  if (series >= leastSeries) return true;
  const width = Math.max(...records.map(({ kinds }) => kinds.length), texts.length);
  const isMissing = texts.filter((text) => text !== "").length < width;
  return isMissing && texts.every((text) => text === "" || isYear(text) || isName(text));
}

/** Whether a year in the first line of a table may name its column: where those below are years, too, only as one of a series, of two beside a known name. */
export function mayBeYears(row: SampleRow, column: number, records: readonly SampleRow[]): boolean {
  if (!holdsYears(records, column)) return true;
  return seriesIn(row) >= (hasKnownName(row) ? leastSeries : sureSeries);
}

/** Looked at once for each row, which may be very wide. */
const seriesIn = oncePerRow((row) => longestSeries(textsOf(row)));

/** Whether a row has a known name of a column. */
export const hasKnownName = oncePerRow((row) => textsOf(row).some(isKnownHeader));

function oncePerRow<T>(look: (row: SampleRow) => T): (row: SampleRow) => T {
  const seen = new WeakMap<SampleRow, { readonly found: T }>();
  return (row) => {
    const known = seen.get(row) ?? { found: look(row) };
    seen.set(row, known);
    return known.found;
  };
}

/** Whether most values of a column are years, or look like some. */
function holdsYears(records: readonly SampleRow[], column: number): boolean {
  const values = records.map(({ texts, kinds }) => (column < kinds.length ? texts(column).trim() : ""));
  const filled = values.filter((text) => text !== "");
  return filled.length >= leastRecords && filled.filter(isYear).length > filled.length * mostYears;
}

function textsOf({ kinds, texts }: SampleRow): string[] {
  return kinds.map((_, column) => texts(column).trim());
}

/** How many years stand side by side, each one later or each one earlier than the one before. */
function longestSeries(texts: readonly string[]): number {
  let longest = 0;
  let length = 0;
  let step = 0;
  texts.forEach((text, column) => {
    const difference = isYear(texts[column - 1] ?? "") ? Number(text) - Number(texts[column - 1]) : 0;
    const goesOn = isYear(text) && Math.abs(difference) === 1;
    length = !isYear(text) ? 0 : !goesOn ? 1 : step === 0 || step === difference ? length + 1 : 2;
    step = goesOn ? difference : 0;
    longest = Math.max(longest, length);
  });
  return longest;
}

/** Whether the numbers of a row are years one after the other, and nothing else: names even above values with marks behind them ("2297.46 p"). */
export function namesYears({ kinds, texts }: SampleRow): boolean {
  const numbers = kinds.flatMap((kind, column) => (kind === "number" || kind === "date" ? [texts(column).trim()] : []));
  const again = numbers.indexOf(numbers[0]!, 1);
  const width = again < leastSeries ? numbers.length : again;
  const isDown = numbers[1]! < numbers[0]!;
  const goesOn = (text: string, i: number) => {
    if (i >= width) return text === numbers[i % width];
    return i === 0 || (isDown ? text < numbers[i - 1]! : text > numbers[i - 1]!);
  };
  return numbers.length >= leastYears && numbers.every((text, i) => isYear(text) && goesOn(text, i));
}
