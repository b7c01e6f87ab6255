import type { AcceptInput } from "./acceptRows.js";
import { columnsAt } from "./columnSums.js";
import type { DistinctTexts } from "./distinctTexts.js";
import { numberFields } from "./fields.js";
import { idText } from "./foundRows.js";
import { type Place, placeIn } from "./places.js";
import { shownTexts } from "./shownTexts.js";

/** The first rows of the first customers whose number comes several times, those of a customer together: where they stand, whose they are, and what stands in the mapped columns. */
export interface RepeatedSample {
  readonly columns: readonly string[];
  /** Which of the columns hold amounts and other numbers. */
  readonly numeric: readonly number[];
  readonly rows: readonly (Place & { readonly id: string; readonly cells: readonly string[] })[];
}

const mostCustomers = 3;
const mostOfOne = 3;
const mostColumns = 8;

/** A look at rows of which it is asked what they are; columns with names of persons are left out, and texts that name one. */
export function repeatedSample(
  {
    table,
    positions,
    id,
    persons = [],
  }: Pick<AcceptInput, "table" | "positions" | "id"> & { persons?: readonly string[] },
  accepted: Uint32Array,
  { codes, count }: DistinctTexts,
): RepeatedSample {
  const rowsOf = new Uint32Array(count);
  for (let i = 0; i < codes.length; i++) rowsOf[codes[i]!] = rowsOf[codes[i]!]! + 1;
  const customers: number[] = [];
  for (let code = 0; code < count && customers.length < mostCustomers; code++)
    if (rowsOf[code]! > 1) customers.push(code);
  const found = new Map(customers.map((code): [number, number[]] => [code, []]));
  let left = customers.reduce((sum, code) => sum + Math.min(mostOfOne, rowsOf[code]!), 0);
  for (let i = 0; i < codes.length && left > 0; i++) {
    const own = found.get(codes[i]!);
    if (!own || own.length === mostOfOne) continue;
    own.push(accepted[i]!);
    left--;
  }
  const mapped = [...positions].flatMap(([field, column]) => (field === "id" ? [] : columnsAt(table, column)));
  const shown = [...new Set(mapped)].filter((column) => !persons.includes(table.header[column]!)).slice(0, mostColumns);
  const place = table.grid.sections ? placeIn(table.grid.sections) : (row: number): Place => ({ row });
  const textIn = shownTexts(table, positions);
  const numbers = new Set(numberFields.flatMap((field) => columnsAt(table, positions.get(field) ?? -1)));
  return {
    numeric: shown.flatMap((column, at) => (numbers.has(column) ? [at] : [])),
    columns: shown.map((column) => table.header[column]!),
    rows: [...found.values()].flat().map((row) => ({
      ...place(table.line(row)),
      id: idText(id, row),
      cells: shown.map((column) => textIn(row, column)),
    })),
  };
}
