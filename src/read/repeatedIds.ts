import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import type { DistinctTexts } from "./distinctTexts.js";

/** How many customer numbers come several times, in how many rows, and the first of them. */
export function repeatedIds(id: CellColumn, { codes, count, firsts }: DistinctTexts) {
  const rowsOf = new Uint32Array(count);
  for (let i = 0; i < codes.length; i++) rowsOf[codes[i]!] = rowsOf[codes[i]!]! + 1;
  const examples: string[] = [];
  let ids = 0;
  for (let code = 0; code < count; code++) {
    if (rowsOf[code]! < 2) continue;
    ids++;
    const row = firsts[code]!;
    if (examples.length < 5) examples.push(decodeUtf8(id.bytes, id.starts[row]!, id.ends[row]!));
  }
  return { count: ids, rows: codes.length - count + ids, examples };
}
