import type { Field, NumberField } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { isRepeated, type Merge } from "./mergeRows.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import type { TextTable } from "./textTable.js";

export interface SaidOnceInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly numbers: ReadonlyMap<NumberField, ParsedNumbers>;
  readonly accepted: Uint32Array;
  readonly merge: Merge | null;
}

const yearly = /\bp\.? ?a\b|(?:pro|per|je|\/) ?(?:jahr|year|annum|j\b|a\b)|jährlich|jaehrlich|annual|yearly|jahres/i;

/**
 * The fields that are said of the customer in each of his rows alike and count once instead of being added up: potential in sheets or files that were read as one, and visits and calls
 * whose column speaks of a year.
 */
export function saidOnce({ table, positions, numbers, accepted, merge }: SaidOnceInput): ReadonlySet<NumberField> {
  if (!merge) return new Set();
  const isYearly = (field: NumberField) => yearly.test(table.header[positions.get(field)!]!);
  const candidates = [
    ...(table.grid.sections ? (["potential"] as const) : []),
    ...(["visits", "calls"] as const).filter((field) => positions.has(field) && isYearly(field)),
  ];
  return new Set(
    candidates.filter((field) => {
      const values = numbers.get(field)?.values;
      return (
        values &&
        isRepeated(
          Float64Array.from(accepted, (row) => values[row]!),
          merge,
        )
      );
    }),
  );
}

/** What is said about them. */
export function saidOnceWarnings(
  fields: ReadonlySet<NumberField>,
  { table, positions }: Pick<SaidOnceInput, "table" | "positions">,
): ImportWarning[] {
  return [...fields].map((field) => {
    const code = field === "potential" ? "potentialOnce" : "contactsOnce";
    return { code, column: table.header[positions.get(field)!]! };
  });
}
