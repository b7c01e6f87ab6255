import { columnProfile } from "./columnProfile.js";
import type { Field } from "./fields.js";
import { areStates, isState, isWholeYear, isYearsEnd, latestParts, type Part } from "./latestParts.js";
import { scoresOfName, surelyNamed } from "./nameScores.js";
import { headerCore, headerKey, headerWords } from "./normaliseHeader.js";
import { partsPerYear } from "./partOfYear.js";
import { partsByDivision } from "./partsByDivision.js";
import { isOfTime, partsOfName } from "./partsOfColumns.js";
import { unitsAbove } from "./statedUnits.js";
import { isSumOf } from "./sumsOfColumns.js";
import { otherMeasures } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

const measures: readonly Field[] = ["revenue", "margin", "cost", "visits", "calls"];
const quantities =
  /\b(?:absatz|menge|mengen|stueck|stk|quantity|qty|units|anzahl|count|plan|budget|forecast|ziel|target)\b/;
const ofDivisions = /umsa[et]|erloes|revenue|sales|turnover|\bdb|deckungsbeitrag|roh|margin|profit|kosten|einsatz|cost/;
const ordersTaken = /auftragseing|orderintake|bookings/;
const rates = /\b(?:je|pro|per)\b/;

/** Nobody is visited more often in a month. */
const mostVisits = 12;
const rowsLookedAt = 30;

/** What stands for a field instead of the column chosen by its name: the columns of the latest year that add up to it, or that alone which states their sum. */
export function partsOfWhole(
  table: TextTable,
  columnOf: ReadonlyMap<Field, number>,
  isFree: (column: number) => boolean,
): ReadonlyMap<Field, readonly number[]> {
  const found = new Map<Field, readonly number[]>();
  if (!table.hasHeader) return found;
  const groups = groupsOf(
    table,
    (column) => isFree(column) || measures.some((field) => columnOf.get(field) === column),
  );
  const measured = [...groups.values()].map((parts) => ({ parts, measure: measureOf(table, parts, columnOf) }));
  for (const field of measures) {
    const own = measured.filter(({ measure }) => measure === field).map(({ parts }) => parts);
    const chosen = columnOf.get(field);
    const best = own
      .flatMap((parts) => chosenFrom(table, parts, own, chosen) ?? [])
      .filter((choice, _, choices) => !choices.some((other) => holds(other, choice)))
      .sort((a, b) => rank(b) - rank(a) || a.columns.length - b.columns.length)[0];
    const divided = own.length > 0 ? null : dividedFrom(table, [...groups.values()], field, chosen);
    if (divided) found.set(field, divided);
    if (!best) continue;
    const others = table.header.flatMap((_, column) => (isFree(column) && !best.all.includes(column) ? [column] : []));
    const whole = others.find((column) => isNumeric(table, column) && isSumOf(table, column, best.columns));
    found.set(field, whole === undefined ? best.columns : [whole]);
  }
  return found;
}

/** The columns of a field by part of a year and by what is sold or where, null where the column chosen by its name is of more than one of them. */
function dividedFrom(
  table: TextTable,
  groups: readonly (readonly Part[])[],
  field: Field,
  chosen: number | undefined,
): readonly number[] | null {
  if (chosen !== undefined && !isPartOfYear(table.header[chosen]!)) return null;
  const counted = groups.filter((parts) => !quantities.test(headerWords(parts[0]!.rest).join(" ")));
  const parts = partsByDivision(table, counted, field, titledField(table));
  return parts?.map(({ column }) => column).sort((a, b) => a - b) ?? null;
}

function isPartOfYear(name: string): boolean {
  return partsOfName(name).some(({ kind }) => isOfTime(kind) && kind !== "year");
}

interface Choice {
  readonly columns: readonly number[];
  readonly all: readonly number[];
  readonly isFull: boolean;
  readonly year: number;
  readonly hasChosen: boolean;
}

/** Whether columns are some of those of another choice, as the first days of months are of all days. */
function holds(other: Choice, { columns }: Choice): boolean {
  return other.columns.length > columns.length && columns.every((column) => other.all.includes(column));
}

/** A whole before what lacks a part, then the later year, then what is named as the column chosen. */
function rank({ isFull, year, hasChosen }: Choice): number {
  return (isFull ? 1e6 : 0) + year * 2 + Number(hasChosen);
}

/** The latest year's columns of a group, null where the column chosen by its name says more. */
function chosenFrom(
  table: TextTable,
  parts: readonly Part[],
  groups: readonly (readonly Part[])[],
  chosen: number | undefined,
): Choice | null {
  const latest = latestParts(table, parts);
  if (!latest) return null;
  const all = parts.map(({ column }) => column);
  const columns = latest.map(({ column }) => column);
  const { kind, year } = latest[0]!;
  const isCumulated = areStates(table, parts);
  const isFull =
    !isOfTime(kind) || kind === "year" || (isCumulated ? isYearsEnd(latest[0]!) : isWholeYear(kind, latest));
  const choice = { columns, all, isFull, year, hasChosen: chosen !== undefined && all.includes(chosen) };
  const isPart =
    groups.some((group) => group.some(({ column, kind: of }) => column === chosen && of !== "year")) ||
    (chosen !== undefined && isPartOfYear(table.header[chosen]!));
  if (chosen === undefined || (isPart && kind !== "year"))
    return columns.length > 1 || (isCumulated && all.length > 1) ? choice : null;
  // Orders are no sales yet.
  if (isFull && columns.length > 1 && ordersTaken.test(headerKey(table.header[chosen]!))) return choice;
  // A total of several years is more than a year's.
  if (all.length > columns.length && isSumOf(table, chosen, all)) return choice;
  const [other] = partsOfName(table.header[chosen]!);
  return kind !== "year" && isOfTime(kind) && isFull && other?.kind === "year" && other.year < year ? choice : null;
}

/** Parts of the same kind with names otherwise alike, those of several years together. */
function groupsOf(table: TextTable, isFree: (column: number) => boolean): ReadonlyMap<string, readonly Part[]> {
  const groups = new Map<string, Part[]>();
  table.header.forEach((name, column) => {
    if (!isFree(column)) return;
    for (const part of partsOfName(name)) {
      if (!isNumeric(table, column)) continue;
      const of = isOfTime(part.kind) ? part.year > 0 : part.year;
      const key = JSON.stringify([part.kind, part.rest, of, isState(table, { ...part, column })]);
      const group = groups.get(key);
      if (group) group.push({ ...part, column });
      else groups.set(key, [{ ...part, column }]);
    }
  });
  return groups;
}

function isNumeric(table: TextTable, column: number): boolean {
  const { filled, numbers, percentages } = columnProfile(table, column);
  return filled > 0 && numbers >= filled * 0.5 && percentages < filled * 0.5;
}

/** The field that the parts have in common; months alone are revenue where nothing else is, unless a title says another thing. */
function measureOf(table: TextTable, parts: readonly Part[], columnOf: ReadonlyMap<Field, number>): Field | null {
  const { rest, kind } = parts[0]!;
  const isNumbered = parts.some((part) => part.isNumbered);
  if (isNumbered && parts.length < partsPerYear.month) return null;
  const scores = scoresOfName(rest);
  const [best] = measures
    .flatMap((field) => ({ field, score: scores.get(field) ?? 0 }))
    .filter(({ score }) => score >= surelyNamed)
    .sort((a, b) => b.score - a.score);
  // "Total Products" may be a number of them, and a share of something is no part of it.
  if (kind === "division") return best && ofDivisions.test(rest) && !rates.test(rest) ? best.field : null;
  if (best || !isBare(rest) || kind === "year" || kind === "place") return best?.field ?? null;
  const titled = titledField(table);
  return titled === undefined ? (columnOf.has("revenue") || areCounts(table, parts) ? null : "revenue") : titled;
}

/** The field that lines above the table speak of: null where they speak of quantities or plans, undefined where they name none. */
function titledField(table: TextTable): Field | null | undefined {
  const above = headerWords(
    unitsAbove(table)
      .map(({ text }) => text)
      .join(" "),
  );
  const titles = above.filter((word) => !/^\d+$/.test(word));
  if (quantities.test(titles.join(" "))) return null;
  return measures.find((field) => titles.some((word) => (scoresOfName(word).get(field) ?? 0) >= surelyNamed));
}

/** Whether nothing but a unit, or that these are no plans, stands beside the month. */
function isBare(rest: string): boolean {
  const words = headerWords(rest);
  return headerCore(words) === "" && !words.some((word) => otherMeasures.has(word));
}

/** Whether the values are so small and whole as numbers of visits are. */
function areCounts(table: TextTable, parts: readonly Part[]): boolean {
  const rows = Array.from({ length: Math.min(table.rowCount, rowsLookedAt) }, (_, row) => row);
  return rows.every((row) =>
    parts.every(({ column }) => {
      const text = table.cell(row, column).trim();
      return !/\d/.test(text) || (/^\d+$/.test(text) && Number(text) <= mostVisits);
    }),
  );
}
