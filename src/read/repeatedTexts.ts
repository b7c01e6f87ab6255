import { bytesView } from "./bytesView.js";
import type { CellColumn } from "./cellColumn.js";
import { distinctTexts, textHash } from "./distinctTexts.js";

/** Rows whose text stands in other rows too: their places among the rows asked about, and the texts numbered by first appearance. */
export interface RepeatedTexts {
  readonly places: Uint32Array;
  readonly codes: Uint32Array;
}

const bitsPerRow = 16;

/**
 * Finds repeated texts of a column where most differ: the few rows that may be alike are found by their hashes, and only those are compared. A table of
 * all texts would take a million look-ups far apart in memory.
 */
export function repeatedTexts(column: CellColumn, rows: Uint32Array): RepeatedTexts {
  const { bytes, starts, ends } = column;
  const view = bytesView(bytes);
  const hashes = rows.map((row) => textHash(view, starts[row]!, ends[row]!));
  return compared(column, rows, repeatedHashes(hashes));
}

/** Places of the hashes that stand in other places too. A table of bits leaves the few that may, and only those are looked up. */
export function repeatedHashes(hashes: Uint32Array): Uint32Array {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(32, hashes.length * bitsPerRow))) - 1;
  const once = new Uint32Array((mask + 1) >>> 5);
  const twice = new Uint32Array(once.length);
  let again = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]! & mask;
    const bit = 1 << (hash & 31);
    const word = hash >>> 5;
    if ((once[word]! & bit) === 0) once[word]! |= bit;
    else {
      twice[word]! |= bit;
      again++;
    }
  }
  const maybe = new Uint32Array(Math.min(hashes.length, 2 * again));
  let count = 0;
  for (let i = 0; again > 0 && i < hashes.length; i++) {
    const hash = hashes[i]! & mask;
    if ((twice[hash >>> 5]! & (1 << (hash & 31))) !== 0) maybe[count++] = i;
  }
  return sharedAmong(hashes, maybe.subarray(0, count));
}

/** Of some places those whose hashes others of them have too (open addressing). */
function sharedAmong(hashes: Uint32Array, places: Uint32Array): Uint32Array {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(32, 2 * places.length))) - 1;
  /** A place, counted from 1, per hash. */
  const slots = new Uint32Array(mask + 1);
  const isShared = new Uint8Array(mask + 1);
  const slotOf = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) {
    const hash = hashes[places[i]!]!;
    let slot = (hash >>> 7) & mask;
    while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
    if (slots[slot] === 0) slots[slot] = places[i]! + 1;
    else isShared[slot] = 1;
    slotOf[i] = slot;
  }
  const shared = new Uint32Array(places.length);
  let count = 0;
  for (let i = 0; i < places.length; i++) if (isShared[slotOf[i]!] === 1) shared[count++] = places[i]!;
  return shared.subarray(0, count);
}

/** Of the places where texts may be alike those where they are. */
function compared(column: CellColumn, rows: Uint32Array, places: Uint32Array): RepeatedTexts {
  const { codes, count } = distinctTexts(
    column,
    places.map((place) => rows[place]!),
  );
  const bearers = new Uint32Array(count);
  for (let i = 0; i < codes.length; i++) bearers[codes[i]!] = bearers[codes[i]!]! + 1;
  const isRepeated = (_: number, at: number) => bearers[codes[at]!]! > 1;
  return { places: places.filter(isRepeated), codes: codes.filter(isRepeated) };
}
