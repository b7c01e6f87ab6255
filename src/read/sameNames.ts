import type { CellColumn } from "./cellColumn.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import { repeatedTexts } from "./repeatedTexts.js";

/** Customers who share their name with another number, one after the other: perhaps one customer under several numbers. `rows` has a row per customer. */
export function sameNames(name: CellColumn, rows: Uint32Array): Conspicuous[] {
  const { places, codes } = repeatedTexts(name, rows);
  const listed: number[] = [];
  let shared = 0;
  places.forEach((place, at) => {
    const row = rows[place]!;
    if (name.ends[row] === name.starts[row]) return;
    if (++shared <= mostRows) listed.push(at);
  });
  if (shared === 0) return [];
  const customers = listed.sort((a, b) => codes[a]! - codes[b]! || a - b).map((at) => places[at]!);
  return [{ code: "sameName", count: shared, rows: customers.map((i) => rows[i]!), customers }];
}
