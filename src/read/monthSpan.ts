import { partOfYear } from "./partOfYear.js";

/** All months from one to another, each with its year. */
export interface MonthSpan {
  /** How a name says it. */
  readonly text: string;
  readonly months: number;
  /** The last month of its year, 1 to 12. */
  readonly last: number;
  /** The year of the last. */
  readonly year: number;
}

const end = "\\p{L}{3,9}\\.?[ ’'/-]{0,2}(?:20\\d\\d|[23]\\d)|\\d{1,2}[./-]20\\d\\d";
const span = new RegExp(`(?<![\\p{L}\\d./-])(${end}) ?(?:[-–]|bis|to) ?(${end})(?![\\p{L}\\d])`, "iu");

/** The months that a name speaks of: "07/2024-06/2025", "Okt 24 - Sep 25". Null where it says none so. */
export function monthSpan(name: string): MonthSpan | null {
  const [text, ...ends] = span.exec(name) ?? [];
  if (text === undefined) return null;
  const [from, to] = ends.map(monthIn);
  if (!from || !to || to < from) return null;
  return { text, months: to - from + 1, last: ((to - 1) % 12) + 1, year: Math.floor((to - 1) / 12) };
}

/** A month with its year, counted on over the years. */
function monthIn(text: string): number | null {
  const part = partOfYear(text.replace(/^(\d)(?=\D)/, "0$1").replace("/", "-"));
  return part?.kind === "month" && part.index > 12 ? part.index : null;
}
