import { passingColumn } from "./cellColumn.js";
import { type DistinctTexts, distinctTexts } from "./distinctTexts.js";
import type { ImportWarning } from "./importReport.js";
import { pairedGroups } from "./pairedGroups.js";
import type { TextTable } from "./textTable.js";

/** Rows of a customer that say the same. */
export interface IdenticalRows {
  /** Rows of the table that equal an earlier row of the same customer in every column that is compared. */
  readonly again: readonly number[];
  /** Customers with such rows, and those whose rows are all alike. */
  readonly customers: number;
  readonly whole: number;
  /** Columns that are not compared, in which rows taken as alike differ. */
  readonly differing: readonly string[];
}

export const mostColumns = 5;

/** Places among the accepted rows in groups that are alike so far. */
interface Groups {
  readonly places: Uint32Array;
  readonly groups: Uint32Array;
}

/**
 * Compares the accepted rows of each customer, column by column; only rows that still have their like are looked at further. `numbers` are values of compared
 * columns by row: they are known, and tell most rows apart before any text is looked at.
 */
export function identicalRows(
  table: TextTable,
  compared: readonly number[],
  accepted: Uint32Array,
  { codes, count }: DistinctTexts,
  numbers: readonly Float64Array[],
): IdenticalRows {
  let alike = withoutSingles({ places: Uint32Array.from(codes, (_, place) => place), groups: codes });
  const rowsOf = sizes(codes, count);
  const textsOf = (column: number) =>
    distinctTexts(
      passingColumn(table, column),
      alike.places.map((place) => accepted[place]!),
    ).codes;
  for (const values of numbers) {
    const own = Float64Array.from(alike.places, (place) => values[accepted[place]!]!);
    alike = withoutSingles({ ...alike, groups: pairedGroups(alike.groups, own) });
  }
  for (const column of compared) {
    if (alike.places.length === 0) break;
    alike = withoutSingles({ ...alike, groups: pairedGroups(alike.groups, textsOf(column)) });
  }
  const { places, groups } = alike;
  if (places.length === 0) return { again: [], customers: 0, whole: 0, differing: [] };
  const firsts = new Map<number, number>();
  const again: number[] = [];
  places.forEach((place, at) => {
    if (firsts.has(groups[at]!)) again.push(accepted[place]!);
    else firsts.set(groups[at]!, at);
  });
  const groupSizes = sizes(groups, firsts.size);
  let whole = 0;
  const customers = new Set<number>();
  for (const [group, at] of firsts) {
    const customer = codes[places[at]!]!;
    customers.add(customer);
    if (groupSizes[group] === rowsOf[customer]) whole++;
  }
  const differing = table.header.filter((_, column) => {
    if (compared.includes(column)) return false;
    const texts = textsOf(column);
    return texts.some((text, at) => text !== texts[firsts.get(groups[at]!)!]);
  });
  return { again, customers: customers.size, whole, differing };
}

/** Of how many customers how many rows were left out, and in which other columns they differ, for the report. */
export function countedOnce({ again, customers, differing }: IdenticalRows) {
  return { count: customers, rows: again.length, differing: differing.slice(0, mostColumns) };
}

/** How many rows of how many customers only say what another says and count all the same, with their revenue in EUR where the file has it. */
export function alikeWarning({ again, customers }: IdenticalRows, revenue: number | null): ImportWarning {
  return { code: "alikeRows", count: customers, rows: again.length, ...(revenue !== null && { revenue }) };
}

/** Only the places that share their group with another, groups numbered anew. */
function withoutSingles({ places, groups }: Groups): Groups {
  const members = sizes(groups, groups.length);
  const isShared = (_: number, at: number) => members[groups[at]!]! > 1;
  const shared = groups.filter(isShared);
  return { places: places.filter(isShared), groups: renumbered(shared, groups.length) };
}

/** Groups below `count` numbered in order of first appearance. */
function renumbered(groups: Uint32Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let last = 0;
  return groups.map((group) => {
    if (numbers[group] === 0) numbers[group] = ++last;
    return numbers[group]! - 1;
  });
}

/** How many members each group has. */
function sizes(groups: Uint32Array, count: number): Uint32Array {
  const members = new Uint32Array(count);
  for (const group of groups) members[group] = members[group]! + 1;
  return members;
}
