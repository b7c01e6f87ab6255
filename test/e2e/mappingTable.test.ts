import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { give, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();
const chosen = (page: Page, field: string) =>
  page
    .locator(`select[name=mapping-${field}]`)
    .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]!.text);

test.each([
  ["de", "„Kunde“ steht jetzt für „Kundennummer“; eine Spalte dient einem Feld.", "nicht vorhanden"],
  ["en", "“Kunde” now feeds “Customer number”; a column feeds one field.", "not available"],
] as const)(
  "a column given to another field moves, and the field that had it says so (%s)",
  async (lang, note, none) => {
    const page = await openData(site, lang);
    await give(page, "kunden.csv", "Nr;Kunde;Umsatz\n7;K1;10\n7;K2;20\n");
    await page.locator("select[name=mapping-id]").selectOption({ label: "Kunde" });
    await page.locator("[data-summary=customers][data-value='2']").waitFor();
    await page.getByText(note, { exact: true }).waitFor();
    expect([await chosen(page, "id"), await chosen(page, "name")]).toEqual(["Kunde", none]);
    expect(site.errors).toEqual([]);
  },
);

test.each([
  ["de", "An den Werten erkannt: Es sind Kundennummern der Liste."],
  ["en", "Recognised by its values: they are customer numbers of the list."],
] as const)("a column of customer numbers found by its values is shown as chosen (%s)", async (lang, note) => {
  const page = await openData(site, lang);
  const files = {
    "kunden.csv": "Kundennr;Name;Umsatz\n1001;Amsel;10\n1002;Biber;20\n1003;Dachs;5\n",
    "besuche.csv": "Wann;Wer;Art\n05.01.2025;1001;Besuch\n06.01.2025;1002;Messe\n07.01.2025;1003;Besuch\n",
  };
  const given = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  }));
  await page.locator("input[type=file][name=customers]").setInputFiles(given);
  await page.locator("[data-summary=customers][data-value='3']").waitFor();
  await page.locator("select[name=shown-file]").selectOption({ label: "besuche.csv" });
  await page.getByText(note, { exact: true }).waitFor();
  const id = page.locator("select[name=mapping-id]");
  expect([await chosen(page, "id"), await id.getAttribute("aria-invalid")]).toEqual(["Wer", "false"]);
  await page.locator("select[name=shown-file]").selectOption({ label: "kunden.csv" });
  await page.getByText(note, { exact: true }).waitFor({ state: "detached" });
  expect(await chosen(page, "id")).toBe("Kundennr");
  expect(site.errors).toEqual([]);
});

test.each([
  ["de", "Umsatz Süd zum Umsatz addieren", "431 €"],
  ["en", "Add Umsatz Süd to revenue", "€431"],
] as const)("a column that may be revenue too is named, and one click adds it (%s)", async (lang, add, before) => {
  const page = await openData(site, lang);
  const rows = ["Berg GmbH;100;200", "Klein AG;150,5;20", "Roth KG;50;75", "Lang OHG;80;20", "Schulz GmbH;50;35"];
  await give(page, "kunden.csv", `Kunde;Umsatz Nord;Umsatz Süd\n${rows.join("\n")}\n`);
  await page.locator(".notice.warning").getByText("Umsatz Süd").first().waitFor();
  await page.getByText(before).first().waitFor();
  await page.getByRole("button", { name: add }).click();
  await page.locator(".notice.success").waitFor();
  await page
    .getByText(lang === "de" ? "780,50 €" : "€780.50")
    .first()
    .waitFor();
  expect(await chosen(page, "revenue")).toContain("Umsatz Nord + Umsatz Süd");
  expect(site.errors).toEqual([]);
});

test.each([
  ["de", "Neu gerechnet: 2 Kunden, 170,00 € Umsatz.", "Neu gerechnet: 2 Kunden, 300,00 € Umsatz."],
  ["en", "Calculated anew: 2 customers, €170.00 revenue.", "Calculated anew: 2 customers, €300.00 revenue."],
] as const)(
  "keys step through the columns without taking one from another field, and what comes of it is said (%s)",
  async (lang, first, last) => {
    const page = await openData(site, lang);
    await give(page, "a.csv", "Kundennr;DB;Umsatz Vorjahr;Umsatz\n1;10;90;100\n2;20;80;200\n");
    const revenue = page.locator("select[name=mapping-revenue]");
    const margin = page.locator("select[name=mapping-margin] option:checked");
    await revenue.waitFor();
    await revenue.press("ArrowUp");
    await page.getByText(first).waitFor();
    await revenue.press("ArrowUp");
    await expect.poll(() => margin.textContent()).not.toBe("DB");
    await revenue.press("End");
    await page.getByText(last).waitFor();
    expect(await margin.textContent()).toBe("DB");
    expect(await revenue.evaluate((select) => select === document.activeElement)).toBe(true);
    expect(site.errors).toEqual([]);
  },
);

test("whoever gives a file by keys goes on from the question it raises, and after the answer from what is said then", async () => {
  const page = await openData(site);
  await page.locator("input[type=file][name=customers]").focus();
  await give(page, "auftraege.csv", "Kundennr;Umsatz\n1;100\n1;50\n2;200\n");
  await page.locator(".notice.error:focus").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".notice:focus", { hasText: "auftraege.csv: 2 Kunden geladen." }).waitFor();
});
