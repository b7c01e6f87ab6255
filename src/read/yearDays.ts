/** A period of so many days counts as a year as it is. */
export const yearDays = { least: 300, most: 430 };

/** Whether so many days are about a year. */
export function isYear(days: number): boolean {
  return days >= yearDays.least && days <= yearDays.most;
}
