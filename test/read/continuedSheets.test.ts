import { expect, test } from "vitest";
import { customers, type Rows, xlsx } from "./spreadsheetFiles.js";

const page = (from: number): Rows =>
  ["Ulm", "Kiel", "Trier", "Hof"].map((town, at) => [`K-${from + at}`, `Bau ${town} ${from}`, from + at / 4]);
const names = ["Kundennr.", "Kunde", "Umsatz"];

test("sheets that go on with the list of the first without its names are parts of it", async () => {
  const pages = [
    { name: "Seite 1", rows: [["Umsatzliste"], names, ...page(10)] as Rows },
    { name: "Seite 2", rows: page(20) },
    { name: "Seite 3", rows: [...page(30), ["K-99", "Lang AG", "?"]] as Rows },
  ];
  const { report } = await customers(await xlsx(pages));
  expect(report).toMatchObject({ accepted: 12, together: ["Seite 1", "Seite 2", "Seite 3"] });
  expect(report.totals.revenue).toBe(240 + 3 * 1.5);
  expect(report.cells).toMatchObject([{ row: 5, part: "Seite 3", value: "?" }]);
});

test("a sheet without names is no part of a list with other columns or another name", async () => {
  const others = [
    { name: "Seite 2", rows: page(20).map(([id, name]) => [id!, name!, name!]) as Rows },
    { name: "Rest", rows: page(20) },
    { name: "Seite 2", rows: page(20).map(([id, name]) => [id!, name!]) as Rows },
  ];
  const unrelated = await customers(
    await xlsx([
      { name: "Tabelle1", rows: [names, ...page(10)] },
      { name: "Tabelle2", rows: page(20) },
    ]),
  );
  expect(unrelated.report.accepted).toBe(4);
  for (const other of others) {
    const { report } = await customers(await xlsx([{ name: "Seite 1", rows: [names, ...page(10)] }, other]));
    expect(report.accepted).toBe(4);
  }
});
