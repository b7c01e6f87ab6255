import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { bareDate, coarseDate, isMonthAlone } from "./coarseDates.js";

/** In which order day and month stand where a year stands last. */
export type DayOrder = "dayFirst" | "monthFirst";

/** A column of dates as days since 1970-01-01; NaN where there is none. */
export interface Dates {
  readonly days: Float64Array;
  /** Rows whose cells are neither empty nor a date. */
  readonly unread: readonly number[];
  /** Day and month can't be told apart in any value of the column. */
  readonly ambiguous: boolean;
  readonly order: DayOrder;
  /** Some value of the column tells the order. */
  readonly isDecided: boolean;
  /** What all dates of the column state alone: days, months (read as their first day) or years. */
  readonly unit: DateUnit;
}

export type DateUnit = "day" | "month" | "year";

const dayMs = 86_400_000;
/** Excel's day 1 is 1900-01-01, and its 1900 has a 29 February. */
const excelEpoch = -25_569;
const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const german: Readonly<Record<string, string>> = {
  mär: "mar",
  mrz: "mar",
  mae: "mar",
  mai: "may",
  okt: "oct",
  dez: "dec",
};

/**
 * Reads dates as exports write them: ISO, dd.mm.yyyy and dd.mm.yy, slashes in either order, yyyymmdd (00000000 is none), Excel's serial numbers, names of
 * months; a time of day is left out, a month alone is its first day. The order of day and month is decided over all values; `usual` where none tells.
 */
export function parseDates({ bytes, starts, ends, size }: CellColumn, usual: DayOrder): Dates {
  const days = new Float64Array(size).fill(Number.NaN);
  /** Rows where day and month may be either, in the order they stand in. */
  const open: { readonly row: number; readonly a: number; readonly b: number; readonly year: number }[] = [];
  let first = 0;
  let second = 0;
  const unread: number[] = [];
  const known = new Map<string, FoundDate>();
  const units = new Set<DateUnit>();
  for (let row = 0; row < size; row++) {
    if (starts[row] === ends[row]) continue;
    const text = decodeUtf8(bytes, starts[row]!, ends[row]!);
    let found = known.get(text);
    if (!found) {
      found = readDate(text);
      if (known.size < 100_000) known.set(text, found);
      if (found.day !== null || found.open) units.add(found.unit ?? "day");
    }
    if (found.open) {
      const { a, b } = found.open;
      if (a > 12 && b <= 12) first++;
      else if (b > 12 && a <= 12) second++;
      open.push({ row, ...found.open });
    } else if (found.day === null) {
      if (!isNone(text)) unread.push(row);
    } else days[row] = found.day;
  }
  const ambiguous = open.length > 0 && first === 0 && second === 0 && open.some(({ a, b }) => a !== b);
  const order: DayOrder = first === second ? usual : first > second ? "dayFirst" : "monthFirst";
  for (const { row, a, b, year } of open) {
    const day = order === "dayFirst" ? dayOf(year, b, a) : dayOf(year, a, b);
    if (day === null) unread.push(row);
    else days[row] = day;
  }
  const unit = units.size === 1 ? [...units][0]! : "day";
  return { days, unread, ambiguous, order, isDecided: first !== second, unit };
}

interface FoundDate {
  readonly day: number | null;
  readonly open: { readonly a: number; readonly b: number; readonly year: number } | null;
  /** Where it is no day. */
  readonly unit?: DateUnit;
}

/** Whether a text is a date, be it a month or a year alone. */
export function isDateText(text: string): boolean {
  const { day, open } = readDate(text);
  return day !== null || open !== null;
}

function readDate(given: string): FoundDate {
  const year = /^20\d\d$/.exec(given.trim());
  if (year) return { day: dayOf(Number(year[0]), 1, 1), open: null, unit: "year" };
  const coarse = coarseDate(given.trim());
  if (coarse && isMonthAlone(given.trim())) return { day: isoDay(coarse), open: null, unit: "month" };
  const text = coarse ?? bareDate(given);
  const none = { day: null, open: null };
  const eight = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (eight) return { day: dayOf(Number(eight[1]), Number(eight[2]), Number(eight[3])), open: null };
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  if (serial) {
    const number = Number(serial[1]);
    return { day: number >= 20_000 && number <= 80_000 ? number + excelEpoch : null, open: null };
  }
  const parts = /^(\d{1,4})([-./])\s?(\d{1,2})\2\s?(\d{1,4})(?:$|[T ,])/.exec(text);
  if (parts) {
    const a = Number(parts[1]);
    const b = Number(parts[3]);
    const c = Number(parts[4]);
    if (parts[1]!.length === 4) return { day: dayOf(a, b, c), open: null };
    if (parts[1]!.length > 2 || parts[4]!.length === 1 || parts[4]!.length === 3) return none;
    const year = parts[4]!.length === 4 ? c : c < 70 ? 2000 + c : 1900 + c;
    // With points the day always stands first.
    return parts[2] === "." ? { day: dayOf(year, b, a), open: null } : { day: null, open: { a, b, year } };
  }
  const isMonth = /^\p{L}{3,}[-. ]{1,2}\d+$/u.test(text);
  return { day: namedMonth(text), open: null, ...(isMonth && { unit: "month" }) };
}

/** "1. März 2024", "01-Jan-24", "March 1, 2024", "Jan 24" */
function namedMonth(text: string): number | null {
  const found =
    /^(\d{1,2})[-. ]{1,2}(\p{L}{3,})[-. ]{1,2}(\d{2,4})(?:$|[T ,])/u.exec(text) ??
    /^(?<month>\p{L}{3,})[-. ]{1,2}(\d{1,2}),? (\d{4})/u.exec(text) ??
    /^(?<month>\p{L}{3,})[-. ]{1,2}()(\d{4}|[1-3]\d)$/u.exec(text);
  if (!found) return null;
  const monthFirst = found.groups?.month !== undefined;
  const name = (monthFirst ? found[1]! : found[2]!).toLowerCase().slice(0, 3);
  const month = months.indexOf(german[name] ?? name) + 1;
  const year = Number(found[3]);
  return month === 0
    ? null
    : dayOf(
        year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
        month,
        Number((monthFirst ? found[2] : found[1]) || 1),
      );
}

/** Days since 1970-01-01; null for a date that is none. */
function dayOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / dayMs : null;
}

function isNone(text: string): boolean {
  return /^(?:0{8}|0|-|–|n\/?a|null|none|00\.00\.0000|0000-00-00)$/i.test(text.trim());
}

function isoDay(iso: string): number {
  return Date.parse(iso) / dayMs;
}

/** A day since 1970-01-01 as an ISO date. */
export function isoDate(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
