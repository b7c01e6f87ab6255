import { contactFields, type Field, moneyFields, type NumberField } from "./fields.js";
import { hiddenAmong } from "./hiddenRows.js";
import type { ImportReport, ImportWarning, SkipReason } from "./importReport.js";
import { levelSums } from "./levelSums.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { slackOf, unitOf } from "./rounding.js";
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

/** The sums of visits and calls over the given rows, where columns state them. */
export function contactTotals(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  rows: Uint32Array,
): Pick<ImportReport, "contactTotals"> {
  const totals = contactFields.flatMap((field) => {
    const values = numbers.get(field)?.values;
    return values ? [[field, sumOf(values, rows) / 1000] as const] : [];
  });
  return totals.length === 0 ? {} : { contactTotals: Object.fromEntries(totals) };
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

/** Blocks of a file that are named for not adding up to what they state. */
const mostBlocks = 10;

/**
 * Compares the file's last row of totals, or that of each sheet or file that the table is put together from, with the sums over the accepted rows: a warning for every money column
 * that differs, in EUR. Where the rows of totals are those of blocks of rows, each is compared with its own. `again`, `rejected` and `skipped` (with `skipReasons`) are what rows that count once, rejected and skipped rows make of the difference, where together they are all of it; `unit`
 * is the one in EUR that amounts are rounded to where that may make the difference, `hidden` what rows do that the sheet does not show, as it sums those that it shows.
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

function totalsOf(input: ControlInput): ImportWarning[] {
  const rows = totalsRows(input.numbers, input.skipped);
  if (rows.length === 0) return [];
  const found = compared(input, rows.at(-1)!);
  if (found.length === 0 || rows.length === 1) return found;
  // The same sum twice is none of blocks.
  if (found.some(({ file, sum }) => Number(sum) === 2 * Number(file))) return found;
  const { matching, others } = blocksOf(input.numbers, rows, input.accepted);
  if (matching <= rows.length / 2) return found;
  const stated = others.filter(({ row, from }) => from !== Number.NEGATIVE_INFINITY || row === rows.at(-1));
  return stated.slice(0, mostBlocks).flatMap(({ row, from, to }) => {
    const isWithin = (each: number) => each > from && each < to;
    const { accepted, again, rejected } = input;
    const own = [accepted, Uint32Array.from(again), Uint32Array.from(rejected)].map((each) => each.filter(isWithin));
    const skipped = new Map([...input.skipped].filter(([each]) => isWithin(each)));
    return compared({ ...input, accepted: own[0]!, again: [...own[1]!], rejected: [...own[2]!], skipped }, row);
  });
}

function compared(
  { table, positions, numbers, accepted, again, rejected, skipped }: ControlInput,
  row: number,
): ImportWarning[] {
  return moneyFields.flatMap((field) => {
    const column = numbers.get(field);
    const file = column?.values[row] ?? Number.NaN;
    if (!column || Number.isNaN(file)) return [];
    const sum = sumOf(column.values, accepted);
    if (Math.abs(file - sum) <= 1) return [];
    const [once, unread] = [again, rejected].map((rows) => sumOf(column.values, Uint32Array.from(rows)));
    const left = file - sum - once! - unread!;
    const leftOut = Math.abs(left) <= 1 ? null : skippedPart(column.values, skipped, left);
    const isAll = Math.abs(left) <= 1 || leftOut !== null;
    const unit = unitOf(column.values, 0, column.values.length);
    const isWhole = again.length === 0 && rejected.length === 0 && leftOut === null;
    const isRounded = isWhole && unit > 1 && Math.abs(file - sum) <= slackOf(unit, accepted.length, file);
    const unseen = sumOf(column.values, hiddenAmong(table, accepted));
    return [
      {
        code: "controlTotal",
        column: table.header[positions.get(field)!]!,
        row: table.line(row),
        file: file / 100,
        sum: sum / 100,
        ...(isRounded && { unit: unit / 100 }),
        ...(isAll && once !== 0 && { again: once! / 100 }),
        ...(isAll && unread !== 0 && { rejected: unread! / 100 }),
        ...(leftOut && { skipped: left / 100, skipReasons: leftOut }),
        ...(unseen !== 0 && Math.abs(sum - file - unseen) <= 1 && { hidden: unseen / 100 }),
      },
    ];
  });
}

/** The reasons of the skipped rows that make such an amount: one of them, or all there are; null where they don't. */
function skippedPart(
  values: Float64Array,
  skipped: ReadonlyMap<number, SkipReason>,
  cents: number,
): readonly SkipReason[] | null {
  const sums = new Map<SkipReason, number>();
  for (const [row, reason] of skipped)
    if (reason !== "totals" && values[row]!) sums.set(reason, (sums.get(reason) ?? 0) + values[row]!);
  const isPart = (amounts: readonly number[]) => Math.abs(amounts.reduce((all, sum) => all + sum, -cents)) <= 1;
  for (const [reason, sum] of sums) if (isPart([sum])) return [reason];
  return sums.size > 1 && isPart([...sums.values()]) ? [...sums.keys()] : null;
}

/** Whether the file's last row of totals states what the given rows add up to, in every money column that it has, or all state what those of their blocks do; false without such a row. */
export function agreesWithTotals(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  skipped: ReadonlyMap<number, SkipReason>,
  rows: Uint32Array,
): boolean {
  const totals = totalsRows(numbers, skipped);
  if (totals.length === 0) return false;
  const known = moneyFields.flatMap((field) => {
    const values = numbers.get(field)?.values;
    return values && !Number.isNaN(values[totals.at(-1)!]!) ? [values] : [];
  });
  if (known.every((values) => Math.abs(values[totals.at(-1)!]! - sumOf(values, rows)) <= 1)) return true;
  return totals.length > 1 && blocksOf(numbers, totals, rows).others.length === 0;
}

interface Blocks {
  readonly matching: number;
  /** The rows of totals that do not state the sum of their block, which stands between two rows; between infinite ones where there is no row in it. */
  readonly others: readonly { readonly row: number; readonly from: number; readonly to: number }[];
}

/** How many rows of totals state what the rows since the last one add up to, or since the last of a higher level; where more do, those up to the next one. */
function blocksOf(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  totals: readonly number[],
  accepted: Uint32Array,
): Blocks {
  const columns = moneyFields.flatMap((field) => numbers.get(field)?.values ?? []);
  const units = columns.map((values) => unitOf(values, 0, values.length));
  const [above, below] = ([1, -1] as const).map((step): Blocks => {
    const sums = levelSums(columns, units);
    const [ends, rows] = step > 0 ? [totals, accepted] : [[...totals].reverse(), [...accepted].reverse()];
    const others: Blocks["others"][number][] = [];
    let at = 0;
    let start = step > 0 ? -1 : Number.MAX_VALUE;
    for (const row of ends) {
      for (; at < rows.length && (rows[at]! - row) * step < 0; at++) sums.add(rows[at]!);
      const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
      const block = sums.rows() === 0 ? all : { from: Math.min(start, row), to: Math.max(start, row) };
      if (sums.end(row) < 0) others.push({ row, ...block });
      start = row;
    }
    // Rows of no block are in no sum.
    return { matching: at < rows.length ? 0 : totals.length - others.length, others };
  });
  return above!.matching >= below!.matching ? above! : below!;
}

/** The rows of totals that state an amount, in order. */
function totalsRows(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  skipped: ReadonlyMap<number, SkipReason>,
): readonly number[] {
  const columns = moneyFields.flatMap((field) => numbers.get(field)?.values ?? []);
  const rows = [...skipped].flatMap(([row, reason]) => (reason === "totals" ? [row] : []));
  return rows.filter((row) => columns.some((values) => !Number.isNaN(values[row]!))).sort((a, b) => a - b);
}
