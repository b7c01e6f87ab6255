import { columnFromArray, float64, tableFromColumns, utf8 } from "@uwdata/flechette";
import { afterAll, expect, test } from "vitest";
import { arrow, feather, parquet } from "../read/arrowFiles.js";
import { bytesOf } from "../read/readText.js";
import { legacy, xlsx, zip } from "../read/spreadsheetFiles.js";
import { give, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();

afterAll(() => {
  expect(site.foreign).toEqual([]);
  expect(site.errors).toEqual([]);
});

const table = tableFromColumns({
  Kundennummer: columnFromArray(["00123", "4711"], utf8()),
  Kunde: columnFromArray(["<b>M\u00fcller</b>", "=1+1"], utf8()),
  Umsatz: columnFromArray([1234.5, 765.5], float64()),
});

test.each([
  ["a Parquet file", "kunden.parquet", () => parquet(table)],
  ["an Arrow file", "kunden.arrow", () => arrow(table, "file")],
])("%s loads with the policy on", async (_, name, bytes) => {
  const page = await openData(site);
  await give(page, name, bytes());
  await page.getByText(`${name}: 2 Kunden geladen.`).waitFor();
  const text = (await page.locator("main").innerText()).replace(/\s/g, " ");
  expect(text).toContain("2.000,00 €");
  expect(text).toContain("<b>Müller</b>");
  // Numbers of the file are written as the page writes numbers, texts as they are.
  expect(await page.locator(".preview-table tbody tr").allInnerTexts()).toEqual([
    "00123\t<b>Müller</b>\t1234,5",
    "4711\t=1+1\t765,5",
  ]);
});

test("an OpenDocument spreadsheet loads with the policy on", async () => {
  const page = await openData(site);
  const rows = [
    ["Kundennummer", "Kunde", "Umsatz"],
    ["00123", "<b>Müller</b>", 1234.5],
    ["4711", "=1+1", 765.5],
  ];
  await give(page, "kunden.ods", legacy(rows, "ods"));
  await page.getByText("kunden.ods: 2 Kunden geladen.").waitFor();
  const text = (await page.locator("main").innerText()).replace(/\s/g, " ");
  expect(text).toContain("2.000,00 €");
  expect(await page.locator("main").textContent()).toContain("OpenDocument-Tabelle");
});

test.each(["customers.lz4.feather", "customers.zstd.feather"])(
  "%s, packed inside, loads with the policy on",
  async (name) => {
    const page = await openData(site);
    await give(page, name, feather(name));
    await page.getByText(`${name}: 30 Kunden geladen.`).waitFor();
    expect((await page.locator("main").innerText()).replace(/\s/g, " ")).toContain("652,50 €");
  },
);

test("another sheet of a workbook can be chosen, and an empty one leaves what was loaded", async () => {
  const page = await openData(site);
  const customers = (id: string, amount: number) => [
    ["Kundennummer", "Umsatz"],
    [id, amount],
  ];
  const sheets = [
    { name: "Kunden", rows: [...customers("1", 10), ["2", 20]] },
    { name: "<i>Nord&amp;", rows: customers("3", 30) },
    { name: "Leer", rows: [] },
  ];
  await give(page, "kunden.xlsx", await xlsx(sheets));
  await page.getByText("kunden.xlsx: 2 Kunden geladen.").waitFor();
  const select = page.getByLabel("Tabellenblatt oder Datei");
  expect(await select.inputValue()).toBe("Kunden");
  await select.selectOption({ label: "<i>Nord&amp;" });
  await page.getByText("kunden.xlsx: 1 Kunde geladen.").waitFor();
  await select.selectOption({ label: "Leer" });
  await page.getByText("Die Datei ist leer.").waitFor();
  expect((await page.locator("main").innerText()).replace(/\s/g, " ")).toContain("30,00 €");
  await select.selectOption({ label: "Kunden" });
  await page.getByText("kunden.xlsx: 2 Kunden geladen.").waitFor();
});

test("another file of an archive can be chosen; damage leaves what was loaded, and the next file loads", async () => {
  const page = await openData(site, "en");
  const several = zip([
    { name: "a.csv", data: bytesOf("Customer No,Revenue\n1,10\n2,20\n") },
    { name: "b.csv", data: bytesOf("Customer No,Revenue\n3,30\n") },
  ]);
  await give(page, "lists.zip", several);
  await page.getByText("lists.zip: 2 customers loaded.").waitFor();
  await page.getByLabel("Sheet or file").selectOption("b.csv");
  await page.getByText("lists.zip: 1 customer loaded.").waitFor();
  for (const [name, bytes] of [
    ["cut.parquet", parquet(table).slice(0, -9)],
    ["cut.arrow", arrow(table).slice(0, -300)],
    ["cut.zip", several.slice(0, -30)],
  ] as const) {
    await give(page, name, bytes);
    await page.getByText("The file is damaged or incomplete.").waitFor();
    expect(await page.locator("main").innerText()).toContain("€30.00");
  }
  expect(await page.getByLabel("Sheet or file").isVisible()).toBe(false);
  await give(page, "again.parquet", parquet(table));
  await page.getByText("again.parquet: 2 customers loaded.").waitFor();
});
