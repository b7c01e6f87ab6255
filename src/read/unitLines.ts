import { isValueKind } from "./cellKind.js";
import { numberText } from "./numberText.js";
import { columnKinds, type SampleRow } from "./sampleRows.js";
import { isKnownHeader } from "./synonyms.js";

/** Units of amounts in a cell of their own. */
export const unit =
  /^[([]?(?:in )?(?:eur|€|t€|teur|tsd\.? ?€|mio\.? ?(?:€|eur)|meur|k ?(?:€|eur)|tchf|t ?eur|1[.]?000 ?(?:€|eur)|usd|chf|%|stk\.?|stück|kg|t|tage|std\.?|min\.?|p\.? ?a\.?)[)\]]?$|^\[-\]$/i;
const longestUnit = 12;
/** What a text is that is no word: m/s, °C, mg/m^3, (Anzahl). */
const unitSigns = /[°%²³^µ]|^\p{L}{1,6}\/\p{L}|^[([].*[)\]]$/u;

/** Units of measuring instruments, by sign or in words. */
const measures =
  /^(?:[mµn]?s|sec(?:onds?)?|min(?:utes?)?|h(?:ours?)?|d(?:ays?)?|[mck]?m|m[23]|l|ml|[km]?g|[mk]?V|volts?|[mµ]?A|amp(?:ere)?s?|[mk]?W|watts?|kWh|[kMG]?Hz|[hkM]?Pa|m?bar|k?N|Nm|K|deg(?: ?[CF])?|[CF]|pp[mb]|dBm?|rpm|u\/min|mol)$/;

/** A line below the header that holds no record has a name above so many columns of values, with so many records below it to tell. */
export const enoughValues = 3;
/** A number in typographic quotes is a value. */
const quotedNumber = /^[“”„«»‘’‚]\s*[-+]?\d[\d.,' ]*[“”«»‘’]$/u;

/** Whether a text is a value, and no name: a word for none, or a number in typographic quotes. */
export function isOddValue(text: string): boolean {
  return numberText(text, ",") === "missing" || quotedNumber.test(text);
}

/** Whether a row has a text above a line of nothing but units, each a measure, as a channel above "Second" and "Volt". */
export function namesUnits({ kinds, filled, ruled }: SampleRow, units: SampleRow): boolean {
  const isUnit = (_: unknown, column: number) => isMeasure(units.texts(column).trim());
  const areUnits = units.filled > 1 && units.kinds.every((kind, column) => kind === "empty" || isUnit(kind, column));
  return areUnits && filled > 0 && !ruled && kinds.length === units.kinds.length && !kinds.some(isValueKind);
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
export function isUnits(rows: readonly SampleRow[], above: SampleRow, row: SampleRow): boolean {
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
  const values = columns.flatMap((kind, column) => (isValueKind(kind) ? [column] : []));
  const texts = values.map((column) => row.texts(column).trim()).filter((text) => text !== "");
  if (values.length < 2 || texts.length < values.length / 2) return false;
  if (texts.some((text) => text.length > longestUnit || isOddValue(text))) return false;
  const repeats = row.kinds[0] === "empty" && new Set(texts).size < texts.length;
  return repeats || texts.some(isUnit) || texts.every(isMeasure);
}
