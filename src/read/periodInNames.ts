import { isoDate } from "./dates.js";
import { type DaySpan, spanIn } from "./daySpan.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { withoutNames } from "./isPerson.js";
import type { Detected } from "./openTable.js";
import { addedUp, type PartOfYear, partOfYear, partsPerYear, yearOf } from "./partOfYear.js";
import { togetherNames } from "./shownNames.js";
import { rowTexts, type TextTable } from "./textTable.js";
import { timeOfColumn } from "./timeOfColumn.js";
import { daysOfRows, timeOfRevenue } from "./timeOfRevenue.js";
import { isYear } from "./yearDays.js";

export interface PeriodInNamesInput {
  readonly table: TextTable;
  readonly detected: Detected;
  readonly positions: ReadonlyMap<Field, number>;
  readonly accepted: Uint32Array;
  /** Name of the file, where it is known. */
  readonly fileName?: string;
}

const rowsLookedAt = 20;
const longest = 80;
const dayMs = 86_400_000;
/** By so many days more than its name says rows show that it speaks of something else. */
const beyond = 31;
const sales =
  /umsatz|umsätze|erlös|absatz|faktur|auswertung|abrechnung|zeitraum|periode?|monat|quartal|halbjahr|sales|revenue|turnover|month|quarter/iu;
/** What names the day of a list, not the time of its amounts, or the months before. */
const noPeriod =
  /stand|erstellt|export|druck|gedruckt|as of|created|printed|seit|since|letzte|last|rollierend|rolling|ltm|r12|12[ _-]?m|vorjahr|\bab\b|\bper\b/iu;

/**
 * A warning where the lines above the table, or the names of its sheets, column or file, say that amounts are of another time than a year: they are taken for a year's all the same. A name may be that of the
 * day of the export instead (`name`), and says nothing where columns or dates speak of a whole year.
 */
export function periodInNames({ table, detected, positions, accepted, fileName }: PeriodInNamesInput): ImportWarning[] {
  const { together, sheet, sheets, entry } = detected;
  if (together) return ofParts(together, togetherNames(detected)!);
  const others = sheets.filter(({ name, of }) => of === undefined && name !== sheet && partOfYear(name) !== null);
  const names = [...(others.length === 0 ? [sheet] : []), entry, fileName];
  const above = titles(table);
  const stated = spanIn(above.join(" "));
  const titled = stated ?? above.map(partIn).find(Boolean);
  const ofColumn = titled ? null : timeOfColumn(table, positions);
  if (ofColumn) return [{ code: "partOfYear", ...ofColumn }];
  const name = titled ? undefined : names.find((each) => each && partIn(each));
  const said = titled ?? (name ? partIn(name) : null);
  if (!stated && !said) return [];
  const time = timeOfRevenue(table, positions);
  // A title says more than the year of a column.
  const isTitle = !name && time !== "year" && (time?.since ?? 0) > 0;
  const found = stated ?? (said && (isTitle ? said : withColumns(said, time)));
  if (!found) return [];
  const days = found.to - found.from + 1;
  if (isYear(days)) return [];
  if (name && (daysOfRows(table, positions, accepted) ?? 0) > days + beyond) return [];
  // "Umsatz Hans Schmidt 03-2025"; "Jan" is a first name, too.
  const bare = name && withoutNames(name);
  const shown = bare && partIn(bare) ? bare : name;
  const span = { from: isoDate(found.from), to: isoDate(found.to), days };
  return [{ code: "partOfYear", ...span, ...(shown && { name: shown }) }];
}

/** The time that is said, from the beginning of its year on where columns say that amounts are those of the year until then; null where they are of a whole year. */
function withColumns(said: DaySpan, time: ReturnType<typeof timeOfRevenue>): DaySpan | null {
  if (time === null) return said;
  const inYear = new Date(said.from * dayMs).getUTCFullYear();
  if (time === "year" || (time.since > 0 && time.since < inYear)) return null;
  return { from: Date.UTC(inYear, 0, 1) / dayMs, to: said.to };
}

/** The cells above the names of the columns, those of a line joined. */
function titles({ grid, headerRow }: TextTable): readonly string[] {
  const rows = Array.from({ length: Math.max(0, Math.min(headerRow, rowsLookedAt)) }, (_, row) => row);
  return rows
    .map((row) =>
      rowTexts(grid, row)
        .map((text) => text.trim())
        .filter((text) => text !== "")
        .join(" "),
    )
    .filter((text) => text.length <= longest);
}

/** "Umsatzliste Oktober 2025", "Q3 2025", "Umsatz Jan-Jun 2025" */
function partIn(text: string): DaySpan | null {
  if (!/[23]\d/.test(text)) return null;
  const inYear = yearOf(text);
  if (inYear === 0 || text.length > longest || noPeriod.test(text)) return null;
  const part = partOfYear(text);
  const several = part ? null : addedUp(text);
  const last = part ?? several?.to;
  if (!last || last.kind === "week" || (last.rest !== "" && !sales.test(text))) return null;
  const first = several ? (several.from ?? 1) : numberIn(last, inYear);
  const months = 12 / partsPerYear[last.kind];
  const from = Date.UTC(inYear, (first - 1) * months, 1) / dayMs;
  const to = Date.UTC(inYear, numberIn(last, inYear) * months, 1) / dayMs - 1;
  return from < to ? { from, to } : null;
}

function numberIn({ index, kind }: PartOfYear, inYear: number): number {
  return index - inYear * partsPerYear[kind];
}

/** Of parts of one list that are named after parts of a year, what they are of a year in all. */
function ofParts(names: readonly string[], shown: readonly string[]): ImportWarning[] {
  const parts = names.map(partOfYear);
  const kind = parts[0]?.kind;
  if (!kind || parts.some((part) => part?.kind !== kind)) return [];
  const count = new Set(parts.map((part) => part!.index)).size;
  const days = Math.round((count * 365) / partsPerYear[kind]);
  return isYear(days) ? [] : [{ code: "partOfYear", names: shown, days }];
}
