import type { CodedColumn, CustomerColumns, TextColumn } from "../../src/read/customerColumns.js";

/** Text as the reader hands it over. */
export function textColumn(values: readonly string[]): TextColumn {
  const encoded = values.map((value) => new TextEncoder().encode(value));
  const offsets = new Uint32Array(values.length + 1);
  encoded.forEach((bytes, index) => {
    offsets[index + 1] = (offsets[index] as number) + bytes.length;
  });
  return { offsets, bytes: Uint8Array.from(encoded.flatMap((bytes) => [...bytes])) };
}

/** Repeated text as the reader hands it over: code 0 is the empty name. */
export function codedColumn(values: readonly string[]): CodedColumn {
  const names = ["", ...new Set(values.filter((value) => value !== ""))];
  return { names, codes: Uint32Array.from(values, (value) => names.indexOf(value)) };
}

/** Customers with the two required columns, and what a test adds to them. */
export function columnsOf(
  ids: readonly string[],
  revenueCents: readonly number[],
  more: Partial<CustomerColumns> = {},
): CustomerColumns {
  return {
    size: ids.length,
    id: textColumn(ids),
    name: null,
    group: null,
    market: null,
    channel: null,
    revenueCents: Float64Array.from(revenueCents),
    marginCents: null,
    potentialCents: null,
    visitsThousandths: null,
    callsThousandths: null,
    lat: null,
    lon: null,
    travelMinutes: null,
    ...more,
  };
}
