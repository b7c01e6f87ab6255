import { cellKind } from "./cellKind.js";
import { type Field, fields, type Mapping, moneyFields } from "./fields.js";
import { headerCore, headerKey, headerWords } from "./normaliseHeader.js";
import { otherMeasures, personWords, synonyms } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 200;
const numeric: ReadonlySet<Field> = new Set([...moneyFields, "visits", "calls", "lat", "lon", "travelMinutes"]);
const persons: ReadonlySet<string> = new Set(personWords.map(headerKey));

/** Rank of every synonym's key per field: 0 is the surest. */
const ranks: ReadonlyMap<Field, ReadonlyMap<string, number>> = new Map(
  fields.map((field) => [field, new Map(synonyms[field].map((word, i) => [headerKey(word), i] as const).reverse())]),
);

/** Which column is likely to feed which field, by its name and checked against its values. Columns of persons are never proposed. */
export function proposeMapping(table: TextTable): Mapping {
  const personal = new Set(personColumns(table));
  const offers: { field: Field; column: number; score: number }[] = [];
  table.header.forEach((name, column) => {
    if (personal.has(name)) return;
    const values = columnProfile(table, column);
    for (const field of fields) {
      const score = nameScore(field, name) - values.doubt(field);
      if (score > 0) offers.push({ field, column, score });
    }
  });
  if (!table.hasHeader) offers.push(...offersByValues(table));
  offers.sort((a, b) => b.score - a.score || a.column - b.column);
  const columnOf = new Map<Field, number>();
  const taken = new Set<number>();
  for (const { field, column } of offers) {
    if (columnOf.has(field) || taken.has(column)) continue;
    columnOf.set(field, column);
    taken.add(column);
  }
  return Object.fromEntries(
    fields.flatMap((field) => (columnOf.has(field) ? [[field, table.header[columnOf.get(field)!]!]] : [])),
  );
}

/** Columns whose name says that they hold names of representatives or contact persons. */
export function personColumns(table: Pick<TextTable, "header">): string[] {
  return table.header.filter(
    (name) => persons.has(headerKey(name)) || persons.has(headerKey(name.replace(/name$/i, ""))),
  );
}

/** 300 for an exact name, 200 once units and years are taken away, 100 when a name is part of it; surer synonyms and later years a little more. */
function nameScore(field: Field, name: string): number {
  const words = headerWords(name);
  if (numeric.has(field) && (name.includes("%") || words.some((word) => otherMeasures.has(word)))) return 0;
  const rank = ranks.get(field)!;
  const years = words.filter((word) => /^20\d\d$/.test(word)).map(Number);
  const year = years.length > 0 ? (Math.max(...years) - 2000) / 200 : 0.5;
  const exact = rank.get(headerKey(name));
  if (exact !== undefined) return 300 - exact + year;
  const core = rank.get(headerCore(name));
  if (core !== undefined) return 200 - core + year;
  if (!numeric.has(field) && field !== "id") return 0;
  const part = words.findIndex((word) => word.length >= 5 && rank.has(word));
  return part < 0 ? 0 : 60 - Math.min(50, rank.get(words[part]!)!) + year;
}

interface ColumnProfile {
  /** What the values take off the score of a name: an exact name outweighs odd values (they will be reported), percentages are never amounts. */
  doubt(field: Field): number;
  readonly numbers: number;
  readonly distinct: number;
  readonly filled: number;
}

function columnProfile(table: TextTable, column: number): ColumnProfile {
  const [seen, step] = [new Set<string>(), Math.max(1, Math.floor(table.rowCount / rowsLookedAt))];
  let [filled, numbers, percent, withDigit, withLetter] = [0, 0, 0, 0, 0];
  for (let row = 0; row < table.rowCount; row += step) {
    const text = table.cell(row, column).trim();
    if (text === "") continue;
    filled++;
    seen.add(text);
    if (cellKind(text, true) === "number" || text[0] === "#") numbers++;
    if (text.endsWith("%")) percent++;
    if (/\d/.test(text)) withDigit++;
    if (/\p{L}/u.test(text)) withLetter++;
  }
  const doubt = (field: Field) => {
    if (filled === 0) return 0;
    if (numeric.has(field)) return percent >= filled * 0.5 ? 1000 : numbers >= filled * 0.5 ? 0 : 270;
    if (field === "id") return withDigit >= filled * 0.5 || seen.size > filled * 0.9 ? 0 : 270;
    return field !== "name" || withLetter >= filled * 0.5 ? 0 : 270;
  };
  return { doubt, numbers, distinct: seen.size, filled };
}

/** Without a header: the first column of distinct values is the number, the only column of amounts that is no such number the revenue. */
function offersByValues(table: TextTable): { field: Field; column: number; score: number }[] {
  const profiles = table.header.map((_, column) => columnProfile(table, column));
  const distinct = ({ filled, distinct }: ColumnProfile) => filled > 0 && distinct === filled;
  const id = profiles.findIndex(distinct);
  const amounts = profiles.flatMap((p, column) =>
    column !== id && p.filled > 0 && p.numbers === p.filled ? [column] : [],
  );
  const name = profiles.findIndex((p, column) => column !== id && distinct(p) && p.numbers === 0);
  return [
    ...(id >= 0 ? [{ field: "id" as const, column: id, score: 1 }] : []),
    ...(name >= 0 ? [{ field: "name" as const, column: name, score: 1 }] : []),
    ...(amounts.length === 1 ? [{ field: "revenue" as const, column: amounts[0]!, score: 1 }] : []),
  ];
}
