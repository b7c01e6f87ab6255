import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { rawRows, rawWorkbook } from "./rawWorkbook.js";
import { customers } from "./spreadsheetFiles.js";

const names = ["Kundennr.", "Kunde", "Umsatz"];
const list = [names, ["4711", "Berg KG", 100.5], ["4712", "Klein AG", 200]] as const;

test("sheets with a chart instead of cells are no sheets to read", async () => {
  const chart = { name: "Diagramm", data: "", kind: "chartsheet" } as const;
  for (const sheets of [
    [{ name: "Kunden", data: rawRows(list) }, chart],
    [chart, { name: "Kunden", data: rawRows(list) }],
  ]) {
    const read = await openFile(rawWorkbook(sheets));
    expect(read.detected.sheets).toEqual([{ name: "Kunden", hidden: false }]);
    expect((await customers(rawWorkbook(sheets))).report.totals.revenue).toBe(300.5);
  }
});
