import { decodeUtf8 } from "./cellText.js";
import { isKnownHeader } from "./synonyms.js";

const mostBytes = 3000;

const wholeValues = [
  /^\d{1,4}[-/.:]\d{1,2}(?:[-/.:]\d{1,4})?(?:[ T]\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?Z?)?$/,
  /^[$€£]? ?-?(?:[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}|\d{1,3})\.\d\d$/,
  /^-?\d{1,3}(?:\.\d+)? ?%$/,
  /^10\.\d{4,9}\/[^\s,;|"]+$/,
  /^(?:\/[\w.-]+){2,}\/?$/,
  /^https?:\/\/[^\s,;|"]+$/,
  /^[\w.+-]+@[\w-]+\.[\w.-]+$/,
  /^\+\d[\d ()/-]{6,}$/,
  /^(?:[A-Z][a-z]+, )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}$/,
  /^[A-Za-z]:\\[^\t,;|"]+$/,
];

/** Commas in these group digits or begin decimals. */
const commaValues = /^[$€£]? ?-?(?:\d{1,3}(?:,\d{3})+|\d+,\d\d)(?: ?[€$£%])?$/;

/** Whether lines are single values with signs within that delimit elsewhere, such as moments, addresses in the net or telephone numbers. */
export function isValueList(sample: Uint8Array): boolean {
  const all = sample.length > mostBytes ? firstLines(sample).slice(0, -1) : firstLines(sample);
  if (isNameList(all)) return true;
  const lines = all.filter((line) => line !== "");
  // A name without a comma stands above a single column.
  const [name = "", ...rest] = lines;
  if (!/[\d,;|\t]/.test(bare(name)) && rest.length > 1 && rest.every((line) => commaValues.test(bare(line))))
    return true;
  // One with a comma stands above two, as these do: "Menge,Preis" above "1,234.50".
  const isNamed = name.includes(",") && !isValue(bare(name));
  const mostOthers = lines.length - Math.max(1, (lines.length - 1) * 0.9);
  let others = 0;
  return (
    lines.length > 0 &&
    lines.every((line) => !((isNamed && line.includes(",")) || !isValue(bare(line))) || ++others <= mostOthers)
  );
}

function bare(line: string): string {
  return line[0] === '"' ? line.replace(/^"(.*)"$/, "$1") : line;
}

function isValue(line: string): boolean {
  return wholeValues.some((value) => value.test(line));
}

const known = new WeakMap<Uint8Array, readonly string[]>();

/** The lines at the beginning of a sample, the last of them perhaps cut. */
export function firstLines(sample: Uint8Array): readonly string[] {
  const lines = known.get(sample) ?? decodeUtf8(sample, 0, Math.min(sample.length, mostBytes)).split(/\r\n|\r|\n/);
  known.set(sample, lines);
  return lines;
}

/** Whether a single word stands right above lines that are not: the name of a single column, unless they are delimited by something usual. */
export function hasPlainName([name = "", below = ""]: readonly string[]): boolean {
  return isWord(name) && below.trim() !== "" && !isWord(below);
}

function isWord(text: string): boolean {
  return /^"?[\p{L}_][\p{L}\d_-]*"?$/u.test(text);
}

/** Whether lines below a single word are names of persons or addresses, "Berg, Anna": texts with one comma and a blank behind it, words on either side. */
function isNameList(lines: readonly string[]): boolean {
  if (!hasPlainName(lines)) return false;
  const texts = lines.slice(1).filter((line) => line !== "");
  if (texts[0]?.split(", ").some(isKnownHeader)) return false;
  return (
    texts.length > 1 && texts.every((text) => /^"?[^,;\t|]*\p{L}[^,;\t|]*, [^,;\t|]*\p{L}[^,;\t|]*"?$/u.test(text))
  );
}
