import type { CellColumn } from "./cellColumn.js";
import { distinctTexts } from "./distinctTexts.js";
import { type Conspicuous, mostRows } from "./plausibility.js";

/** Customers who share their name with another number, one after the other: perhaps one customer under several numbers. `rows` has a row per customer. */
export function sameNames(name: CellColumn, rows: Uint32Array): Conspicuous[] {
  const { codes, count, firsts } = distinctTexts(name, rows);
  if (count === rows.length) return [];
  const bearers = new Uint32Array(count);
  for (let i = 0; i < codes.length; i++) bearers[codes[i]!] = bearers[codes[i]!]! + 1;
  const isShared = (code: number) => bearers[code]! > 1 && name.ends[firsts[code]!]! > name.starts[firsts[code]!]!;
  const listed: number[] = [];
  let shared = 0;
  for (let code = 0; code < count; code++) if (isShared(code)) shared += bearers[code]!;
  if (shared === 0) return [];
  for (let i = 0; i < codes.length && listed.length < mostRows; i++) if (isShared(codes[i]!)) listed.push(i);
  listed.sort((a, b) => codes[a]! - codes[b]! || a - b);
  return [{ code: "sameName", count: shared, rows: listed.map((i) => rows[i]!), customers: listed }];
}
