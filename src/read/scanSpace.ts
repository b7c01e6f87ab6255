import type { Dialect } from "./dialect.js";
import type { SpareMemory } from "./spareMemory.js";

interface Space {
  readonly limit: number;
  /** 1 for the first byte of a delimiter, 2 for line breaks, by byte. */
  readonly kind: Uint8Array;
  readonly memory: SpareMemory;
}

/** Room for the cells and records to expect, judged by the first 64 KiB, and a little more. */
export function recordArrays(bytes: Uint8Array, dialect: Dialect, { limit, kind, memory }: Space) {
  const size = Math.min(limit, dialect.start + 65536);
  let cells = 1;
  let rows = 1;
  for (let i = dialect.start; i < size; i++) {
    const k = kind[bytes[i]!];
    if (k !== 0) cells++;
    if (k === 2) rows++;
  }
  const factor = (Math.max(1, limit - dialect.start) / Math.max(1, size - dialect.start)) * 1.05;
  const numbers = (expected: number) => {
    const count = Math.ceil(expected * factor) + 16;
    return new Uint32Array(memory.take(4 * count), 0, count);
  };
  return { ends: numbers(cells), rowStarts: numbers(rows), rowCells: numbers(rows), lines: numbers(rows) };
}

/** The bytes and an appendix in one array, without a copy where the memory behind the bytes `isOwn` and has room. */
export function withAppendix(bytes: Uint8Array, appendix: Uint8Array, isOwn: boolean): Uint8Array {
  if (appendix.length === 0) return bytes;
  const { buffer, byteOffset, length } = bytes;
  const size = length + appendix.length;
  if (isOwn && byteOffset + size <= buffer.byteLength) {
    const all = new Uint8Array(buffer, byteOffset, size);
    all.set(appendix, length);
    return all;
  }
  const all = new Uint8Array(size);
  all.set(bytes);
  all.set(appendix, length);
  return all;
}
