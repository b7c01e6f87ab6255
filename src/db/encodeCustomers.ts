import { batchType, Column, columnFromArray, dictionary, float64, int32, utf8 } from "@uwdata/flechette";
import type { CodedColumn, CustomerColumns, TextColumn } from "../read/customerColumns.js";
import type { FoundRows } from "../read/foundRows.js";
import type { ImportReport } from "../read/importReport.js";
import { arrowStream, type NamedColumn, noNulls, oneBatch } from "./arrowStream.js";

/**
 * Customers as an Arrow IPC stream of one batch, the buffers taken as they are: money in cents, contacts in thousandths, missing numbers null.
 * Columns are named after the fields; the import report and the rows of its findings travel in the schema.
 */
export function encodeCustomers(columns: CustomerColumns, report?: ImportReport, found: FoundRows = {}): Uint8Array {
  const { size } = columns;
  const encoded: NamedColumn[] = [["id", textColumn(columns.id, size)]];
  const text = (name: string, column: TextColumn | null) => column && encoded.push([name, textColumn(column, size)]);
  const coded = (name: string, column: CodedColumn | null) => column && encoded.push([name, codedColumn(column, size)]);
  const numbers = (name: string, values: Float64Array | null) => values && encoded.push([name, numberColumn(values)]);
  text("name", columns.name);
  coded("group", columns.group);
  coded("market", columns.market);
  coded("channel", columns.channel);
  numbers("revenue", columns.revenueCents);
  numbers("margin", columns.marginCents);
  numbers("potential", columns.potentialCents);
  numbers("visits", columns.visitsThousandths);
  numbers("calls", columns.callsThousandths);
  numbers("lat", columns.lat);
  numbers("lon", columns.lon);
  numbers("travelMinutes", columns.travelMinutes);
  return arrowStream(encoded, report ? { report: JSON.stringify(report), found: JSON.stringify(found) } : {});
}

function textColumn({ offsets, bytes }: TextColumn, size: number): Column<unknown> {
  const signed = new Int32Array(offsets.buffer, offsets.byteOffset, size + 1);
  return oneBatch(utf8(), { length: size, offsets: signed, values: bytes.subarray(0, offsets[size]) });
}

function codedColumn({ names, codes }: CodedColumn, size: number): Column<unknown> {
  const type = dictionary(utf8(), int32());
  const keys = new Int32Array(codes.buffer, codes.byteOffset, size);
  const batch = new (batchType(type))({ length: size, nullCount: 0, type, validity: noNulls, values: keys });
  return new Column([batch.setDictionary(columnFromArray([...names], type.dictionary))]);
}

function numberColumn(values: Float64Array): Column<unknown> {
  const validity = new Uint8Array((values.length + 7) >> 3);
  let nullCount = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isNaN(value)) validity[row >> 3] = (validity[row >> 3] as number) | (1 << (row & 7));
    else nullCount++;
  }
  return oneBatch(float64(), { length: values.length, nullCount, values, ...(nullCount > 0 ? { validity } : {}) });
}
