import { numericFields, scoresOfName } from "./nameScores.js";
import { namesTypes } from "./namesTypes.js";
import { numberText } from "./numberText.js";
import { columnKinds, type SampleRow } from "./sampleRows.js";
import { isKnownHeader } from "./synonyms.js";
import { isYear, yearsName } from "./yearsName.js";

const unit =
  /^[([]?(?:in )?(?:eur|€|t€|teur|tsd\.? ?€|mio\.? ?(?:€|eur)|meur|k ?(?:€|eur)|tchf|t ?eur|1[.]?000 ?(?:€|eur)|usd|chf|%|stk\.?|stück|kg|t|tage|std\.?|min\.?|p\.? ?a\.?)[)\]]?$|^\[-\]$/i;
/** A line below the header that holds no record has a name above so many columns of values, with so many records below it to tell. */
const enoughValues = 3;
const mostLines = 3;
const leastShort = 3;
/** The least score of a name that is known but for its unit and year. */
const surely = 100;
const longestUnit = 12;
/** What a text is that is no word: m/s, °C, mg/m^3, (Anzahl). */
const unitSigns = /[°%²³^µ]|^\p{L}{1,6}\/\p{L}|^[([].*[)\]]$/u;

/** Units of measuring instruments, by sign or in words. */
const measures =
  /^(?:[mµn]?s|sec(?:onds?)?|min(?:utes?)?|h(?:ours?)?|d(?:ays?)?|[mck]?m|m[23]|l|ml|[km]?g|[mk]?V|volts?|[mµ]?A|amp(?:ere)?s?|[mk]?W|watts?|kWh|[kMG]?Hz|[hkM]?Pa|m?bar|k?N|Nm|K|deg(?: ?[CF])?|[CF]|pp[mb]|dBm?|rpm|u\/min|mol)$/;

/** A number in typographic quotes is a value. */
const quotedNumber = /^[“”„«»‘’‚]\s*[-+]?\d[\d.,' ]*[“”«»‘’]$/u;

/** Lines below the header that go on naming the columns, such as years, days or units: names and these mostly, above values. */
export function moreHeaderLines(rows: readonly SampleRow[], header: number): number {
  const above = rows[header]!;
  let more = 0;
  while (more < mostLines) {
    const row = rows[header + 1 + more];
    if (!row || row.filled === 0 || row.ruled) break;
    if (
      goesOnNaming(rows, header, row) ||
      namesOpen(rows, above, row) ||
      isUnits(rows, above, row) ||
      isTypes(rows, row)
    ) {
      more++;
      continue;
    }
    if (more > 1) break;
    if (row.kinds.every((_, column) => row.texts(column) === above.texts(column))) break;
    if (!row.kinds.some((kind, column) => kind === "date" || isNameLike(row.texts(column).trim()))) break;
    const records = rows.slice(row.row + 1);
    if (!yearsName(row, records, isNameLike)) break;
    const columns = columnKinds(records);
    const days = row.kinds.map((kind, column) => kind === "date" && columns[column] === "number");
    // A record has something beside its days.
    const areDays = days.filter(Boolean).length > 1 && days.filter(Boolean).length === row.filled;
    const names = row.kinds.map(
      (kind, column) => kind !== "empty" && ((areDays && days[column]!) || isNameLike(row.texts(column).trim())),
    );
    const others = row.kinds.filter((kind, column) => kind !== "empty" && !names[column]);
    const aboveValues = names.some(
      (name, column) => name && (columns[column] === "number" || columns[column] === "date"),
    );
    if (!aboveValues || others.some((kind) => kind !== "text") || others.length > row.filled / 2) break;
    more++;
  }
  return more;
}

/** Whether a line has the types of the columns, and the next has not. */
function isTypes(rows: readonly SampleRow[], row: SampleRow): boolean {
  const isOne = (each: SampleRow | undefined) =>
    each?.kinds.every((kind) => kind === "text") === true && namesTypes(each.kinds.map((_, at) => each.texts(at)));
  return isOne(row) && rows.length > row.row + 1 && !isOne(rows[row.row + 1]);
}

function isNameLike(text: string): boolean {
  return isKnownHeader(text) || isYear(text) || unit.test(text);
}

/**
 * Whether a line below the header names the columns as well: names, all different, above every column of values (two at least), and no value. It might be a record without values
 * where neither two of its names are known nor several columns and records speak against that; below names that are known and all different it is one.
 */
export function namesToo(rows: readonly SampleRow[], header: SampleRow, row: SampleRow): boolean {
  if (row.ruled || row.filled < header.filled || row.kinds.length !== header.kinds.length) return false;
  const texts = row.kinds.map((_, column) => row.texts(column).trim().toLowerCase());
  if (row.kinds.some((kind, column) => isValueOf(kind) && !isNameLike(texts[column]!))) return false;
  const filled = texts.filter((text) => text !== "");
  if (
    new Set(filled).size < filled.length ||
    filled.some((text) => numberText(text, ",") === "missing" || quotedNumber.test(text))
  )
    return false;
  if (texts.every((text, column) => text === header.texts(column).trim().toLowerCase())) return false;
  const records = rows.slice(row.row + 1);
  if (!yearsName(row, records, isNameLike)) return false;
  const values = columnKinds(records).flatMap((kind, column) => (kind === "number" || kind === "date" ? [column] : []));
  if (values.length < 2 || values.some((column) => (texts[column] ?? "") === "")) return false;
  if (knownNames(row) > 1) return true;
  const isNamed = knownNames(header) > 1 && !repeatsNames(header);
  return !isNamed && values.length >= enoughValues && records.length >= enoughValues;
}

function isValueOf(kind: string): boolean {
  return kind === "number" || kind === "date";
}

/** How many cells of a line are known as names of columns. */
export function knownNames({ kinds, texts }: SampleRow): number {
  return kinds.filter((_, column) => isKnownHeader(texts(column).trim())).length;
}

/** Whether names stand above several columns: more than once, or with nothing beside them. */
export function repeatsNames({ kinds, texts }: SampleRow): boolean {
  const names = kinds.map((_, column) => texts(column).trim());
  return names.includes("") || new Set(names).size < names.length;
}

/**
 * Whether a row with a text above the first column names groups, as merged cells do ("Stammdaten" above number and name, "Umsatz" above two years): texts with nothing beside the first, one at
 * least the known name of a measure that stands above several names. A title with a date ("Stand: 31.12.") names none.
 */
export function namesGroups({ kinds, texts }: SampleRow, names: SampleRow): boolean {
  const filled = kinds.flatMap((kind, column) => (kind === "empty" ? [] : [column]));
  const isTitle = filled.some((column) => kinds[column] !== "text" || /:|\d\./.test(texts(column)));
  if (kinds[1] !== "empty" || isTitle) return false;
  const isAbove = (column: number) => kinds[column] === "empty" && (names.kinds[column] ?? "empty") !== "empty";
  return filled.slice(1).some((column) => {
    const scores = isAbove(column + 1) ? scoresOfName(texts(column).trim()) : [];
    return [...scores].some(([field, score]) => numericFields.has(field) && score >= surely);
  });
}

/** Whether a row has names for the columns that the names below it leave out, each of them that holds something, as cells merged over both lines do: texts, and no title with a date or number. */
export function namesLeftOut(row: SampleRow, names: SampleRow, records: readonly SampleRow[]): boolean {
  if (row.ruled || row.filled < 2 || row.kinds.length !== names.kinds.length) return false;
  const isName = (kind: string, column: number) =>
    isYear(row.texts(column).trim()) || (kind === "text" && !/[:\d]/.test(row.texts(column)));
  if (row.kinds.some((kind, column) => kind !== "empty" && !isName(kind, column))) return false;
  const columns = columnKinds(records);
  const open = names.kinds.flatMap((kind, column) =>
    kind === "empty" && (columns[column] ?? "empty") !== "empty" ? [column] : [],
  );
  return open.length > 0 && open.every((column) => row.kinds[column] === "text");
}

/** Whether a line above the records has fewer names than these have cells, half as many at least, and nothing beside them: some known, or above values. */
export function namesFirstColumns(
  { kinds, filled, ruled, texts }: SampleRow,
  records: readonly SampleRow[],
  usual: number,
): boolean {
  if (ruled || filled < kinds.length || filled < Math.max(leastShort, Math.floor(usual / 2))) return false;
  const names = kinds.map((_, column) => texts(column).trim());
  const isName = (text: string, column: number) => kinds[column] === "text" && !/:$|^\s/.test(text);
  if (!names.every(isName) || new Set(names).size < names.length) return false;
  const columns = columnKinds(records);
  const areAbove = names.some((_, column) => isValueOf(columns[column]!)) && !names.some((text) => /\d/.test(text));
  return areAbove || names.filter(isKnownHeader).length > 1;
}

/**
 * Whether names below names with nothing above the first column go on: groups ("Benzin" above "Euro 1") where nothing stands above the first column
 * either, and above columns of values no value does; or the names that the lines above left out ("Nr.", "Cluster"), and only these.
 */
function goesOnNaming(rows: readonly SampleRow[], header: number, row: SampleRow): boolean {
  const above = rows[header]!;
  if (above.kinds[0] !== "empty" || above.filled < 2 || row.filled < 2 || row.kinds.length !== above.kinds.length)
    return false;
  if (row.kinds.some((kind) => kind !== "empty" && kind !== "text")) return false;
  const columns = columnKinds(rows.slice(row.row + 1));
  const values = row.kinds.filter((kind, column) => kind !== "empty" && isValueOf(columns[column] ?? "empty")).length;
  const named = (column: number) => rows.slice(header, row.row).some(({ kinds }) => kinds[column] !== "empty");
  // A text above texts whose name is known by then is a record's ("Berg GmbH").
  const within = row.kinds.every((kind, column) => kind === "empty" || (named(column) && columns[column] !== "text"));
  const beside = row.kinds.every((kind, column) => kind === "empty" || !named(column));
  return (within && values > 1) || (beside && values > 0);
}

/** Whether a row has texts above nothing but values, where a group of the names above it begins ("Umsatz") and goes on without a name, and for all columns that these leave out. */
function namesOpen(rows: readonly SampleRow[], above: SampleRow, row: SampleRow): boolean {
  if (row.kinds[0] !== "empty" || row.filled < 2 || row.kinds.length > above.kinds.length) return false;
  const columns = columnKinds(rows.slice(row.row + 1));
  const isOpen = (column: number) => above.kinds[column] === "empty" && (columns[column] ?? "empty") !== "empty";
  const open = columns.flatMap((_, column) => (isOpen(column) ? [column] : []));
  if (open.length === 0 || open.some((column) => row.kinds[column] !== "text")) return false;
  return row.kinds.every((kind, column) => {
    if (kind === "empty") return true;
    return kind === "text" && isValueOf(columns[column] ?? "empty") && (isOpen(column) || isOpen(column + 1));
  });
}

/** Whether a row has a text above a line of nothing but units, each a measure, as a channel above "Second" and "Volt". */
export function namesUnits({ kinds, filled, ruled }: SampleRow, units: SampleRow): boolean {
  const isUnit = (_: unknown, column: number) => isMeasure(units.texts(column).trim());
  const areUnits = units.filled > 1 && units.kinds.every((kind, column) => kind === "empty" || isUnit(kind, column));
  return areUnits && filled > 0 && !ruled && kinds.length === units.kinds.length && !kinds.some(isValueOf);
}

function isMeasure(text: string): boolean {
  return unit.test(text) || unitSigns.test(text) || measures.test(text) || measures.test(text.toLowerCase());
}

/** Whether a line holds nothing but units, one of them a sign at least, and no other line has any of them in its column. */
function areUnitsAlone(rows: readonly SampleRow[], row: SampleRow, isUnit: (text: string) => boolean): boolean {
  const filled = row.kinds.flatMap((kind, column) => (kind === "empty" ? [] : [column]));
  const texts = filled.map((column) => row.texts(column).trim());
  if (!texts.every(isMeasure) || !texts.some((text) => isUnit(text) && !/^\p{L}+$/u.test(text))) return false;
  return rows
    .slice(row.row + 1)
    .every((below) => filled.every((column, at) => below.texts(column).trim() !== texts[at]));
}

/** Whether a line below the names has the units of the values, or how they were measured, no value and no text of a record: short, above most columns of values. */
function isUnits(rows: readonly SampleRow[], above: SampleRow, row: SampleRow): boolean {
  if (row.kinds.length !== above.kinds.length || row.filled < 2 || rows.length - row.row <= enoughValues) return false;
  if (row.kinds.some((kind) => kind !== "empty" && kind !== "text")) return false;
  const columns = columnKinds(rows.slice(row.row + 1));
  const isUnit = (text: string) => unit.test(text) || unitSigns.test(text);
  const isRecord = row.kinds.some((kind, column) => {
    const text = row.texts(column).trim();
    return kind === "text" && columns[column] === "text" && !isKnownHeader(text) && !isMeasure(text);
  });
  if (isRecord) return false;
  if (areUnitsAlone(rows, row, isUnit)) return true;
  const values = columns.flatMap((kind, column) => (isValueOf(kind) ? [column] : []));
  const texts = values.map((column) => row.texts(column).trim()).filter((text) => text !== "");
  if (values.length < 2 || texts.length < values.length / 2) return false;
  if (texts.some((text) => text.length > longestUnit || numberText(text, ",") === "missing" || quotedNumber.test(text)))
    return false;
  const repeats = row.kinds[0] === "empty" && new Set(texts).size < texts.length;
  return repeats || texts.some(isUnit) || texts.every(isMeasure);
}
