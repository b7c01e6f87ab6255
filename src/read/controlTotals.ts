import { type Field, moneyFields, type NumberField } from "./fields.js";
import type { ImportWarning, SkipReason } from "./importReport.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";

/** Sum of a column over the given rows, missing values left out. */
export function sumOf(values: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (!Number.isNaN(value)) sum += value;
  }
  return sum;
}

export interface ControlInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly skipped: ReadonlyMap<number, SkipReason>;
  readonly accepted: Uint32Array;
  /** Rows left out because they say what another row says. */
  readonly again: readonly number[];
  /** Rows that are no customers because a required cell could not be read. */
  readonly rejected: readonly number[];
}

/**
 * Compares the file's last row of totals, or that of each sheet or file that the table is put together from, with the sums over the accepted rows: a warning for every money column
 * that differs, in EUR; `again` and `rejected` are what rows that count once and rejected rows make of the difference, where together they are all of it.
 */
export function controlTotals(input: ControlInput): ImportWarning[] {
  const { sections } = input.table.grid;
  if (!sections) return totalsOf(input);
  const { firstRow } = input.table;
  return sections.flatMap((section, at) => {
    const from = section.firstRow - firstRow;
    const to = (sections[at + 1]?.firstRow ?? Number.POSITIVE_INFINITY) - firstRow;
    const isWithin = (row: number) => row >= from && row < to;
    const own = {
      ...input,
      skipped: new Map([...input.skipped].filter(([row]) => isWithin(row))),
      accepted: input.accepted.filter(isWithin),
      again: input.again.filter(isWithin),
      rejected: input.rejected.filter(isWithin),
    };
    const found = totalsOf(own);
    // The last of them may state what all add up to.
    const isLast = at === sections.length - 1;
    return isLast && found.length > 0 && totalsOf({ ...input, skipped: own.skipped }).length === 0 ? [] : found;
  });
}

function totalsOf({ table, positions, numbers, skipped, accepted, again, rejected }: ControlInput): ImportWarning[] {
  const row = lastTotals(skipped);
  if (row < 0) return [];
  return moneyFields.flatMap((field) => {
    const column = numbers.get(field);
    const file = column?.values[row] ?? Number.NaN;
    if (!column || Number.isNaN(file)) return [];
    const sum = sumOf(column.values, accepted);
    if (Math.abs(file - sum) <= 1) return [];
    const [once, unread] = [again, rejected].map((rows) => sumOf(column.values, Uint32Array.from(rows)));
    const isAll = Math.abs(file - sum - once! - unread!) <= 1;
    return [
      {
        code: "controlTotal",
        column: table.header[positions.get(field)!]!,
        row: table.line(row),
        file: file / 100,
        sum: sum / 100,
        ...(isAll && once !== 0 && { again: once! / 100 }),
        ...(isAll && unread !== 0 && { rejected: unread! / 100 }),
      },
    ];
  });
}

/** Whether the file's last row of totals states what the given rows add up to, in every money column that it has; false without such a row. */
export function agreesWithTotals(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  skipped: ReadonlyMap<number, SkipReason>,
  rows: Uint32Array,
): boolean {
  const row = lastTotals(skipped);
  const stated = row < 0 ? [] : moneyFields.flatMap((field) => numbers.get(field)?.values ?? []);
  const known = stated.filter((values) => !Number.isNaN(values[row]!));
  return known.length > 0 && known.every((values) => Math.abs(values[row]! - sumOf(values, rows)) <= 1);
}

function lastTotals(skipped: ReadonlyMap<number, SkipReason>): number {
  let last = -1;
  for (const [row, reason] of skipped) if (reason === "totals" && row > last) last = row;
  return last;
}
