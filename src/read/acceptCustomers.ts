import { type AcceptedRows, type AcceptInput, acceptRows } from "./acceptRows.js";
import type { CellColumn } from "./cellColumn.js";
import { columnsAt } from "./columnSums.js";
import { agreesWithTotals, sumOf } from "./controlTotals.js";
import { type DistinctTexts, distinctTexts, isIncreasing } from "./distinctTexts.js";
import { type IdenticalRows, identicalRows, mostColumns } from "./identicalRows.js";
import type { SkipReason, UnreadCell } from "./importReport.js";
import { ReadError, type ReadErrorDetails } from "./readError.js";
import { repeatedIds } from "./repeatedIds.js";
import { repeatedSample } from "./repeatedSample.js";
import { repeatedTexts } from "./repeatedTexts.js";

/** What is done with rows whose customer number stands in other rows too; without either they are an error. */
export interface RepeatOptions {
  /** Of a customer's rows that are alike in every mapped column one counts. */
  readonly countOnce?: boolean;
  /** Rows with the same id are one customer: amounts and contacts are summed. */
  readonly sumDuplicates?: boolean;
  /** Rows are events, alike only where every column says the same, mapped or not; those that are alike are found even where all count. */
  readonly events?: boolean;
}

export interface AcceptedCustomers extends AcceptedRows {
  /** Rows that are no customers, those that only repeat another among them. */
  readonly skipped: ReadonlyMap<number, SkipReason>;
  /** Which rows are the same customer, and how many there are of these; null where every row is a customer. */
  readonly merge: DistinctTexts | null;
  readonly repeated: ReturnType<typeof repeatedIds> | null;
  /** Rows that were left out for being the same as another; null where none was. */
  readonly identical: IdenticalRows | null;
  /** Events that are the same as another and count all the same; null where there is none. */
  readonly alike: IdenticalRows | null;
}

/**
 * The rows that are customers. Throws ReadError "noCustomers", or "duplicateIds" where numbers come several times and it is not said what that means:
 * then with what is known about rows that are alike, and the first such rows.
 */
export function acceptCustomers(
  input: AcceptInput & { readonly skipped: ReadonlyMap<number, SkipReason>; readonly persons?: readonly string[] },
  { countOnce = false, sumDuplicates = false, events = false }: RepeatOptions,
): AcceptedCustomers {
  const { table, positions, id } = input;
  const all = acceptRows(input);
  if (all.accepted.length === 0) throw noCustomers(table.rowCount, all.rejectedRows, all.cells);
  const { skipped } = input;
  const merge = repeatsIn(id, all.accepted);
  const repeated = merge && repeatedIds(id, merge);
  const whole = { ...all, skipped, merge, repeated, identical: null, alike: null };
  if (!merge || (sumDuplicates && !countOnce && !events)) return whole;
  const mapped = [...positions].flatMap(([field, column]) => (field === "id" ? [] : columnsAt(table, column)));
  const isOther = (column: number) => column < table.columnCount && !mapped.includes(column);
  const others = table.header.flatMap((_, column) => (isOther(column) ? [column] : []));
  const compared = events ? [...mapped, ...others] : mapped;
  const known = [...input.numbers].flatMap(([field, { values }]) => (positions.has(field) ? [values] : []));
  const identical = identicalRows(table, compared, all.accepted, merge, known);
  if (identical.again.length === 0) {
    if (!sumDuplicates)
      throw new ReadError("duplicateIds", { ...repeated!, ...ofParts(input, all.accepted) }).showing(
        repeatedSample(input, all.accepted, merge),
      );
    return whole;
  }
  if (sumDuplicates && !countOnce) return { ...whole, alike: identical };
  const asked = () =>
    new ReadError("duplicateIds", {
      ...repeated!,
      ...ofParts(input, all.accepted),
      ...choice(input, all.accepted, identical),
    }).showing(repeatedSample(input, all.accepted, merge));
  if (!countOnce) throw asked();
  const once = new Map([...skipped, ...identical.again.map((row) => [row, "identicalRow"] as const)]);
  const left = acceptRows({ ...input, skipped: once });
  const rest = repeatsIn(id, left.accepted);
  const differing = rest && repeatedIds(id, rest);
  if (differing && !sumDuplicates) throw asked();
  return { ...left, skipped: once, merge: rest, repeated: differing, identical, alike: null };
}

function repeatsIn(id: CellColumn, accepted: Uint32Array): DistinctTexts | null {
  const allDiffer = isIncreasing(id, accepted) || repeatedTexts(id, accepted).places.length === 0;
  return allDiffer ? null : distinctTexts(id, accepted);
}

/** Where the rows come from, and what they add up to, where several sheets or files were read as one. */
function ofParts(
  { table, numbers, positions }: AcceptInput,
  accepted: Uint32Array,
): Partial<ReadErrorDetails["duplicateIds"]> {
  const { sections, growingTo } = table.grid;
  if (!sections) return {};
  const revenue = positions.has("revenue") && numbers.get("revenue")!.values;
  return {
    parts: sections.map(({ name }) => name),
    ...(revenue && { sum: sumOf(revenue, accepted) / 100 }),
    ...(growingTo !== undefined && { growingTo }),
  };
}

/** What speaks for counting rows that are alike once, and what for summing all. */
function choice(
  { numbers, positions, skipped }: AcceptInput & { readonly skipped: ReadonlyMap<number, SkipReason> },
  accepted: Uint32Array,
  { again, customers, whole, differing }: IdenticalRows,
): Partial<ReadErrorDetails["duplicateIds"]> {
  const left = new Set(again);
  const once = accepted.filter((row) => !left.has(row));
  const [onceAgrees, sumAgrees] = [once, accepted].map((rows) => agreesWithTotals(numbers, skipped, rows));
  const totals = onceAgrees === sumAgrees ? null : onceAgrees ? "once" : "sum";
  const revenue = positions.has("revenue") && numbers.get("revenue")!.values;
  return {
    identical: customers,
    whole,
    again: again.length,
    differing: differing.slice(0, mostColumns),
    ...(revenue && { once: sumOf(revenue, once) / 100, sum: sumOf(revenue, accepted) / 100 }),
    ...(totals && { totals }),
  };
}

function noCustomers(rows: number, rejected: number, cells: readonly UnreadCell[]): ReadError {
  const telling = cells.find((cell) => cell.value.trim() !== "") ?? cells[0];
  return new ReadError("noCustomers", { rows, rejected, column: telling?.column ?? "", example: telling?.value ?? "" });
}
