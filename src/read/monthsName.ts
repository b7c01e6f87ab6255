import type { SampleRow } from "./sampleRows.js";
import { dayIn } from "./weeksAndDays.js";
import { hasKnownName } from "./yearsName.js";

const [beside, alone] = [2, 3];
const mostDaysApart = 7;
const mayBeDay = /^\d{1,4}[.-]\d\d?[.-].{0,12}$/;
const shortest = 6;
const forms = [
  /^(?<month>\d\d?)[./-](?<year>(?:19|20)\d\d)$/,
  /^(?<year>(?:19|20)\d\d)-?(?<month>\d\d)$/,
  /^(?<year>(?:19|20)\d\d)-(?<month>\d\d)-\d\d(?:[T ]00:00(?::00)?)?$/,
  /^\d\d?\.(?<month>\d\d?)\.(?<year>(?:19|20)\d\d)$/,
];

/** Whether a cell of the first line of a table is one of several months or days side by side, one after the other ("01.2025", "02.2025", "03.2025"): of months beside a known name of a column two will do. */
export function isTimeOfSeries(row: SampleRow, column: number): boolean {
  return isMonthOfSeries(row, column) || isDayOfSeries(row, column);
}

function isMonthOfSeries(row: SampleRow, column: number): boolean {
  const { kinds, texts } = row;
  if (Number.isNaN(monthOf(texts(column).trim()))) return false;
  const month = (at: number) => (at < 0 || at >= kinds.length ? Number.NaN : monthOf(texts(at).trim()));
  const count = hasKnownName(row) ? beside : alone;
  const goesOn = (from: number, step: number) =>
    Array.from({ length: count }, (_, i) => month(from + i) - month(from)).every((each, i) => each === i * step);
  return Array.from({ length: count }, (_, i) => column - i).some((from) => goesOn(from, 1) || goesOn(from, -1));
}

/** Whether a cell of the first line of a table is one of several days side by side, one after the other, a week apart at most. */
function isDayOfSeries({ kinds, texts }: SampleRow, column: number): boolean {
  const dayOf = (text: string) => (mayBeDay.test(text) ? (dayIn(text)?.number ?? Number.NaN) : Number.NaN);
  const day = (at: number) => (at < 0 || at >= kinds.length ? Number.NaN : dayOf(texts(at).trim()));
  if (Number.isNaN(day(column))) return false;
  const goesOn = (from: number, sign: number) =>
    Array.from({ length: alone - 1 }, (_, i) => (day(from + i + 1) - day(from + i)) * sign).every(
      (step) => step > 0 && step <= mostDaysApart,
    );
  return Array.from({ length: alone }, (_, i) => column - i).some((from) => goesOn(from, 1) || goesOn(from, -1));
}

/** A month, or the month of a day, as a number that counts on over the years; NaN for any other text. */
function monthOf(text: string): number {
  if (text.length < shortest || !/^\d+[./-]?\d+[./-]?\d*/.test(text)) return Number.NaN;
  for (const form of forms) {
    const { year, month } = form.exec(text)?.groups ?? {};
    if (year !== undefined && Number(month) > 0 && Number(month) <= 12) return Number(year) * 12 + Number(month);
  }
  return Number.NaN;
}
