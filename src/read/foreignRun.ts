import { type PlainRules, plainRecords, type RecordArrays, type ScanPlace } from "./plainRecords.js";

/**
 * Notes records from `place` on that go on in the delimiter of the record above them instead of the file's, and moves `place` on: plain ones, in which the file's own does not occur, so that
 * they are what a search among all dialects would find. Delimiters of one byte each: the cells stay where they are.
 */
export function foreignRun(
  bytes: Uint8Array,
  plain: PlainRules,
  delimiter: number,
  arrays: RecordArrays,
  place: ScanPlace,
  mostRows: number,
): void {
  const rules = { ...plain, delimiter };
  while (place.row < mostRows) {
    const before = { ...place };
    plainRecords(bytes, rules, arrays, place, place.row + 1);
    if (place.row === before.row) return;
    if (!includes(bytes, before.at, place.at, plain.delimiter)) continue;
    Object.assign(place, before);
    return;
  }
}

function includes(bytes: Uint8Array, start: number, end: number, wanted: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] === wanted) return true;
  return false;
}
