import type { TextColumn } from "../read/customerColumns.js";

/** The row of each wanted customer number in one pass over the column; numbers that do not occur are absent. */
export function rowsOfIds({ offsets, bytes }: TextColumn, wanted: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  const byLength = new Map<number, { id: string; text: Uint8Array }[]>();
  const encoder = new TextEncoder();
  for (const id of new Set(wanted)) {
    const text = encoder.encode(id);
    byLength.set(text.length, [...(byLength.get(text.length) ?? []), { id, text }]);
  }
  if (byLength.size === 0) return rows;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const start = offsets[row] ?? 0;
    for (const { id, text } of byLength.get((offsets[row + 1] ?? 0) - start) ?? []) {
      if (text.every((byte, at) => bytes[start + at] === byte)) rows.set(id, row);
    }
  }
  return rows;
}
