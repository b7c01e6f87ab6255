import { batchType, Column, type DataType, field, Table, tableToIPC } from "@uwdata/flechette";

export type NamedColumn = readonly [name: string, column: Column<unknown>];

/** Columns of equal length as an Arrow IPC stream. */
export function arrowStream(
  columns: readonly NamedColumn[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const fields = columns.map(([name, { type }]) => field(name, type));
  const data = columns.map(([, column]) => column);
  const table = new Table({ fields, metadata: new Map(Object.entries(metadata)) }, data);
  const bytes = tableToIPC(table, { format: "stream" });
  if (!bytes) throw new Error("no Arrow bytes");
  return bytes;
}

/** A typed array as an Arrow column without nulls. */
export function valuesColumn(type: DataType, values: Float64Array | Uint32Array | Uint8Array): Column<unknown> {
  return oneBatch(type, { length: values.length, values });
}

/** A column of one batch whose buffers are taken as they are. */
export function oneBatch(type: DataType, buffers: { length: number; [part: string]: unknown }): Column<unknown> {
  return new Column([new (batchType(type))({ type, nullCount: 0, validity: noNulls, ...buffers })]);
}

export const noNulls = new Uint8Array(0);
