import { decodeUtf8 } from "./cellText.js";
import { isKnownHeader } from "./synonyms.js";

const bytesLookedAt = 8 << 10;
const linesLookedAt = 60;
const leastColumns = 3;
const leastRecords = 2;
const [blank, dash, equals] = [32, 45, 61];
const leastKnown = 3;

/**
 * The text of a list whose columns are as wide as they were printed, with bars between its cells; null for any other text. Such a list is told by a line of dashes below its
 * names, dashes for each column or one line of them below names with two blanks between them, or by such names without any line, where several are known. Lines stay lines; what does not fit the columns, such as the title of a page, is one cell.
 */
export function fixedWidthCells(bytes: Uint8Array): Uint8Array | null {
  if (!hasGap(bytes)) return null;
  const head = decodeUtf8(bytes, 0, Math.min(bytes.length, bytesLookedAt)).split(/\r\n|\r|\n/);
  const starts = columnStarts(head.slice(0, linesLookedAt));
  if (starts === null) return null;
  const lines = decodeUtf8(bytes, 0, bytes.length).split(/\r\n|\r|\n/);
  if (lines.some((line) => line.includes("|"))) return null;
  const cut = lines.map((line) => {
    if (isRule(line) || !fits(line, starts)) return line.trim();
    return starts.map((start, i) => line.slice(start, starts[i + 1]).trim()).join("|");
  });
  return new TextEncoder().encode(cut.join("\n"));
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
    if (!isRule(below) && namesOf(names).filter(({ text }) => isKnownHeader(text)).length < leastKnown) continue;
    const records = lines.slice(at + 1).filter((line) => line.trim() !== "" && !isRule(line));
    const starts = (isRule(below) ? ruledStarts(below) : null) ?? namedStarts(names, records);
    if (starts === null || starts.length < Math.max(leastColumns, (best?.length ?? 0) + 1)) continue;
    if (!fits(names, starts)) continue;
    const fitting = records.filter((line) => fits(line, starts));
    if (fitting.length >= leastRecords && fitting.length >= records.length * 0.6) best = starts;
  }
  return best;
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
