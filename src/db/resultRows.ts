import type { Cell, Row } from "./engine.js";

interface ArrowResult {
  readonly numRows: number;
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChildAt(index: number): { get(row: number): unknown } | null;
}

/** A result of DuckDB as plain rows: 64-bit integers become numbers. */
export function resultRows(result: ArrowResult): readonly Row[] {
  const columns = result.schema.fields.map(({ name }, index) => ({ name, values: result.getChildAt(index) }));
  return Array.from({ length: result.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, cell(values?.get(row))])),
  );
}

function cell(value: unknown): Cell {
  if (typeof value === "bigint") return Number(value);
  return (value ?? null) as Cell;
}
