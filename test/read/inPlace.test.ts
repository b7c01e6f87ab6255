import fc from "fast-check";
import { expect, it } from "vitest";
import { openTable } from "../../src/read/openTable.js";
import { spareMemory } from "../../src/read/spareMemory.js";
import { codePageToUtf8, repairCodePage } from "../../src/read/toUtf8.js";
import { latin1 } from "./readText.js";

/** The bytes behind so much room in a buffer of their own. */
function behind(room: number, bytes: Uint8Array): Uint8Array {
  const buffer = new Uint8Array(room + bytes.length);
  buffer.set(bytes, room);
  return buffer.subarray(room);
}

it("writes text of a code page over its bytes as it does elsewhere, however much room there is before them", () => {
  const byte = fc.oneof(
    fc.constantFrom(0, 10, 13, 59, 0xc3, 0xbc, 0xe2, 0x80),
    fc.nat(255),
    fc.integer({ min: 48, max: 57 }),
  );
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(byte, { maxLength: 400 }),
      fc.nat(200),
      fc.constantFrom("windows-1252", "cp850", "macintosh"),
      (any, likely, room, page) => {
        for (const bytes of [any, Uint8Array.from(likely)]) {
          expect(codePageToUtf8(behind(room, bytes), page, true)).toEqual(codePageToUtf8(bytes, page));
          expect(repairCodePage(behind(room, bytes), page, true)).toEqual(repairCodePage(bytes, page));
        }
      },
    ),
    { numRuns: 300 },
  );
});

it("keeps to the memory of the bytes as long as the room lasts", () => {
  const bytes = behind(64, latin1("M\xfcller;K\xf6ln\n".repeat(10)));
  expect(codePageToUtf8(bytes, "windows-1252", true).buffer).toBe(bytes.buffer);
  const without = behind(0, latin1("M\xfcller;K\xf6ln\n".repeat(10)));
  expect(codePageToUtf8(without, "windows-1252", true).buffer).not.toBe(without.buffer);
});

it("reads a table into the memory of one that is given up, with records of another dialect too", () => {
  const text = (name: string, rows: number) =>
    latin1(
      `Nr;Firma;Umsatz\r\n${Array.from({ length: rows }, (_, i) => (i % 900 === 7 ? `${i},"${name}",${i}` : `${i};${name} GmbH;${i},50`)).join("\r\n")}`,
    );
  const first = openTable(behind(4000, text("M\xfcller", 60_000)), { memory: spareMemory(null) }).table;
  const memory = spareMemory(first.grid);
  const again = openTable(behind(4000, text("B\xe4cker", 59_000)), { memory }).table;
  const plain = openTable(text("B\xe4cker", 59_000)).table;
  expect(again.grid.cellEnds.buffer).toBe(first.grid.cellEnds.buffer);
  expect(again.rowCount).toBe(plain.rowCount);
  for (const row of [0, 7, 8, 907, 58_999])
    for (let column = 0; column < 3; column++) expect(again.cell(row, column)).toBe(plain.cell(row, column));
  expect(again.cell(7, 1)).toBe("Bäcker");
});

it("gives each piece of memory once, and none that is far too large", () => {
  const table = openTable(latin1(`Nr;Umsatz\n${"1;2\n".repeat(100_000)}`)).table;
  const { cellEnds } = table.grid;
  const memory = spareMemory(table.grid);
  const wanted = cellEnds.byteLength;
  expect(memory.take(wanted)).toBe(cellEnds.buffer);
  expect(memory.take(wanted)).not.toBe(cellEnds.buffer);
  expect(spareMemory(table.grid).take(8).byteLength).toBe(8);
});
