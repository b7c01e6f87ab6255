import type { DateUnit } from "./dates.js";

/** Days since 1970-01-01 that rows cover, with the days of single rows that lie far from all others and are no part of it. */
export interface CoveredDays {
  /** `first` is after `last` where no row has a date. */
  readonly first: number;
  readonly last: number;
  readonly strays: ReadonlySet<number>;
}

const dayMs = 86_400_000;
/** The days that dates may be: of the years 1900 to 2200. */
const [earliest, latest] = [-25_567, 84_370];
/** ERP systems write days such as 1900-01-01 or 1970-01-01 where there is none. */
const noRealDay = 7305;
const farApart = 366;
const fewestRows = 10;
const strayShare = 0.02;
/** So many months by their first or last days alone are no chance. */
const fewestMonths = 3;

/** The days that rows cover; months and years count whole, as do months that only their first or last days stand for. */
export function coveredDays(days: Float64Array, rows: Uint32Array, unit: DateUnit): CoveredDays {
  const counts = new Uint32Array(latest - earliest + 1);
  for (let i = 0; i < rows.length; i++) {
    const day = days[rows[i]!]!;
    if (day >= earliest && day <= latest) counts[day - earliest]!++;
  }
  const all: number[] = [];
  for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) all.push(i + earliest);
  const real = all.filter((day) => day >= noRealDay);
  const main = mainRun(real.length > 0 ? real : all, (day) => counts[day - earliest]!);
  const strays = new Set(all.filter((day) => day < main[0]! || day > main.at(-1)!));
  if (main.length === 0) return { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, strays };
  return { ...whole(main, unit), strays };
}

/** The days without those of a few rows that are more than a year apart from all others. */
function mainRun(days: readonly number[], countOf: (day: number) => number): readonly number[] {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day - run.at(-1)! <= farApart) run.push(day);
    else runs.push([day]);
  }
  if (runs.length < 2) return days;
  const sizes = runs.map((run) => run.reduce((sum, day) => sum + countOf(day), 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const most = Math.max(...sizes);
  const mayStray = Math.max(1, Math.floor(all * strayShare));
  return all >= fewestRows && all - most <= mayStray ? runs[sizes.indexOf(most)]! : days;
}

/** The first and last day, with the whole of the months or years that they stand for. */
function whole(days: readonly number[], unit: DateUnit): { readonly first: number; readonly last: number } {
  const [first, last] = [days[0]!, days.at(-1)!];
  if (unit === "year") return { first, last: dayOf(last, 1, 0) - 1 };
  const isMany = days.length >= fewestMonths;
  if (unit === "month" || (isMany && days.every((day) => new Date(day * dayMs).getUTCDate() === 1)))
    return { first, last: dayOf(last, 0, 1) - 1 };
  const isMonthEnds = isMany && days.every((day) => new Date((day + 1) * dayMs).getUTCDate() === 1);
  return { first: isMonthEnds ? dayOf(first, 0, 0) : first, last };
}

/** The first day of the month some years and months on; of January where years are counted. */
function dayOf(day: number, years: number, months: number): number {
  const date = new Date(day * dayMs);
  const month = years > 0 ? 0 : date.getUTCMonth() + months;
  return Date.UTC(date.getUTCFullYear() + years, month, 1) / dayMs;
}
