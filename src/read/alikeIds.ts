import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { distinctTexts } from "./distinctTexts.js";
import type { GridSection } from "./grid.js";
import type { ImportWarning } from "./importReport.js";
import { alikeKey } from "./matchIds.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import type { TextTable } from "./textTable.js";

export interface AlikeIds {
  readonly id: CellColumn;
  readonly warnings: readonly ImportWarning[];
  /** The first row of each way in which such a number is written. */
  readonly findings: readonly Conspicuous[];
}

/**
 * Customer numbers that parts of one list write with and without leading zeros, blanks or capitals, all as they stand first; how many is said. Left as they are where a part has two
 * such numbers beside each other: there they are two customers.
 */
export function alikeIds(
  id: CellColumn,
  { grid: { sections }, firstRow, header }: TextTable,
  column: number,
): AlikeIds {
  const asRead = { id, warnings: [], findings: [] };
  if (!sections) return asRead;
  const rows = Uint32Array.from({ length: id.size }, (_, row) => row);
  const { codes, firsts, count } = distinctTexts(id, rows);
  const keyOf = new Map<string, number>();
  const keys = Array.from(firsts.subarray(0, count), (row, code) => {
    const key = alikeKey(decodeUtf8(id.bytes, id.starts[row]!, id.ends[row]!));
    const first = keyOf.get(key) ?? code;
    keyOf.set(key, first);
    return first;
  });
  if (keyOf.size === count || standBeside(codes, keys, startsOf(sections, firstRow))) return asRead;
  const [starts, ends] = [id.starts.slice(), id.ends.slice()];
  codes.forEach((code, row) => {
    const first = firsts[keys[code]!]!;
    [starts[row], ends[row]] = [id.starts[first]!, id.ends[first]!];
  });
  const alike = new Set(keys.filter((key, code) => key !== code));
  const ways = keys.flatMap((key, code) => (alike.has(key) ? [code] : [])).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const written = ways.slice(0, mostRows).map((code) => firsts[code]!);
  const found = { code: "alikeIds", count: alike.size };
  return {
    id: { ...id, starts, ends },
    warnings: [{ ...found, column: header[column]! }],
    findings: [{ ...found, rows: written, column }],
  };
}

function startsOf(sections: readonly GridSection[], firstRow: number): ReadonlySet<number> {
  return new Set(sections.map((section) => section.firstRow - firstRow));
}

/** Whether two texts of the same key stand in one part. */
function standBeside(codes: Uint32Array, keys: readonly number[], starts: ReadonlySet<number>): boolean {
  let seen = new Map<number, number>();
  return codes.some((code, row) => {
    if (starts.has(row)) seen = new Map();
    const key = keys[code]!;
    const other = seen.get(key) ?? code;
    seen.set(key, code);
    return other !== code;
  });
}
