import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { downloaded, give, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();

const german = [
  "Kundennummer;Kunde;Umsatz;Deckungsbeitrag;Potenzial",
  "0007;Müller & Söhne;1.000,00;1.200,00;900,00",
  "0008;<img src=x onerror=alert(1)>;-50,00;;",
  "0009;=1+1;viel;2,00;3,00",
  "Summe;;950,00;;",
].join("\n");

const rowsUnder = async (page: Page, finding: string) => {
  const item = page.locator("li", { hasText: finding });
  await item.locator("summary").click();
  return (await item.locator("tbody tr").allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
};

test("one click on a finding shows its rows as text", async () => {
  const page = await openData(site);
  await give(page, "kunden.csv", german);
  await page.getByText("kunden.csv: 2 Kunden geladen.").waitFor();
  expect(await rowsUnder(page, "negativem Umsatz")).toEqual(["3 0008 <img src=x onerror=alert(1)> −50,00 €"]);
  expect(await rowsUnder(page, "Deckungsbeitrag über dem Umsatz")).toEqual([
    "2 0007 Müller & Söhne 1.000,00 € 1.200,00 € 900,00 €",
  ]);
  expect(await rowsUnder(page, "Summenzeile erkannt")).toEqual(["5 Summe 950,00 €"]);
  await page.reload();
  expect(await rowsUnder(page, "Potenzial unter dem Umsatz")).toEqual([
    "2 0007 Müller & Söhne 1.000,00 € 1.200,00 € 900,00 €",
  ]);
});

test("rows are opened with the keyboard", async () => {
  const page = await openData(site, "en");
  await give(page, "customers.csv", "Customer No,Revenue\n1,-10\n2,20\n");
  const summary = page.getByText("Show 1 row");
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.locator(".found-rows[open] td", { hasText: /10\.00/ }).waitFor();
});

test("the report is downloaded with every cell and row left out, formulas as text", async () => {
  const page = await openData(site);
  await give(page, "kunden.csv", german.replace("viel", "=viel()"));
  await page.getByText("kunden.csv: 2 Kunden geladen.").waitFor();
  const { name, text } = await downloaded(page, "Bericht als CSV herunterladen");
  expect(name).toBe("kunden.csv Importbericht.csv");
  expect(text.split("\r\n").slice(0, 3)).toEqual([
    "\uFEFFZeile;Kundennummer;Name;Spalte;Inhalt;Grund",
    "4;0009;'=1+1;Umsatz;'=viel();\"Keine Zahl; Zeile abgelehnt\"",
    '5;;;;Summe · 950,00;"Summenzeile; Zeile übersprungen"',
  ]);
});

test("more cells than the page lists are all in the download; after a reload it says what is missing", async () => {
  const page = await openData(site, "en");
  const rows = Array.from({ length: 3000 }, (_, at) => `${at},10,${at % 2 === 0 ? 5 : `x${at}`}`);
  await give(page, "many.csv", `Customer No,Revenue,Margin\n${rows.join("\n")}\n`);
  await page.getByText("many.csv: 3,000 customers loaded.").waitFor();
  const { text } = await downloaded(page, "Download report as CSV");
  expect(text.split("\r\n").filter((line) => line.includes("Not a number"))).toHaveLength(1500);
  expect(text).toContain("3001,2999,,Margin,x2999,Not a number; cell taken as empty");
  await page.reload();
  const later = await downloaded(page, "Download report as CSV");
  expect(later.text.split("\r\n").filter((line) => line.includes("Not a number"))).toHaveLength(1000);
  await page.getByText("lists 1,000 of 1,500").waitFor();
});

test("on paper stand the message, the rows of findings and the columns in use, but no places for files", async () => {
  const page = await openData(site);
  await give(page, "kunden.csv", german);
  await page.getByText("kunden.csv: 2 Kunden geladen.").waitFor();
  await page.emulateMedia({ media: "print" });
  const isShown = (selector: string, text: string) => page.locator(selector, { hasText: text }).first().isVisible();
  expect(await isShown(".notice", "2 Kunden geladen")).toBe(true);
  expect(await isShown(".found-rows td", "Müller & Söhne")).toBe(true);
  expect(await isShown(".file-report li", "Trennzeichen")).toBe(true);
  expect(await isShown(".mapping-table tr", "Potenzial")).toBe(true);
  expect(await isShown(".mapping-table tr", "Längengrad")).toBe(false);
  expect(await isShown(".drop-zone", "")).toBe(false);
});

test("nothing went wrong and no other host was asked", () => {
  expect(site.errors).toEqual([]);
  expect(site.foreign).toEqual([]);
});

test.each([
  [
    "de",
    "Warum so gelesen",
    "Trennzeichen „;“: Damit haben 4 von 4 Zeilen",
    "„Umsatz“: Dezimalkomma, nach allen Werten",
  ],
  ["en", "Why it was read so", "Delimiter “;”: with it 4 of 4 rows", "“Umsatz”: decimal comma, by all values"],
] as const)("the report says why the file was read as it was (%s)", async (lang, why, delimiter, numbers) => {
  const page = await openData(site, lang);
  await give(page, "kunden.csv", german);
  await page.getByText(lang === "de" ? "kunden.csv: 2 Kunden geladen." : "kunden.csv: 2 customers loaded.").waitFor();
  await page.getByText(why).click();
  await page.getByText(delimiter).waitFor();
  await page.getByText(numbers).waitFor();
});
