import type { Dialect } from "./dialect.js";

/** How many cells and records to expect, from the first 64 KiB, with a little room. */
export function estimate(bytes: Uint8Array, dialect: Dialect, limit: number, kind: Uint8Array) {
  const size = Math.min(limit, dialect.start + 65536);
  let cells = 1;
  let rows = 1;
  for (let i = dialect.start; i < size; i++) {
    const k = kind[bytes[i]!];
    if (k !== 0) cells++;
    if (k === 2) rows++;
  }
  const factor = (Math.max(1, limit - dialect.start) / Math.max(1, size - dialect.start)) * 1.05;
  return { cells: Math.ceil(cells * factor) + 16, rows: Math.ceil(rows * factor) + 16 };
}
