import { expect, test } from "vitest";
import { joinFiles } from "../../src/read/joinFiles.js";
import { openFile } from "../../src/read/openFile.js";
import { open } from "./readText.js";
import { type Rows, xlsx } from "./spreadsheetFiles.js";

const sheet = (names: readonly string[], from: number): Rows => [
  [...names],
  ...Array.from({ length: 12 }, (_, at) => [
    ...[String(from + at), `Firma ${from + at}x`, ...names.slice(2).map((_, by) => from + at * 3 + by)],
  ]),
];
const read = async (nord: readonly string[], sued: readonly string[]) => {
  const sheets = [
    { name: "Nord", rows: sheet(["Nr", "Firma", ...nord], 100) },
    { name: "Süd", rows: sheet(["Nr", "Firma", ...sued], 300) },
  ];
  return openFile(await xlsx(sheets));
};

test.each([
  [["Umsatz"], ["Umsatz EUR"]],
  [["Umsatz EUR"], ["Umsatz"]],
  [["Umsatz (EUR)"], ["Umsatz in €"]],
  [["Umsatz in €"], ["Umsatz [Euro]"]],
  [
    ["Umsatz Jan €", "Umsatz Feb €"],
    ["Umsatz Feb", "Umsatz Jan"],
  ],
])("the euro makes no other column of parts of one list: %j, %j", async (nord, sued) => {
  const { detected, table, proposal } = await read(nord, sued);
  expect(detected.together).toEqual(["Nord", "Süd"]);
  expect(table.header).toEqual(["Nr", "Firma", ...nord, "Blatt / Sheet"]);
  expect(proposal.revenue).toBe(nord.join(" + "));
});

test.each([
  [["Umsatz"], ["Umsatz T€"]],
  [["Umsatz"], ["Umsatz Tsd. EUR"]],
  [["Umsatz"], ["Umsatz CHF"]],
  [["Umsatz"], ["Umsatz EUR", "Umsatz CHF"]],
  [["Umsatz EUR"], ["Umsatz CHF"]],
])("other units and currencies do: %j, %j", async (nord, sued) => {
  expect((await read(nord, sued)).detected.together).toBeUndefined();
});

test("so it is in files given together", () => {
  const file = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const rows = (from: number) => Array.from({ length: 4 }, (_, at) => `${from + at};Firma ${from + at}x;${from * at}`);
  const { report, columns } = joinFiles([
    file("Nord.csv", ["Nr;Firma;Umsatz", ...rows(100), ""].join("\n")),
    file("Süd.csv", ["Nr;Firma;Umsatz (EUR)", ...rows(300), ""].join("\n")),
  ]);
  expect(report.together).toEqual(["Nord.csv", "Süd.csv"]);
  expect([columns.size, report.totals.revenue]).toEqual([8, 2400]);
});
