import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { openTable } from "../../src/read/openTable.js";
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
