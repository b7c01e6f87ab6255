import type { NumberField } from "./fields.js";
import type { ImportWarning, SkipReason } from "./importReport.js";
import { type KindColumn, type KindColumnsInput, kindColumns } from "./kindColumns.js";
import { isOpenDeal, isYes, type RowKind, rowKind } from "./kindWords.js";
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

/** One of the texts of a column: how many rows have it, with what revenue in cents. */
interface Tally {
  readonly text: string;
  readonly kind: RowKind | "open" | null;
  count: number;
  cents: number;
}

const signed: readonly NumberField[] = ["revenue", "margin", "cost"];
const mostKinds = 8;
/** Fewer values that came true are no measure of the plans beside them. */
const fewShare = 0.15;
/** What is revenue says nothing without others beside it. */
const isRevenue: ReadonlySet<Tally["kind"]> = new Set([null, "won", "invoice", "actual", "order", "compared"] as const);
const orderNames = /storn|auftrag|bestell|order/i;
const documentNames = /beleg|rechnung|faktur|dokument|document|invoice|vorgang/i;

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
  const rowsOf = new Map<string, number[]>();
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
      let [count, cents] = [0, 0];
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
      rowsOf.set(code, [...(rowsOf.get(code) ?? []), ...rows].slice(0, mostRows));
    }
  }
  return {
    numbers: minus.size === 0 ? numbers : negated(numbers, minus),
    skipped: left,
    warnings,
    findings: [...rowsOf].map(([code, rows]) => ({ code, count: rows.length, rows })),
  };
}

function tallied(
  { what, texts, codes }: KindColumn,
  revenue: Float64Array,
  skipped: ReadonlyMap<number, SkipReason>,
): Tally[] {
  const hasWon = texts.some((text) => rowKind(text) === "won");
  const tallies = texts.map((text): Tally => {
    const kind = kindIn(what, text) ?? (hasWon && isOpenDeal(text) ? "open" : null);
    return { text, kind, count: 0, cents: 0 };
  });
  codes.forEach((code, row) => {
    if (skipped.has(row)) return;
    const tally = tallies[code]!;
    tally.count++;
    tally.cents += revenue[row]! || 0;
  });
  return tallies;
}

function kindIn(what: KindColumn["what"], text: string): RowKind | null {
  return what === "flag" && isYes(text) ? "cancelled" : rowKind(text);
}

/** Whether a text says of its rows that they may be no revenue, or won deals of which there may be others. */
function isTelling(text: string, what: KindColumn["what"]): boolean {
  const kind = kindIn(what, text);
  return kind === "won" || kind === "actual" || !isRevenue.has(kind);
}

function isTakingBack(kind: Tally["kind"]): boolean {
  return kind === "credit" || kind === "storno" || kind === "returned";
}

interface Evidence {
  readonly column: KindColumn;
  readonly isOrders: boolean;
  /** Some amount of the file is negative. */
  readonly hasMinus: boolean;
  /** Something in the file may take a cancelled order back. */
  readonly takesBack: boolean;
}

interface Decision {
  readonly code: "kindsLeftOut" | "creditNotes" | "otherKinds";
  readonly reason?: SkipReason;
}

const told: Decision = { code: "otherKinds" };

/** What becomes of the rows with a text; null where they are revenue like all others, or come to none. */
function decide(
  { kind, count, cents }: Tally,
  tallies: readonly Tally[],
  { column: { name, what }, isOrders, hasMinus, takesBack }: Evidence,
): Decision | null {
  if (count === 0 || cents <= 0) return null;
  const all = tallies.reduce((sum, each) => sum + each.count, 0);
  const countOf = (...kinds: Tally["kind"][]) =>
    tallies.reduce((sum, each) => sum + (kinds.includes(each.kind) ? each.count : 0), 0);
  const left = { code: "kindsLeftOut", reason: "otherKind" } as const;
  switch (kind) {
    case null:
    case "won":
    case "invoice":
    case "actual":
      return null;
    case "open":
      return left;
    case "lost":
      return countOf("won") > 0 ? left : told;
    case "plan":
    case "compared":
      return countOf("actual") > all * fewShare ? left : kind === "plan" ? told : null;
    case "offer":
    case "order":
      return countOf("invoice") * 2 >= count || (kind === "offer" && countOf("won") > 0)
        ? left
        : kind === "offer"
          ? told
          : null;
    case "credit": {
      const isDocument = what === "type" && (countOf("invoice") > 0 || documentNames.test(name));
      return isDocument && !hasMinus && countOf("credit") * 2 < all ? { code: "creditNotes" } : told;
    }
    default: {
      const isCancelled = kind === "cancelled" || what !== "type";
      const isSome = countOf("cancelled", "storno", "returned") * 2 < all;
      return isCancelled && isOrders && isSome && !takesBack
        ? { code: "kindsLeftOut", reason: "cancelledOrder" }
        : told;
    }
  }
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
