import { type Field, type Mapping, numberFields } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { namedColumns, sumSign } from "./namedColumn.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { timeIn } from "./partsOfColumns.js";
import { isGrowing } from "./sumsOfColumns.js";
import type { TextTable } from "./textTable.js";
import { isYear } from "./yearDays.js";

const summable: ReadonlySet<string> = new Set<Field>(
  numberFields.filter((field) => field !== "lat" && field !== "lon" && field !== "travelMinutes"),
);
const missing = 1;
/** Of so many rows zeros alone are no chance; no more are looked at. */
const [leastRows, rowsLookedAt] = [10, 1000];

/** A table with the sums of columns that a mapping names, behind its own columns: each has its name and the texts of its columns. */
export function withSums(table: TextTable, mapping: Mapping): TextTable {
  const sums = new Map<number, readonly number[]>();
  const names: string[] = [];
  for (const [field, text] of Object.entries(mapping)) {
    const columns = summable.has(field) ? namedColumns(table.header, text) : null;
    if (!columns || columns.length < 2) continue;
    sums.set(table.header.length + names.length, columns);
    names.push(sumName(table.header, columns));
  }
  if (sums.size === 0) return table;
  const cell = (row: number, column: number): string => {
    const parts = sums.get(column)?.map((part) => table.cell(row, part).trim());
    return parts ? parts.filter((text) => text !== "").join(sumSign) : table.cell(row, column);
  };
  return { ...table, header: [...table.header, ...names], sums, cell };
}

/** How a mapping names a sum of columns. */
export function sumName(header: readonly string[], columns: readonly number[]): string {
  return columns.map((column) => header[column]!).join(sumSign);
}

/** The columns of the table that a position stands for: itself, or those of a sum. */
export function columnsAt({ sums }: TextTable, position: number): readonly number[] {
  return sums?.get(position) ?? [position];
}

/** Says which fields are sums of columns, of which, and how many months or days these cover where it is not a year. */
export function sumWarnings(table: TextTable, positions: ReadonlyMap<Field, number>): ImportWarning[] {
  return [...positions].flatMap(([field, position]): ImportWarning[] => {
    const own = table.sums?.get(position);
    if (!own) return [];
    const columns = own.map((column) => table.header[column]!);
    const time = timeIn(columns.slice(0, columns.length - emptyAtEnd(table, own)));
    const isOfYear = time && ("months" in time ? time.months === 12 : isYear(time.days));
    const sum = { code: "summedColumns", field, columns, ...(!isOfYear && time) };
    return time !== null && isGrowing(table, own) ? [sum, { code: "growing", part: columns.at(-1)! }] : [sum];
  });
}

/** How many of the last columns of a sum hold nothing but zeros, as months to come do. */
function emptyAtEnd(table: TextTable, columns: readonly number[]): number {
  if (table.rowCount < leastRows) return 0;
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  const isEmpty = (column: number) => {
    for (let row = 0; row < table.rowCount; row += step) if (/[1-9]/.test(table.cell(row, column))) return false;
    return true;
  };
  const last = columns.findLastIndex((column) => !isEmpty(column));
  return last < 0 ? 0 : columns.length - 1 - last;
}

/** Warnings about columns, those that say the same of all columns of a sum once. */
export function oncePerSum(warnings: readonly ImportWarning[], { header, sums }: TextTable): readonly ImportWarning[] {
  let left = warnings;
  for (const [position, columns] of sums ?? []) {
    const names = columns.map((column) => header[column]!);
    for (const code of ["factor", "ambiguousThousands"]) {
      const own = left.filter((each) => each.code === code && names.includes(String(each.column)));
      if (own.length < names.length || own.some(({ factor }) => factor !== own[0]!.factor)) continue;
      const whole = { ...own[0]!, column: header[position]! };
      left = left.flatMap((each) => (each === own[0] ? [whole] : own.includes(each) ? [] : [each]));
    }
  }
  return left;
}

export interface PartNumbers {
  readonly position: number;
  readonly parsed: ParsedNumbers;
}

/** Columns added up: an empty cell counts as nothing unless all are empty, one that cannot be read leaves no sum. */
export function addedNumbers(parts: readonly PartNumbers[]): ParsedNumbers {
  if (parts.length === 1) return parts[0]!.parsed;
  const size = parts[0]!.parsed.values.length;
  const values = new Float64Array(size);
  const reasons = new Uint8Array(size).fill(missing);
  const columnOf = new Map<number, number>();
  for (const { position, parsed } of parts) {
    for (let row = 0; row < size; row++) {
      const reason = parsed.reasons[row]!;
      if (reason > missing && !columnOf.has(row)) {
        columnOf.set(row, position);
        reasons[row] = reason;
      } else if (reason === 0) {
        values[row]! += parsed.values[row]!;
        if (reasons[row] === missing) reasons[row] = 0;
      }
    }
  }
  for (let row = 0; row < size; row++) if (reasons[row] !== 0) values[row] = Number.NaN;
  return { values, reasons, columnOf };
}
