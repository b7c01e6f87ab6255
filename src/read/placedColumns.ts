import type { CodedColumn, CustomerColumns, TextColumn } from "./customerColumns.js";

/**
 * The columns of a list, those it lacks taken from another file: `rows` is the other file's row of every customer, −1 without one. Sums of a file without
 * a row of the customer are 0, what is known per customer is missing. `takesRevenue`: revenue comes from the other file.
 */
export function placedColumns(
  list: CustomerColumns,
  other: CustomerColumns,
  rows: Int32Array,
  takesRevenue: boolean,
): CustomerColumns {
  const numbers = (values: Float64Array | null, absent: number) =>
    values && Float64Array.from(rows, (row) => (row < 0 ? absent : values[row]!));
  const coded = (column: CodedColumn | null) =>
    column && { names: column.names, codes: Uint32Array.from(rows, (row) => (row < 0 ? 0 : column.codes[row]!)) };
  return {
    ...list,
    name: list.name ?? (other.name && placedTexts(other.name, rows)),
    group: list.group ?? coded(other.group),
    market: list.market ?? coded(other.market),
    channel: list.channel ?? coded(other.channel),
    revenueCents: takesRevenue ? numbers(other.revenueCents, 0)! : list.revenueCents,
    marginCents: list.marginCents ?? numbers(other.marginCents, takesRevenue ? 0 : Number.NaN),
    potentialCents: list.potentialCents ?? numbers(other.potentialCents, Number.NaN),
    visitsThousandths: list.visitsThousandths ?? numbers(other.visitsThousandths, 0),
    callsThousandths: list.callsThousandths ?? numbers(other.callsThousandths, 0),
    lat: list.lat ?? numbers(other.lat, Number.NaN),
    lon: list.lon ?? numbers(other.lon, Number.NaN),
    travelMinutes: list.travelMinutes ?? numbers(other.travelMinutes, Number.NaN),
  };
}

function placedTexts({ offsets, bytes }: TextColumn, rows: Int32Array): TextColumn {
  const placed = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    placed[at + 1] = placed[at]! + (row < 0 ? 0 : offsets[row + 1]! - offsets[row]!);
  });
  const out = new Uint8Array(placed.at(-1)!);
  rows.forEach((row, at) => {
    if (row >= 0) out.set(bytes.subarray(offsets[row]!, offsets[row + 1]!), placed[at]!);
  });
  return { offsets: placed, bytes: out };
}
