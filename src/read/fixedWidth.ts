import { decodeUtf8 } from "./cellText.js";
import { isKnownHeader } from "./synonyms.js";
import { isTotalsLabel } from "./totalsLabel.js";

const bytesLookedAt = 8 << 10;
const linesLookedAt = 60;
const leastColumns = 3;
const [leastRecords, leastUnnamed] = [2, 3];
const [blank, dash, equals] = [32, 45, 61];
const leastKnown = 3;
const longestAmount = 40;

/** What may stand between the cells: the first that is not in the text. */
const delimiters = ["|", "\t", "¦"];

/**
 * The text of a list whose columns are as wide as they were printed, with a delimiter between its cells; null for any other text. Such a list is told by a line of dashes below its
 * names, dashes for each column or one line of them below names with two blanks between them, or by such names without any line, where several are known or all lines fit them. Lines stay lines; what is
 * no record, such as the title of a page, is one cell.
 */
export function fixedWidthCells(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly delimiter: string } | null {
  if (!hasGap(bytes)) return null;
  const head = decodeUtf8(bytes, 0, Math.min(bytes.length, bytesLookedAt)).split(/\r\n|\r|\n/);
  const starts = columnStarts(head.slice(0, linesLookedAt));
  if (starts === null) return null;
  const text = decodeUtf8(bytes, 0, bytes.length);
  const delimiter = delimiters.find((each) => !text.includes(each));
  if (delimiter === undefined) return null;
  const cut = text.split(/\r\n|\r|\n/).map((line) => {
    if (isRule(line)) return line.trim();
    return (fits(line, starts) ? cellsAt(line, starts) : cellsApart(line, starts)).join(delimiter);
  });
  return { bytes: new TextEncoder().encode(cut.join("\n")), delimiter };
}

/**
 * The cells of a line that runs over the columns: texts two blanks apart, if there are as many as columns; else the columns, where only amounts run over them, to the left. A name that
 * is too long moves what is behind it: then nobody knows which cells are which, and the line is kept as two, to be reported. Few texts are a title, which is one cell. A label of totals
 * may run over columns that are empty in its line.
 */
function cellsApart(line: string, starts: readonly number[]): string[] {
  const parts = namesOf(line);
  const [label] = parts;
  if (label && parts.length > 1 && isTotalsLabel(label.text, true)) {
    const end = label.index + label.text.length;
    const amounts = amountsAt(" ".repeat(end) + line.slice(end), starts);
    if (amounts) return [label.text, ...amounts.slice(1)];
  }
  if (parts.length === starts.length) return parts.map(({ text }) => text);
  if (parts.length < 2 || parts.length < starts.length / 2) return [line.trim()];
  const amounts = amountsAt(line, starts);
  if (amounts) return amounts;
  const second = isFilled(line, starts[1]! - 1) ? parts[1]!.index : starts[1]!;
  return [line.slice(0, second).trim(), line.slice(second).trim()];
}

/** The cells of a line in whose columns only amounts run over, to the left; null for any other line. */
function amountsAt(line: string, starts: readonly number[]): string[] | null {
  const moved = starts.map((start) => (start > 0 && isFilled(line, start - 1) ? amountStart(line, start) : start));
  return moved.every((start, i) => i === 0 || start > moved[i - 1]!) ? cellsAt(line, moved) : null;
}

function cellsAt(line: string, starts: readonly number[]): string[] {
  return starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
}

/** Where the amount begins that runs over the beginning of a column; -1 where it is none. */
function amountStart(line: string, column: number): number {
  const start = line.lastIndexOf(" ", column - 1) + 1;
  return /^[-+]?\d[\d.,'’]*-?(?: |$)/.test(line.slice(start, start + longestAmount)) ? start : -1;
}

/** A quick look: most files have no three blanks or dashes one after the other at their beginning. */
function hasGap(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, bytesLookedAt) - 2;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i];
    if ((byte === blank || byte === dash || byte === equals) && bytes[i + 1] === byte && bytes[i + 2] === byte)
      return true;
  }
  return false;
}

/** Where the columns begin, by the line of most names whose columns the lines below fit: a title may stand above dashes, too. */
function columnStarts(lines: readonly string[]): number[] | null {
  let best: number[] | null = null;
  for (const [at, names] of lines.entries()) {
    if (names.trim() === "" || isRule(names) || /[;\t|,]/.test(names)) continue;
    const below = lines[at + 1] ?? "";
    const records = lines.slice(at + 1).filter((line) => line.trim() !== "" && !isRule(line));
    const isNamed = isRule(below) || namesOf(names).filter(({ text }) => isKnownHeader(text)).length >= leastKnown;
    if (!isNamed && !isOnTop(lines, at, records)) continue;
    const starts =
      (isRule(below) ? ruledStarts(below) : null) ??
      namedStarts(names, records) ??
      namedStarts(names, fullRecords(names, records));
    if (starts === null || starts.length < Math.max(leastColumns, (best?.length ?? 0) + 1)) continue;
    if (!fits(names, starts)) continue;
    const fitting = records.filter((line) => fits(line, starts));
    if (fitting.length >= leastRecords && fitting.length >= records.length * (isNamed ? 0.6 : 1)) best = starts;
  }
  return best;
}

/** Whether unknown names may head columns: in the first line, above several records some of whose cells have several words, so that single blanks part no cells. */
function isOnTop(lines: readonly string[], at: number, records: readonly string[]): boolean {
  if (lines.slice(0, at).some((line) => line.trim() !== "") || records.length < leastUnnamed) return false;
  return records.some((line) => namesOf(line).some(({ text }) => text.includes(" ")));
}

/** Dashes in runs, one above each column. */
function ruledStarts(rule: string): number[] | null {
  const runs = [...rule.matchAll(/[-=]+/g)].map(({ index }) => index);
  return runs.length < leastColumns ? null : [0, ...runs.slice(1)];
}

/** Columns by their names, two blanks apart: each begins behind the blanks left of its name that no record fills. */
function namedStarts(names: string, records: readonly string[]): number[] | null {
  const found = namesOf(names).map(({ index }) => index);
  const lists = records.filter((line) => / {2}\S/.test(line));
  const starts = [0];
  for (const [i, name] of found.slice(1).entries()) {
    let start = name;
    while (start > found[i]! + 1 && lists.some((line) => isFilled(line, start - 1))) start--;
    if (start <= found[i]! + 1) return null;
    starts.push(start);
  }
  return starts;
}

/** Records with as many texts as there are names: titles of further pages and totals run over the columns. None where they are few. */
function fullRecords(names: string, records: readonly string[]): readonly string[] {
  const count = namesOf(names).length;
  const full = records.filter((line) => namesOf(line).length === count);
  return full.length < Math.max(leastRecords, records.length / 2) ? records : full;
}

/** Names two blanks apart, and where they begin. */
function namesOf(line: string): { readonly text: string; readonly index: number }[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ text, index }));
}

/** Whether blanks stand left of every column but the first, and something in several. */
function fits(line: string, starts: readonly number[]): boolean {
  if (line.trim() === "" || starts.some((start) => start > 0 && isFilled(line, start - 1))) return false;
  return starts.filter((start, i) => line.slice(start, starts[i + 1]).trim() !== "").length > 1;
}

function isFilled(line: string, at: number): boolean {
  return at < line.length && line[at] !== " ";
}

function isRule(line: string): boolean {
  return /^\s*[-=]{3}[-=\s]*$/.test(line) || (/^\s*[-=]+(?:\s+[-=]+)+\s*$/.test(line) && line.includes("--"));
}
