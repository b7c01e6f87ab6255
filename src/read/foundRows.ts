import type { CellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import type { CustomerColumns } from "./customerColumns.js";
import type { DistinctTexts } from "./distinctTexts.js";
import type { Field, NumberField } from "./fields.js";
import type { SkippedRow, SkipReason } from "./importReport.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { withoutPersons } from "./personColumns.js";
import type { Place } from "./places.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import { shownTexts } from "./shownTexts.js";
import { rowTexts, type TextTable } from "./textTable.js";

/** A row that a finding is about, as it was read: its line, who it is, and its amounts in EUR. */
export interface FoundRow extends Place {
  readonly id: string;
  readonly name: string;
  readonly revenue: number | null;
  readonly margin: number | null;
  readonly potential: number | null;
  /** The column whose texts the finding is about, and what stands there in this row, unless it is the name. */
  readonly column?: string;
  readonly text?: string;
}

/** The first rows of each finding by its code. */
export type FoundRows = Readonly<Partial<Record<string, readonly FoundRow[]>>>;

export interface FoundRowsInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly id: CellColumn;
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  /** The customers' own amounts, for findings about customers. */
  readonly columns: CustomerColumns;
}

/** The customer number in a row. */
export function idText({ bytes, starts, ends }: CellColumn, row: number): string {
  return decodeUtf8(bytes, starts[row]!, ends[row]!);
}

/** The rows that findings are about. */
export function foundRows(
  { table, positions, id, numbers, columns }: FoundRowsInput,
  findings: readonly Conspicuous[],
) {
  const name = positions.get("name");
  const eur = (cents = Number.NaN) => (Number.isNaN(cents) ? null : cents / 100);
  const amounts = (row: number, customer: number | undefined) =>
    customer === undefined
      ? (["revenue", "margin", "potential"] as const).map((field) => eur(numbers.get(field)?.values[row]))
      : [columns.revenueCents, columns.marginCents, columns.potentialCents].map((own) => eur(own?.[customer]));
  // The sum of a representative's customers has the name of the representative.
  const idOf = (row: number, isSum: boolean) => (isSum ? withoutPersons([idText(id, row)]).join("") : idText(id, row));
  const textIn = shownTexts(table, positions);
  const about = (row: number, column: number | undefined) =>
    column === undefined
      ? {}
      : { column: table.header[column]!, ...(column !== name && { text: shortened(textIn(row, column)) }) };
  const found = (row: number, customer: number | undefined, { code, column }: Conspicuous): FoundRow => {
    const isSum = code === "totals";
    const [revenue = null, margin = null, potential = null] = amounts(row, customer);
    return {
      row: table.line(row),
      id: idOf(row, isSum),
      name: name === undefined ? "" : table.cell(row, name).trim(),
      revenue,
      margin,
      potential,
      ...about(row, column),
    };
  };
  const all: Record<string, readonly FoundRow[]> = {};
  for (const each of findings) {
    const rows = each.rows.map((row, at) => found(row, each.customers?.[at], each));
    all[each.code] = [...(all[each.code] ?? []), ...rows];
  }
  return all;
}

/** The rows whose customer number comes several times, those of one customer together. */
export function repeatedRows(accepted: Uint32Array, { codes, count }: DistinctTexts): Conspicuous {
  const rowsOf = new Uint32Array(count);
  for (let i = 0; i < codes.length; i++) rowsOf[codes[i]!] = rowsOf[codes[i]!]! + 1;
  const places: number[] = [];
  for (let i = 0; i < codes.length && places.length < mostRows; i++) if (rowsOf[codes[i]!]! > 1) places.push(i);
  places.sort((a, b) => codes[a]! - codes[b]! || a - b);
  return { code: "duplicateIds", count: places.length, rows: places.map((place) => accepted[place]!) };
}

const mostText = 200;
/** Why rows of customers are skipped. */
const ofCustomers: ReadonlySet<SkipReason> = new Set([
  ...(["identicalRow", "continuedOrder", "partOfCustomer", "cancelledOrder", "otherKind"] as const),
]);

/**
 * What stands in skipped rows, cell by cell; columns with names of persons are left out, as are names in lines around the table. Of a customer's row
 * only the columns that feed a field are kept, as of any customer.
 */
export function skippedTexts(
  { grid: own, header, headerRow, firstRow, stack }: TextTable,
  skipped: readonly SkippedRow[],
  persons: readonly string[],
  mapped: readonly number[],
): string[] {
  if (skipped.length === 0) return [];
  const { from, whole, others } = stack ?? { from: 0, whole: { grid: own }, others: [] };
  const { grid } = whole;
  const personal = persons.map((name) => header.indexOf(name));
  const rows = new Map<number, number>();
  const wanted = new Set(skipped.map(({ row }) => row));
  for (let row = 0; row < grid.rowCount; row++) if (wanted.has(grid.lines[row]!)) rows.set(grid.lines[row]!, row);
  return skipped.map(({ row: line, reason }) => {
    const row = rows.get(line);
    if (row === undefined) return "";
    const other = others.find((table) => row >= table.from && row < table.to);
    const isTitle = !other && row - from < (headerRow < 0 ? firstRow : headerRow);
    const left = other?.persons ?? personal;
    const cells = rowTexts(grid, row).filter(
      (text, column) =>
        text.trim() !== "" &&
        (isTitle || !left.includes(column)) &&
        (!ofCustomers.has(reason) || mapped.includes(column)),
    );
    const text = withoutPersons(cells.map((cell) => cell.trim().replace(/\s+/g, " "))).join(" · ");
    return shortened(text);
  });
}

function shortened(text: string): string {
  return text.length > mostText ? `${text.slice(0, mostText)} …` : text;
}
