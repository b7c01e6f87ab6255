import { stateAt } from "./cumulatedNames.js";
import { headerWords } from "./normaliseHeader.js";
import type { NamedPart } from "./partsOfColumns.js";

const dayMs = 86_400_000;
const week =
  /(?<!\p{L})(?<!(?<!20\d\d)\d)(?:(?<year>20\d\d)[ ._/-]*)?(?<!\p{L})(?:KW|CW|W|Wk|Week|Woche|Kalenderwoche|Calendar Week)[ ._-]?(?<week>\d{1,2})(?!\d)(?:[ ._/'’(-]*(?<full>20\d\d)|[ _/'’(]+(?<short>[23]\d))?(?![\p{L}\d])\)?/giu;
/** "KW 1-4", "KW 1 bis KW 4" */
const several = /^\s*(?:-|–|bis|to|\+)/iu;
const day =
  /(?<![\p{L}\d.])(?:(?:mo|di|mi|do|fr|sa|so|tu|we|th|su)\p{L}*[., ]+)?(?:(\d{1,2})\.(\d{1,2})\.(20\d\d|[23]\d)?|(20\d\d)-(\d\d)-(\d\d)(?:[T ]00:00(?::00)?)?)(?!\d)/giu;
/** The year of days without one: any that is no leap year. */
const someYear = 2001;
const [leastDays, leastMonths] = [5, 3];
/** Days of a series are at most a week apart: those further apart are states of things at a day. */
const farthest = 7;
/** Whether a name says a week, or several. */
export const saysWeek = /(?<!\p{L})(?:KW|CW|Wk|Week|Woche|Kalenderwoche|W(?=[ ._-]?\d))[ ._-]?\d/iu;

/** The calendar week that a name says: "KW 1", "2025-W01", "Umsatz KW 12/25". Null where it says none or several. */
export function weekIn(name: string): NamedPart | null {
  const [found, ...more] = [...name.matchAll(week)];
  if (!found || more.length > 0) return null;
  const { year, week: number, full, short } = found.groups!;
  const behind = name.slice(found.index + found[0].length);
  if (several.test(behind) || Number(number) < 1 || Number(number) > 53) return null;
  const stated = year ?? full ?? (short === undefined ? "0" : `20${short}`);
  const rest = headerWords(name.replace(stateAt, " ").replace(found[0], " ")).join(" ");
  return { rest, kind: "week", year: Number(stated), number: Number(number), words: [], isNumbered: false };
}

/** The day that a name says, by its number since 1970: "03.03.2025", "Mo 03.03.", "Umsatz 2025-03-03". Null where it says none or several. */
export function dayIn(name: string): NamedPart | null {
  const [found, ...more] = [...name.matchAll(day)];
  if (!found || more.length > 0) return null;
  const [text, d, m, y, isoYear, isoMonth, isoDay] = found;
  const year = isoYear ?? (y === undefined ? "0" : y.padStart(4, "20"));
  const [month, date] = [Number(isoMonth ?? m), Number(isoDay ?? d)];
  const at = Date.UTC(Number(year) || someYear, month - 1, date);
  if (new Date(at).getUTCDate() !== date || month < 1 || month > 12) return null;
  const rest = headerWords(name.replace(stateAt, " ").replace(text, " ")).join(" ");
  return { rest, kind: "day", year: Number(year), number: at / dayMs, words: [], isNumbered: false };
}

/** From which day to which a series of days, or of last days of months, reaches, both included; null where these are no series. */
export function seriesOfDays(numbers: readonly number[]): readonly [number, number] | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const isOneByOne = (step: (from: number, to: number) => boolean) =>
    sorted.every((each, at) => at === 0 || step(sorted[at - 1]!, each));
  if (sorted.length >= leastDays && isOneByOne((from, to) => to > from && to - from <= farthest)) return [first, last];
  const isOfMonths = sorted.length >= leastMonths && sorted.every((each) => monthOf(each + 1) > monthOf(each));
  if (!isOfMonths || !isOneByOne((from, to) => monthOf(to) === monthOf(from) + 1)) return null;
  return [first - new Date(first * dayMs).getUTCDate() + 1, last];
}

/** The month of a day, counted on over the years. */
function monthOf(day: number): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
