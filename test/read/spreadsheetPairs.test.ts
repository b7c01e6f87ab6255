import { read as readOther, utils } from "@e965/xlsx";
import fc from "fast-check";
import { test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { cellAsText, type SheetCell } from "../../src/read/sheetGrid.js";
import { cellsOf, legacy, type Rows, xlsx } from "./spreadsheetFiles.js";

const day = fc.integer({ min: 1, max: 60_000 }).map((days) => new Date(Date.UTC(1970, 0, 1) + days * 86_400_000));
const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `x${text.replace(/[\p{C}\p{Z}]/gu, "")}`),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).filter((value) => Math.abs(value) > 1e-9),
  fc.integer(),
  day,
  fc.constant(null),
);
const sheets = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), cell, cell), { minLength: 1, maxLength: 20 })
  .map((rows) => [["Kundennummer", "Eins", "Zwei"], ...rows.map(([id, ...cells]) => [`K${id}`, ...cells])] as Rows);

const expected = (rows: Rows) => rows.slice(1).map((row) => row.map((value) => cellAsText(value as SheetCell)));

test("what one library writes as .xlsx, .xls or .xlsb is read as what was written", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, fc.constantFrom("xlsx", "biff8", "xlsb"), async (rows, type) => {
      const { table } = await openFile(legacy(rows, type as "biff8"));
      const read = Array.from({ length: table.rowCount }, (_, row) =>
        [0, 1, 2].map((column) => table.cell(row, column)),
      );
      if (JSON.stringify(read) !== JSON.stringify(expected(rows)))
        throw new Error(JSON.stringify([read, expected(rows)]));
    }),
    { numRuns: 150, seed: 5 },
  );
});

test("a workbook is read here as the other library reads it", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async (rows) => {
      const bytes = await xlsx(rows);
      const book = readOther(bytes, { type: "array", cellDates: true, UTC: true });
      const other = utils.sheet_to_json<SheetCell[]>(book.Sheets[book.SheetNames[0]!]!, {
        header: 1,
        defval: null,
        raw: true,
        UTC: true,
      });
      const [ours, theirs] = [cellsOf(await openFile(bytes)), other.slice(1)];
      const wanted = theirs.map((row) => [0, 1, 2].map((column) => cellAsText(row[column])));
      if (JSON.stringify(ours.map((row) => [0, 1, 2].map((c) => row[c] ?? ""))) !== JSON.stringify(wanted))
        throw new Error(JSON.stringify([ours, wanted]));
    }),
    { numRuns: 100, seed: 6 },
  );
});
