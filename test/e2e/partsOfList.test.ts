import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, expect, test } from "vitest";
import { textsFor } from "../../src/i18n/texts.js";
import { downloaded, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();
const folder = mkdtempSync(join(tmpdir(), "wertgerecht-parts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const head = ["Kundennr", "Firma", "Umsatz"];
const regions = [
  { name: "Deckblatt", rows: [["Kunden je Gebiet"]] },
  { name: "Nord", rows: [["Kunden Nord"], head, ["N1", "Amsel <b>GmbH</b>", 1000.5], ["N2", "Biber AG", "x"]] },
  { name: "Süd", rows: [head, ["S1", "Dachs KG", 2000], ["S2", "Elster AG", 500]] },
];

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ["de", "Nur „Mrz“ lesen", "40 Kunden geladen."],
  ["en", "Read only “Mrz”", "40 customers loaded."],
] as const)(
  "of months that look cumulated the last can be read alone with one click (%s)",
  async (lang, only, done) => {
    const rows = (factor: number) =>
      Array.from({ length: 40 }, (_, i) => [`K${100 + i}`, `Firma ${i}`, Math.round((1000 + 37 * i) * factor)]);
    const sheets = [1, 2.1, 2.9].map((factor, at) => ({
      name: ["Jan", "Feb", "Mrz"][at]!,
      rows: [head, ...rows(factor)],
    }));
    const page = await openData(site, lang);
    const path = written("wachsend.xlsx", await writeXlsx({ sheets }));
    await page.locator("input[type=file][name=customers]").setInputFiles(path);
    await page.getByRole("button", { name: only }).click();
    await page.getByText(`wachsend.xlsx: ${done}`).waitFor();
    expect(await page.locator("select[name=part]").inputValue()).toBe("Mrz");
  },
);

test.each([
  [
    "de",
    "Die Tabellenblätter „Nord“, „Süd“ haben dieselben Spalten und sind zusammen gelesen; nicht gelesen: Deckblatt.",
  ],
  ["en", "The sheets “Nord”, “Süd” have the same columns and were read together; not read: Deckblatt."],
] as const)("sheets per region are one list, and one of them can be chosen (%s)", async (lang, finding) => {
  const path = written("regionen.xlsx", await writeXlsx({ sheets: regions }));
  const page = await openData(site, lang);
  const choose = page.locator("select[name=part]");
  await page.locator("input[type=file][name=customers]").setInputFiles(path);
  const done = (count: number) =>
    page.getByText(`regionen.xlsx: ${count} ${lang === "de" ? "Kunden geladen." : "customers loaded."}`).waitFor();
  await done(3);
  await page.locator(".notice").getByText(finding).waitFor();
  expect(await choose.inputValue()).toBe("");
  expect(await page.locator("main").innerText()).toContain("Nord:4");
  const report = await downloaded(page, textsFor(lang).data.report.download);
  expect(report.text).toMatch(/Nord:4[;,]"?N2/);

  await choose.selectOption("Süd");
  await done(2);
  await page.locator(".notice").getByText(finding).waitFor({ state: "detached" });
  await choose.selectOption("");
  await done(3);
  expect(await page.evaluate(() => document.querySelector("main b"))).toBeNull();

  const { stdout } = await promisify(execFile)("npm", ["run", "-s", "analyse", "--", path, "--json"]);
  const { import: read } = JSON.parse(stdout);
  expect(read).toMatchObject({ accepted: 3, together: ["Nord", "Süd"], totals: { revenue: 3500.5 } });
  expect(read.cells).toEqual([{ row: 4, part: "Nord", column: "Umsatz", value: "x", reason: "notANumber" }]);
});

test("monthly files of orders are summed once that is said, with a mapping for all of them", async () => {
  const month = (number: string, revenue: string) =>
    written(
      `2025-${number}.csv`,
      `Kundennr;Datum;Zahl\nK1;03.${number}.2025;${revenue}\nK1;04.${number}.2025;1,00\nK2;05.${number}.2025;2,00\n`,
    );
  const page = await openData(site);
  await page.locator("input[type=file][name=customers]").setInputFiles([month("01", "10,00"), month("02", "20,00")]);
  // No file says which of its columns is revenue: it is said of the one shown and holds for both.
  await page.locator("select[name=mapping-revenue]").selectOption({ label: "Zahl" });
  await page.getByText("2 Kundennummern kommen mehrfach vor (6 Zeilen)").waitFor();
  await page.getByRole("button", { name: "Zeilen je Kunde summieren" }).click();
  await page.getByText("2025-01.csv + 2025-02.csv: 2 Kunden geladen.").waitFor();
  await page.getByText("zusammen gelesen mit 1 weiteren Datei").first().waitFor();
  await page.getByRole("cell", { name: "36,00 €" }).first().waitFor();
  await page.getByRole("link", { name: "Weiter zu den Klassen" }).click();
  const revenue = page.locator("[data-class=total][data-kpi=revenue]").first();
  await revenue.waitFor({ state: "attached" });
  // 32 € and 4 € within the 34 days from 3 January to 5 February, for a year.
  expect(Number(await revenue.getAttribute("data-value"))).toBe(386.47);
});

const ids = Array.from({ length: 12 }, (_, i) => `K${100 + i}`);
const revenues = { name: "Umsätze", rows: [["Debitor", "Umsatz"], ...ids.map((id, i) => [id, 10 * (i + 1)])] };
const visits = { name: "Besuche", rows: [["Kundennr", "Besuche"], ...ids.slice(2).map((id) => [id, 3])] };
const names = [["Kundennr", "Firma"], ...ids.map((id, i) => [id, `Firma ${i}`])];

test.each([
  ["de", "„Besuche“ dazunehmen", "Mehr über dieselben Kunden: Besuche."],
  ["en", "Add “Besuche”", "More about the same customers: Besuche."],
] as const)("a sheet with more about the same customers is joined in one click (%s)", async (lang, add, finding) => {
  const rows = names.map((row, i) => [...row, i === 0 ? "Umsatz" : 10 * i]);
  const path = written("buch.xlsx", await writeXlsx({ sheets: [{ name: "Kunden", rows }, visits] }));
  const page = await openData(site, lang);
  await page.locator("input[type=file][name=customers]").setInputFiles(path);
  const loaded = lang === "de" ? "12 Kunden geladen." : "12 customers loaded.";
  await page.getByText(`buch.xlsx: ${loaded}`).waitFor();
  await page.locator(".notice").getByText(finding).waitFor();
  await page.getByRole("button", { name: add }).click();
  await page.getByText(`buch.xlsx + buch.xlsx: Besuche: ${loaded}`).waitFor();
  await page.locator(".notice").getByText(finding).waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: add }).count()).toBe(0);

  const sheets = ["--sheet", "Kunden", "--sheet", "Besuche"];
  const { stdout } = await promisify(execFile)("npm", ["run", "-s", "analyse", "--", path, ...sheets, "--json"]);
  const { import: read, totals } = JSON.parse(stdout);
  expect(read.files).toMatchObject([{ file: "buch.xlsx: Besuche", part: "Besuche" }]);
  expect(totals).toMatchObject({ customers: 12, revenue: 780, visits: 30 });
});

test("a workbook that has names and revenue on different sheets is loaded without a question", async () => {
  const sheets = [revenues, { name: "Kunden", rows: names }];
  const path = written("getrennt.xlsx", await writeXlsx({ sheets }));
  const page = await openData(site);
  await page.locator("input[type=file][name=customers]").setInputFiles(path);
  await page.getByText("getrennt.xlsx + getrennt.xlsx: Umsätze: 12 Kunden geladen.").waitFor();
  await page.getByRole("cell", { name: "780,00 €" }).first().waitFor();
  const { stdout } = await promisify(execFile)("npm", ["run", "-s", "analyse", "--", path, "--json"]);
  const { import: read } = JSON.parse(stdout);
  expect(read).toMatchObject({ list: "getrennt.xlsx", accepted: 12, totals: { revenue: 780 } });
});
