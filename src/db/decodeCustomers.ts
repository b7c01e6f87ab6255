import { type Column, type Table, tableFromIPC } from "@uwdata/flechette";
import type { CodedColumn, CustomerColumns, TextColumn } from "../read/customerColumns.js";
import type { FoundRows } from "../read/foundRows.js";
import type { ImportReport } from "../read/importReport.js";

export interface DecodedCustomers {
  readonly columns: CustomerColumns;
  /** The report of the import they come from, null where none was given. */
  readonly report: ImportReport | null;
  /** The rows of its findings. */
  readonly found: FoundRows;
}

/** Customers out of the Arrow IPC stream that `encodeCustomers` makes: views of `ipc`, nothing copied, missing numbers are NaN. */
export function decodeCustomers(ipc: Uint8Array): DecodedCustomers {
  const aligned = ipc.byteOffset % 8 === 0 ? ipc : ipc.slice();
  const table = tableFromIPC(aligned);
  const size = table.numRows;
  const id = textColumn(table, "id", size);
  const revenueCents = numbers(table, "revenue", size);
  if (!id || !revenueCents) throw new Error("not a table of customers: id or revenue is missing");
  const columns = {
    size,
    id,
    name: textColumn(table, "name", size),
    group: codedColumn(table, "group", size),
    market: codedColumn(table, "market", size),
    channel: codedColumn(table, "channel", size),
    revenueCents,
    marginCents: numbers(table, "margin", size),
    potentialCents: numbers(table, "potential", size),
    visitsThousandths: numbers(table, "visits", size),
    callsThousandths: numbers(table, "calls", size),
    lat: numbers(table, "lat", size),
    lon: numbers(table, "lon", size),
    travelMinutes: numbers(table, "travelMinutes", size),
  };
  const report = table.schema.metadata?.get("report");
  const found = table.schema.metadata?.get("found");
  return {
    columns,
    report: report ? (JSON.parse(report) as ImportReport) : null,
    found: found ? (JSON.parse(found) as FoundRows) : {},
  };
}

function child(table: Table, name: string): Column<unknown> | null {
  const index = table.schema.fields.findIndex((field) => field.name === name);
  return index < 0 ? null : table.getChildAt(index);
}

function textColumn(table: Table, name: string, size: number): TextColumn | null {
  const batch = child(table, name)?.data[0];
  if (!batch) return null;
  const offsets = batch.offsets as Int32Array;
  return {
    offsets: new Uint32Array(offsets.buffer, offsets.byteOffset, size + 1),
    bytes: batch.values as Uint8Array,
  };
}

function codedColumn(table: Table, name: string, size: number): CodedColumn | null {
  const batch = child(table, name)?.data[0];
  if (!batch) return null;
  const { values, dictionary } = batch as unknown as { values: Int32Array; dictionary: Column<string> };
  return { names: dictionary.toArray() as string[], codes: new Uint32Array(values.buffer, values.byteOffset, size) };
}

function numbers(table: Table, name: string, size: number): Float64Array | null {
  const values = child(table, name)?.data[0]?.values as Float64Array | undefined;
  return values ? values.subarray(0, size) : null;
}
