import { type CellColumn, passingColumn } from "./cellColumn.js";
import type { CustomerColumns } from "./customerColumns.js";
import type { Field, NumberField } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { firstKnown, type Merge, summed } from "./mergeRows.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import { rowsOfTexts } from "./rowsOfTexts.js";
import { codedColumn, textColumn } from "./textColumns.js";
import type { TextTable } from "./textTable.js";

export interface BuildInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly id: CellColumn;
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly accepted: Uint32Array;
  /** Rows of the same customer, summed; null when every row is a customer. */
  readonly merge: Merge | null;
  /** Fields that are said of the customer in each of his rows alike: a year's, and not added up. */
  readonly once: ReadonlySet<NumberField>;
  /** What sums over a period are multiplied by to be a year's. */
  readonly perYear: number;
}

const added: ReadonlySet<NumberField> = new Set(["revenue", "margin", "potential", "visits", "calls"]);

/** The typed columns of the accepted rows; merged rows give one customer with summed amounts and the first texts that are not empty. */
export function buildColumns({
  table,
  positions,
  id,
  numbers,
  accepted,
  merge,
  once,
  perYear,
}: BuildInput): CustomerColumns {
  const rows = merge ? firstRows(accepted, merge) : accepted;
  const texts = <Column>(field: Field, make: (column: CellColumn, rows: Uint32Array) => Column) => {
    const position = positions.get(field);
    if (position === undefined) return null;
    const column = passingColumn(table, position);
    return make(column, merge ? rowsOfTexts(column, accepted, merge).rows : rows);
  };
  const number = (field: NumberField) => {
    const parsed = numbers.get(field);
    if (!parsed) return null;
    const values = accepted.length === parsed.values.length ? parsed.values : chosen(parsed.values, accepted);
    if (!merge) return values;
    if (!added.has(field) || once.has(field)) return firstKnown(values, merge);
    const sums = summed(values, merge);
    // Potential is a year's already.
    if (perYear !== 1 && field !== "potential")
      for (let i = 0; i < sums.length; i++) sums[i] = Math.floor(sums[i]! * perYear + 0.5);
    return sums;
  };
  return {
    size: rows.length,
    id: textColumn(id, rows),
    name: texts("name", textColumn),
    group: texts("group", codedColumn),
    market: texts("market", codedColumn),
    channel: texts("channel", codedColumn),
    revenueCents: number("revenue")!,
    marginCents: number("margin"),
    potentialCents: number("potential"),
    visitsThousandths: number("visits"),
    callsThousandths: number("calls"),
    lat: number("lat"),
    lon: number("lon"),
    travelMinutes: number("travelMinutes"),
  };
}

function chosen(values: Float64Array, rows: Uint32Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = values[rows[i]!]!;
  return result;
}

/** The first row of every customer. */
export function firstRows(accepted: Uint32Array, { codes, count }: Merge): Uint32Array {
  const rows = new Uint32Array(count);
  for (let i = codes.length - 1; i >= 0; i--) rows[codes[i]!] = accepted[i]!;
  return rows;
}

/** For each text column the number of customers whose merged rows say different things, and of the first of them the row that counts with the first that says otherwise. */
export function contradictions({
  table,
  positions,
  accepted,
  merge,
}: Pick<BuildInput, "table" | "positions" | "accepted" | "merge">): {
  readonly warnings: readonly ImportWarning[];
  readonly findings: readonly Conspicuous[];
} {
  const code = "contradictoryTexts";
  const found = (merge ? (["name", "group", "market", "channel"] as const) : []).flatMap((field) => {
    const column = positions.get(field);
    if (column === undefined) return [];
    const { rows, contradictory: count, otherwise } = rowsOfTexts(passingColumn(table, column), accepted, merge!);
    if (count === 0) return [];
    const both: number[] = [];
    for (let i = 0; i < rows.length && both.length < mostRows; i++)
      if (otherwise[i]! > 0) both.push(rows[i]!, otherwise[i]! - 1);
    return [{ code, count, rows: both, column }];
  });
  return {
    warnings: found.map(({ count, column }) => ({ code, column: table.header[column]!, count })),
    findings: found,
  };
}
