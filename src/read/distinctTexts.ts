import { bytesView } from "./bytesView.js";
import type { CellColumn } from "./cellColumn.js";

/** The distinct texts of a column: each row's number in order of first appearance, and the row of each first appearance. */
export interface DistinctTexts {
  readonly codes: Uint32Array;
  readonly firsts: Uint32Array;
  readonly count: number;
}

/** Numbers the distinct texts of the given rows of a column, comparing bytes (open addressing, no strings made). */
export function distinctTexts(column: CellColumn, rows: Uint32Array): DistinctTexts {
  const { starts, ends } = column;
  const bytes = bytesView(column.bytes);
  const codes = new Uint32Array(rows.length);
  const few = rows.length < 256;
  let firsts = new Uint32Array(few ? 64 : 1024);
  let hashes = new Int32Array(few ? 64 : 1024);
  let slots = new Uint32Array(few ? 128 : 4096);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const start = starts[row]!;
    const length = ends[row]! - start;
    const hash = textHash(bytes, start, start + length);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const entry = slots[slot]!;
      if (entry === 0) {
        if (count === firsts.length) [firsts, hashes] = [doubled(firsts), doubled(hashes)];
        firsts[count] = row;
        hashes[count] = hash;
        slots[slot] = ++count;
        codes[i] = count - 1;
        if (count * 2 > slots.length) slots = refilled(hashes, count, slots.length * 4);
        break;
      }
      if (hashes[entry - 1] === hash) {
        const other = starts[firsts[entry - 1]!]!;
        if (ends[firsts[entry - 1]!]! - other === length && sameBytes(bytes, start, other, length)) {
          codes[i] = entry - 1;
          break;
        }
      }
      slot = (slot + 1) & mask;
    }
  }
  return { codes, firsts: firsts.subarray(0, count), count };
}

/** A number that hardly two different texts share. */
export function textHash(bytes: DataView, start: number, end: number): number {
  let hash = end - start;
  let k = start;
  for (; k + 4 <= end; k += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(k, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; k < end; k++) hash = Math.imul(hash ^ bytes.getUint8(k), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Whether each text of the given rows is greater than the one before, byte by byte: then all differ, as in a list sorted by number. */
export function isIncreasing({ bytes, starts, ends }: CellColumn, rows: Uint32Array): boolean {
  const view = bytesView(bytes);
  for (let i = 1; i < rows.length; i++) {
    let a = starts[rows[i - 1]!]!;
    let b = starts[rows[i]!]!;
    const endA = ends[rows[i - 1]!]!;
    const endB = ends[rows[i]!]!;
    for (; a + 4 <= endA && b + 4 <= endB && view.getInt32(a) === view.getInt32(b); a += 4) b += 4;
    while (a < endA && b < endB && bytes[a] === bytes[b]) {
      a++;
      b++;
    }
    if (b === endB || (a < endA && bytes[a]! > bytes[b]!)) return false;
  }
  return true;
}

function sameBytes(bytes: DataView, a: number, b: number, length: number): boolean {
  let k = 0;
  for (; k + 4 <= length; k += 4) if (bytes.getInt32(a + k) !== bytes.getInt32(b + k)) return false;
  for (; k < length; k++) if (bytes.getUint8(a + k) !== bytes.getUint8(b + k)) return false;
  return true;
}

function refilled(hashes: Int32Array, count: number, size: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(size);
  for (let entry = 0; entry < count; entry++) {
    let slot = hashes[entry]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = entry + 1;
  }
  return slots;
}

function doubled<T extends Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(array: T): T {
  const larger = new (array.constructor as new (size: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
