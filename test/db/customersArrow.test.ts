import { tableFromIPC } from "@uwdata/flechette";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCustomers } from "../../src/db/decodeCustomers.js";
import { encodeCustomers } from "../../src/db/encodeCustomers.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openTable } from "../../src/read/openTable.js";
import { codedColumn, columnsOf, textColumn } from "./sampleColumns.js";

describe("customers as Arrow", () => {
  const full = columnsOf(["0001", "ä", "<script>"], [100, -5, 1e15], {
    name: textColumn(["Müller", "", "日本"]),
    group: codedColumn(["A", "", "A"]),
    market: codedColumn(["Nord", "Süd", "Nord"]),
    channel: codedColumn(["", "", ""]),
    marginCents: Float64Array.of(30, -1, 2),
    potentialCents: Float64Array.of(NaN, 0, 3),
    visitsThousandths: Float64Array.of(3000, 2500, NaN),
    callsThousandths: Float64Array.of(NaN, NaN, NaN),
    lat: Float64Array.of(53.5, NaN, 47),
    lon: Float64Array.of(10, NaN, 8),
    travelMinutes: Float64Array.of(30, NaN, 15),
  });

  it("come back as they went in, missing numbers as NaN", () => {
    expect(decodeCustomers(encodeCustomers(full)).columns).toEqual(full);
  });

  it("come back without the columns that were not there", () => {
    const bare = columnsOf(["1"], [1]);
    expect(decodeCustomers(encodeCustomers(bare)).columns).toEqual(bare);
  });

  it("may be none", () => {
    const none = columnsOf([], [], { group: codedColumn([]), potentialCents: new Float64Array(0) });
    expect(decodeCustomers(encodeCustomers(none)).columns).toEqual(none);
  });

  it("carry the report of their import", () => {
    const { report } = convertTable(openTable(new TextEncoder().encode("Kundennummer;Umsatz\nÄ1;100\nÄ2;x\n")), {
      id: "Kundennummer",
      revenue: "Umsatz",
    });
    expect(report.rejectedRows).toBe(1);
    expect(decodeCustomers(encodeCustomers(full, report)).report).toEqual(report);
    expect(decodeCustomers(encodeCustomers(full)).report).toBeNull();
  });

  it("are read as views of the bytes, not as copies", () => {
    const ipc = encodeCustomers(full);
    const { columns } = decodeCustomers(ipc);
    for (const view of [columns.revenueCents, columns.id.bytes, columns.id.offsets, columns.group?.codes])
      expect(view?.buffer).toBe(ipc.buffer);
  });

  it("are read from bytes at an odd position of a larger buffer too", () => {
    const ipc = encodeCustomers(full);
    const shifted = new Uint8Array(ipc.length + 3);
    shifted.set(ipc, 3);
    expect(decodeCustomers(shifted.subarray(3)).columns).toEqual(full);
  });

  it("mark missing numbers as null for other readers", () => {
    expect(tableFromIPC(encodeCustomers(full)).toArray()[0]).toMatchObject({ potential: null, visits: 3000 });
  });

  it("are refused when the number or the revenue is missing", () => {
    expect(() => decodeCustomers(new Uint8Array(0))).toThrow("id or revenue is missing");
  });

  it("come back whatever their names and figures", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.double({ noNaN: true }))), (rows) => {
        const names = rows.map(([name]) => name);
        const figures = rows.map(([, figure]) => figure);
        const columns = columnsOf(names, figures, { name: textColumn(names), market: codedColumn(names) });
        expect(decodeCustomers(encodeCustomers(columns)).columns).toEqual(columns);
      }),
    );
  });
});
