import { numberText } from "./numberText.js";
import { columnKinds, type SampleRow } from "./sampleRows.js";
import { isKnownHeader } from "./synonyms.js";

const unit =
  /^[([]?(?:in )?(?:eur|€|t€|teur|tsd\.? ?€|mio\.? ?(?:€|eur)|meur|k ?(?:€|eur)|tchf|t ?eur|1[.]?000 ?(?:€|eur)|usd|chf|%|stk\.?|stück|kg|t|tage|std\.?|min\.?|p\.? ?a\.?)[)\]]?$|^\[-\]$/i;
/** A line below the header that holds no record has a name above so many columns of values, with so many records below it to tell. */
const enoughValues = 3;

/** Lines below the header that go on naming the columns, such as years, days or units: names and these mostly, above values. */
export function moreHeaderLines(rows: readonly SampleRow[], header: number): number {
  const above = rows[header]!;
  let more = 0;
  while (more < 2) {
    const row = rows[header + 1 + more];
    if (!row || row.filled === 0 || row.ruled) break;
    if (row.kinds.every((_, column) => row.texts(column) === above.texts(column))) break;
    if (!row.kinds.some((kind, column) => kind === "date" || isNameLike(row.texts(column).trim()))) break;
    const columns = columnKinds(rows.slice(row.row + 1));
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

function isNameLike(text: string): boolean {
  return isKnownHeader(text) || /^(19|20)\d\d$/.test(text) || unit.test(text);
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
  if (new Set(filled).size < filled.length || filled.some((text) => numberText(text, ",") === "missing")) return false;
  if (texts.every((text, column) => text === header.texts(column).trim().toLowerCase())) return false;
  const records = rows.slice(row.row + 1);
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
