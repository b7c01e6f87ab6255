import { cellEnd, type Grid, rowWidth } from "./grid.js";
import { isDigit } from "./idBytes.js";
import { spacedSigns } from "./spacedSigns.js";
import { firstLines, hasPlainName } from "./valueList.js";

export interface Candidate {
  readonly delimiter: string;
  /** How common this delimiter is: the weight of its score. */
  readonly prior: number;
  /** Below this score a single column is more likely: commas and blanks are common in text, tabs are not. */
  readonly least: number;
  /** Runs of the delimiter count as one. */
  readonly collapse?: boolean;
}

const common: readonly Candidate[] = [
  ...[";", "\t", "|", "\x1f", "\x1e", "\x1d", "\x1c", "\x01"].map((delimiter) => ({
    delimiter,
    prior: 1,
    least: 0.12,
  })),
  { delimiter: ",", prior: 1, least: 0.28 },
];
const rare: readonly Candidate[] = [
  ...["^", "~", "¦", "§", "¤", "¬"].map((delimiter) => ({ delimiter, prior: 0.9, least: 0.28 })),
  { delimiter: " ", prior: 0.75, least: 0.28 },
  { delimiter: " ", prior: 0.74, least: 0.28, collapse: true },
  ...["#", "*", "&", "@", "!"].map((delimiter) => ({ delimiter, prior: 0.7, least: 0.28 })),
  ...[":", "$", "%", "="].map((delimiter) => ({ delimiter, prior: 0.6, least: 0.28 })),
  { delimiter: "/", prior: 0.5, least: 0.28 },
];

const leastLists = 8;
const space = 32;

/** Characters that can be part of a delimiter of several characters. */
const companions = new Set([..." \t;,|~^#*&@!:<>="].map((char) => char.charCodeAt(0)));

/** The usual delimiters that occur in the sample often enough to be one, and runs of characters that look like one. */
export function commonDelimiters(sample: Uint8Array): readonly Candidate[] {
  return [...frequent(sample, common, 0.15), ...runCandidates(sample), ...spacedSigns(sample)];
}

/** A delimiter that a blank follows nearly always is more likely to be one with its blank: a comma may also stand within numbers. */
export function blankedDelimiters(grid: Grid): readonly Candidate[] {
  const { bytes, dialect } = grid;
  const { delimiter } = dialect;
  const at = delimiterPositions(grid);
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) <= space || at.length === 0) return [];
  const followed = at.filter((i) => bytes[i + 1] === space);
  if (followed.length < at.length * 0.6) return [];
  const enclosed = followed.filter((i) => bytes[i - 1] === space);
  // Where all others stand between digits, these are decimal commas.
  const areDecimals = at.every((i) => bytes[i + 1] === space || (isDigit(bytes[i - 1]) && isDigit(bytes[i + 1])));
  const [prior, least] = [areDecimals && followed.length < at.length ? 1.15 : 1.03, 0.28];
  const after = { delimiter: `${delimiter} `, prior, least };
  return enclosed.length < followed.length * 0.4
    ? [after]
    : [after, { delimiter: ` ${delimiter} `, prior: prior + 0.01, least }];
}

/** Unusual delimiters that stand in every second line at least; below a single word without them only those that hardly stand within texts. */
export function rareDelimiters(sample: Uint8Array): readonly Candidate[] {
  const isSingle = hasPlainName(firstLines(sample));
  return frequent(sample, isSingle ? rare.filter(({ delimiter }) => /[\^~¦§¤¬ ]/.test(delimiter)) : rare, 0.5);
}

/** A comma without a blank behind it in most of several lines, of however many cells: lists, not sentences. Lines in quotes as a whole are another matter. */
export function listDelimiters(sample: Uint8Array): readonly Candidate[] {
  const lines = firstLines(sample).filter((line) => line !== "");
  const commas = lines.join("\n").split(",").slice(1);
  const areLists =
    lines.length >= leastLists &&
    lines.filter((line) => line.includes(",") && line[0] !== '"').length >= lines.length * 0.6 &&
    commas.filter((text) => /^\s/.test(text)).length < commas.length * 0.05;
  return areLists ? [{ delimiter: ",", prior: 1, least: -1 }] : [];
}

/** Whether a run of delimiters is a usual one with signs of values on one side of it. */
function hasValueSign(run: string): boolean {
  return /[;,|]/.test(run) && /[$%#@*]/.test(run) && run[0] !== run[run.length - 1];
}

/** 1 for characters of which runs of delimiters consist, by byte. */
const ofRuns = new Uint8Array(256);
for (const char of ";,|~^#*&@!:<>=$%") ofRuns[char.charCodeAt(0)] = 1;

/** How often each byte stands in a sample, counted anew for every one. */
const counts = new Uint32Array(256);

function frequent(sample: Uint8Array, candidates: readonly Candidate[], perLine: number): Candidate[] {
  counts.fill(0);
  for (let i = 0; i < sample.length; i++) counts[sample[i]!] = counts[sample[i]!]! + 1;
  const lines = Math.max(counts[10]!, counts[13]!, 1);
  return candidates.filter(({ delimiter }) => counts[firstByte(delimiter)]! >= Math.max(1, lines * perLine));
}

/** The first byte of a character in UTF-8: that of signs beyond ASCII, which all have two, is the same. */
function firstByte(delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  return code < 128 ? code : 0xc2;
}

/** Runs of two or three characters that stand in most of the first lines; signs of values beside a usual delimiter (";$", "%,") belong to the cells. */
function runCandidates(sample: Uint8Array): Candidate[] {
  if (!holdsRun(sample)) return [];
  const all = firstLines(sample);
  const lines = all.filter((line) => line !== "");
  const isSingle = hasPlainName(all);
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const run of new Set(line.match(/[;,|~^#*&@!:<>=$%]{2,}|\\t/g))) {
      if (run.length < 4 && !isSingle && !hasValueSign(run)) counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  // Beside quotes a run delimits cells that may go over several lines.
  const isQuoted = (run: string) => ['"', "'"].some((quote) => lines.some((line) => line.includes(run + quote)));
  const least = (run: string) => lines.length * (isQuoted(run) ? 0.3 : 0.6);
  return [...counts].flatMap(([delimiter, count]) =>
    count > 1 && count > least(delimiter) && isRun(delimiter, lines[0]!)
      ? [{ delimiter, prior: 1.1, least: 0.28 }]
      : [],
  );
}

/** Whether a run may delimit: names in the first line that one of its characters delimits alone tell that the others are of the cells, as is what opens a tag. */
function isRun(run: string, names: string): boolean {
  if (run.includes("<") && !run.includes(">")) return false;
  return names.includes(run) || ![...run].some((char) => names.includes(char));
}

/** Whether two characters that may be a run stand one after the other: hardly any file has them, and only these need to be looked at as lines. */
function holdsRun(sample: Uint8Array): boolean {
  let before = 0;
  for (let i = 0; i < sample.length; i++) {
    const own = ofRuns[sample[i]!]!;
    if (own + before > 1) return true;
    before = own;
  }
  return includesPair(sample, 92, 116);
}

/** Whether the sample has the two bytes one after the other. */
export function includesPair(sample: Uint8Array, first: number, second: number): boolean {
  for (let at = sample.indexOf(first); at >= 0; at = sample.indexOf(first, at + 1))
    if (sample[at + 1] === second) return true;
  return false;
}

/**
 * A delimiter of several characters is found as one of its characters: it is longer when every occurrence outside quotes has the same companion
 * (", " or " | "), or when it only occurs doubled ("||", "::").
 */
export function extendDelimiter(grid: Grid): string {
  const { bytes: sample, dialect } = grid;
  const { delimiter, collapse } = dialect;
  if (delimiter.length !== 1 || delimiter > "\x7f" || collapse) return delimiter;
  const at = delimiterPositions(grid);
  if (at.length < 2) return delimiter;
  const code = delimiter.charCodeAt(0);
  if (at.every((i) => sample[i - 1] === code || runLength(sample, i, code) % 2 === 0)) return delimiter + delimiter;
  let before = "";
  let after = "";
  while (before.length < 2) {
    const same = shared(sample, at, -1 - before.length, code);
    if (same === "") break;
    before = same + before;
  }
  while (after.length < 2) {
    const same = shared(sample, at, 1 + after.length, code);
    if (same === "") break;
    after += same;
  }
  const longer = before + delimiter + after;
  // What opens or closes a tag belongs to a cell.
  return hasValueSign(longer) || /[<>]/.test(longer) ? delimiter : longer;
}

function runLength(bytes: Uint8Array, at: number, code: number): number {
  let end = at;
  while (bytes[end] === code) end++;
  return end - at;
}

function shared(sample: Uint8Array, at: readonly number[], offset: number, code: number): string {
  const byte = sample[at[0]! + offset];
  if (byte === undefined || !companions.has(byte) || byte === code) return "";
  return at.every((i) => sample[i + offset] === byte) ? String.fromCharCode(byte) : "";
}

function delimiterPositions(grid: Grid): number[] {
  const at: number[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    for (let column = 0; column < rowWidth(grid, row) - 1; column++) at.push(cellEnd(grid, row, column));
  }
  return at;
}
