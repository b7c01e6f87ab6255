import type { Field, NumberField } from "./fields.js";
import { cellReasons, type ParsedNumbers } from "./parseNumbers.js";
import { type Conspicuous, mostRows } from "./plausibility.js";

const missing = cellReasons.indexOf("missing") + 1;

/** The rows of a table that are neither accepted nor skipped, in the order of the file; `accepted` ascends. */
export function rejectedRows(rowCount: number, skipped: ReadonlyMap<number, unknown>, accepted: Uint32Array): number[] {
  const rejected: number[] = [];
  let next = 0;
  for (let row = 0; row < rowCount; row++) {
    if (accepted[next] === row) next++;
    else if (!skipped.has(row)) rejected.push(row);
  }
  return rejected;
}

/** Rejected rows whose cell of revenue is empty while a potential stands beside it: probably prospects, with their potential in EUR. */
export function rejectedProspects(
  rejected: readonly number[],
  positions: ReadonlyMap<Field, number>,
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
): Conspicuous[] {
  const potential = numbers.get("potential")?.values;
  const revenue = numbers.get("revenue");
  if (!potential || !revenue || !positions.has("revenue")) return [];
  const rows = rejected.filter((row) => revenue.reasons[row] === missing && potential[row]! > 0);
  if (rows.length === 0) return [];
  const sum = rows.reduce((all, row) => all + potential[row]!, 0);
  return [{ code: "rejectedProspects", count: rows.length, rows: rows.slice(0, mostRows), potential: sum / 100 }];
}
