/** Days a year on which somebody does not work; public holidays and leave on Monday to Friday only. */
export interface DaysOff {
  readonly weekend: number;
  readonly publicHolidays: number;
  readonly leave: number;
  readonly sickness: number;
  readonly training: number;
}

/** Net working days a year, or why there are none: the part that is no possible number of days, or all of them together. */
export type WorkingDays =
  | { readonly days: number; readonly problem: null }
  | { readonly days: null; readonly problem: "notANumber" | "negative" | "tooMany"; readonly part: keyof DaysOff }
  | { readonly days: null; readonly problem: "noneLeft"; readonly part: null };

/** The method's default, which leaves 210 days. */
export const defaultDaysOff: DaysOff = { weekend: 104, publicHolidays: 11, leave: 30, sickness: 10, training: 0 };

const daysInYear = 365;

/** What is left of a year (docs/method.md#capacity). */
export function workingDays(off: DaysOff): WorkingDays {
  let days = daysInYear;
  for (const part of ["weekend", "publicHolidays", "leave", "sickness", "training"] as const) {
    const own = off[part];
    if (!Number.isFinite(own)) return { days: null, problem: "notANumber", part };
    if (own < 0) return { days: null, problem: "negative", part };
    if (own > daysInYear) return { days: null, problem: "tooMany", part };
    days -= own;
  }
  return days > 0 ? { days, problem: null } : { days: null, problem: "noneLeft", part: null };
}
