import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { openTable } from "../../src/read/openTable.js";
import type { TextTable } from "../../src/read/textTable.js";
import { typedNumber } from "../../src/read/typedNumber.js";
import { bytesOf } from "./readText.js";
import { xlsx } from "./spreadsheetFiles.js";

test("numbers of a spreadsheet are told from texts that look like numbers, and from empty and missing cells", async () => {
  const rows = [
    ["Nr", "Umsatz", "Notiz"],
    ["007", 1234.5, null],
    [8, "1234.5"],
  ];
  const { table } = await openFile(await xlsx(rows));
  const numbers = [0, 1].map((row) => table.header.map((_, column) => typedNumber(table, row, column)));
  expect(numbers).toEqual([
    [null, 1234.5, null],
    [8, null, null],
  ]);
});

test("a text file has none", () => {
  const { table } = openTable(bytesOf("Nr;Umsatz\n1;2\n"));
  expect(typedNumber(table, 0, 1)).toBeNull();
});

test("a table with columns of its own is not written out for it", () => {
  const numbers = Float64Array.of(1.5, Number.NaN);
  const never = (): never => {
    throw new Error("all cells were written");
  };
  const columns = [{ name: "Umsatz", numbers, cells: never }];
  const grid = {
    columns,
    rowCells: Uint32Array.of(0, 1, 2, 3),
    get typed() {
      return never();
    },
  };
  const table = { grid, firstRow: 1, cell: (row: number) => (row === 0 ? "1.5" : "") } as unknown as TextTable;
  expect([typedNumber(table, 0, 0), typedNumber(table, 1, 0)]).toEqual([1.5, null]);
});
