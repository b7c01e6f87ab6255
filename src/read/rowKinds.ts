import type { NumberField } from "./fields.js";
import type { ImportWarning, SkipReason } from "./importReport.js";
import { type KindColumn, type KindColumnsInput, kindColumns } from "./kindColumns.js";
import { decide, isTelling, kindsOf, type Tally, told } from "./kindDecision.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { type Conspicuous, mostRows } from "./plausibility.js";

/** What a column of status or kind says about rows that are no revenue. */
export interface RowKinds {
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  /** Rows that are left out. */
  readonly skipped: ReadonlyMap<number, SkipReason>;
  readonly warnings: readonly ImportWarning[];
  readonly findings: readonly Conspicuous[];
}

export interface RowKindsInput extends KindColumnsInput {
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly skipped: ReadonlyMap<number, SkipReason>;
  /** All rows count; what would be left out or subtracted is told. */
  readonly everyKind: boolean;
}

const signed: readonly NumberField[] = ["revenue", "margin", "cost"];
const mostKinds = 8;
const orderNames = /storn|auftrag|bestell|order/i;

/**
 * Rows that are no revenue by a column of status or kind: plans beside what came true, deals lost or open beside those won, what comes before an invoice beside
 * invoices, and cancelled orders where nothing takes them back are left out; credit notes are negative where no amount is. All others of these count and are told.
 */
export function rowKinds({ numbers, skipped, everyKind, ...input }: RowKindsInput): RowKinds {
  const { positions } = input;
  const found = positions.has("revenue") ? kindColumns(input, isTelling) : [];
  if (found.length === 0) return { numbers, skipped: new Map(), warnings: [], findings: [] };
  const revenue = numbers.get("revenue")!.values;
  const columns = found.map((column) => ({ column, tallies: tallied(column, revenue, skipped) }));
  const hasMinus = revenue.some((cents, row) => cents < 0 && !skipped.has(row));
  const takesBack =
    hasMinus ||
    columns.some(({ column, tallies }) => column.what === "type" && tallies.some(({ kind }) => isTakingBack(kind)));
  const left = new Map<number, SkipReason>();
  const minus = new Set<number>();
  const warnings: ImportWarning[] = [];
  const findings: Conspicuous[] = [];
  for (const { column, tallies } of columns) {
    const isOrders = positions.has("order") || orderNames.test(column.name);
    const evidence = { column, isOrders, hasMinus, takesBack };
    const decision = (each: Tally) => {
      const own = decide(each, tallies, evidence);
      return own && everyKind ? told : own;
    };
    const decided = new Map(tallies.map((each) => [each, decision(each)] as const));
    for (const code of ["kindsLeftOut", "creditNotes", "otherKinds"] as const) {
      const own = tallies.filter((each) => decided.get(each)?.code === code);
      if (own.length === 0) continue;
      const rows: number[] = [];
      let count = 0;
      let cents = 0;
      column.codes.forEach((text, row) => {
        const what = decided.get(tallies[text]!);
        if (what?.code !== code || skipped.has(row) || left.has(row)) return;
        if (count++ < mostRows) rows.push(row);
        cents += revenue[row]! || 0;
        if (what.reason) left.set(row, what.reason);
        else if (code === "creditNotes") minus.add(row);
      });
      if (count === 0) continue;
      const kinds = own.sort((a, b) => b.count - a.count).slice(0, mostKinds);
      const said = { kinds: kinds.map(({ text }) => text), count, revenue: Math.round(cents) / 100 };
      warnings.push({ code, column: column.name, ...said });
      findings.push({ code, count, rows, column: column.position });
    }
  }
  return {
    numbers: minus.size === 0 ? numbers : negated(numbers, minus),
    skipped: left,
    warnings,
    findings,
  };
}

function tallied(
  { what, texts, codes }: KindColumn,
  revenue: Float64Array,
  skipped: ReadonlyMap<number, SkipReason>,
): Tally[] {
  const tallies = kindsOf({ what, texts }).map((kind, at): Tally => ({ text: texts[at]!, kind, count: 0, cents: 0 }));
  codes.forEach((code, row) => {
    if (skipped.has(row)) return;
    const tally = tallies[code]!;
    tally.count++;
    tally.cents += revenue[row]! || 0;
  });
  return tallies;
}

function isTakingBack(kind: Tally["kind"]): boolean {
  return kind === "credit" || kind === "storno" || kind === "returned";
}

/** The amounts with a minus in some rows, where they have none. */
function negated(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  rows: ReadonlySet<number>,
): ReadonlyMap<NumberField, ParsedNumbers> {
  const changed = new Map(numbers);
  for (const field of signed) {
    const own = numbers.get(field);
    if (!own) continue;
    const values = own.values.slice();
    for (const row of rows) if (values[row]! > 0) values[row] = -values[row]!;
    changed.set(field, { ...own, values });
  }
  return changed;
}
