import type { CellColumn } from "./cellColumn.js";

/** No number, or the dash that stands for none. */
export function isNone({ bytes, starts, ends }: CellColumn, row: number): boolean {
  const start = starts[row]!;
  const end = ends[row]!;
  return start === end || (end - start === 1 && bytes[start] === 45);
}

/** A quick look at the bytes: only words can be labels. */
export function mayBeLabel({ bytes, starts, ends }: CellColumn, row: number): boolean {
  for (let i = starts[row]!; i < ends[row]!; i++) if (isDigit(bytes[i]!)) return false;
  return true;
}

/** Whether a byte is one of 0 to 9. */
export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

/** Where digits that begin at `start` end. */
export function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && isDigit(bytes[i])) i++;
  return i;
}

/** A quick look at the bytes: "4711 Ergebnis" may be a sum. */
export function endsInWord({ bytes, starts, ends }: CellColumn, row: number): boolean {
  const start = starts[row]!;
  const end = ends[row]!;
  if (end - start < 5 || bytes[end - 1]! <= 57) return false;
  for (let i = end - 2; i > start; i--) if (bytes[i] === 32) return true;
  return false;
}
