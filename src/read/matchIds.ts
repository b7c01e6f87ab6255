import { decodeUtf8 } from "./cellText.js";
import type { TextColumn } from "./customerColumns.js";

/** Which row of another file belongs to each customer of a list. */
export interface IdMatch {
  /** By customer of the list the row of the other file, −1 without one. */
  readonly rows: Int32Array;
  readonly matched: number;
  /** Rows of the other file that the list lacks, and the numbers of the first of them. */
  readonly unmatched: readonly number[];
  readonly examples: readonly string[];
}

/** Numbers alike but for leading zeros, case and blanks are the same where they tell all customers apart and find more of them. */
export function alikeKey(id: string): string {
  return id
    .toUpperCase()
    .replace(/\s+/g, "")
    .replace(/^0+(?=\d+$)/, "");
}

/** Finds the customers of a list in another file by their numbers, once each in both. */
export function matchIds(list: TextColumn, other: TextColumn): IdMatch {
  const [listIds, otherIds] = [texts(list), texts(other)];
  const exact = matchBy(listIds, otherIds)!;
  const alike = exact.unmatched.length === 0 ? null : matchBy(listIds.map(alikeKey), otherIds.map(alikeKey));
  const best = alike && alike.matched > exact.matched ? alike : exact;
  const examples = best.unmatched.slice(0, 5).map((row) => otherIds[row]!);
  return { ...best, examples };
}

/** null where the keys are not different for all of either side. */
function matchBy(list: readonly string[], other: readonly string[]) {
  const rowOf = new Map(other.map((key, row) => [key, row]));
  const known = new Set(list);
  if (rowOf.size < other.length || known.size < list.length) return null;
  const rows = Int32Array.from(list, (key) => rowOf.get(key) ?? -1);
  const unmatched = other.flatMap((key, row) => (known.has(key) ? [] : [row]));
  return { rows, matched: other.length - unmatched.length, unmatched };
}

function texts({ offsets, bytes }: TextColumn): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, row) => decodeUtf8(bytes, offsets[row]!, offsets[row + 1]!));
}
