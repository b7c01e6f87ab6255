import { expect, test } from "vitest";
import { give, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();
const lines = `Order,Date,CustomerNo,Sales,Cost
SO1,2024-01-05,001,100.00,60.00
SO1,2024-01-05,001,50.50,20.25
SO2,2024-12-30,002,200.00,250.00
`;

test.each([
  ["de", "Zeilen je Kunde summieren", "Die Summen gelten als ein Jahr. 2 Aufträge oder Rechnungen."],
  ["en", "Sum the rows per customer", "the sums count as one year. 2 orders or invoices."],
] as const)("order lines become customers with one click, and the report says how (%s)", async (lang, sum, period) => {
  const page = await openData(site, lang);
  await give(page, "lines.csv", lines);
  await page.getByRole("button", { name: sum }).click();
  await page.locator("[data-summary=customers][data-value='2']").waitFor();
  await page.getByText(period).waitFor();
  await page
    .getByText(lang === "de" ? "20,25 €" : "€20.25")
    .first()
    .waitFor();
});

test.each([
  ["de", "Zeilen je Kunde summieren", "zählt nicht mit", "Storniert"],
  ["en", "Sum the rows per customer", "does not count", "Cancelled"],
] as const)(
  "a cancelled order does not count, that is said beside the number of customers, and one click counts it (%s)",
  async (lang, sum, said, reason) => {
    const page = await openData(site, lang);
    const orders = [
      "1;07.01.2025;K1;Geliefert;100,00",
      "2;09.06.2025;K1;Storniert;900,00",
      "3;30.12.2025;K2;Geliefert;50,50",
    ];
    await give(
      page,
      "auftraege.csv",
      ["Auftrag;Datum;Kundennr;Status;Netto", ...orders, "4;30.12.2025;K1;Geliefert;9,50"].join("\n"),
    );
    await page.getByRole("button", { name: sum }).click();
    await page.locator("[data-summary=customers][data-value='2']").waitFor();
    await page.locator(".notice").getByText("Storniert").waitFor();
    expect(await page.locator(".notice.success").innerText()).toContain(said);
    await page.locator("main").getByText(reason, { exact: true }).first().waitFor();
    await page
      .getByText(lang === "de" ? "160,00 €" : "€160.00")
      .first()
      .waitFor();
    await page
      .getByRole("button", {
        name:
          lang === "de"
            ? "Alle Zeilen zählen, wie sie in der Datei stehen"
            : "Count all rows as they stand in the file",
      })
      .click();
    await page
      .getByText(lang === "de" ? "1.060,00 €" : "€1,060.00")
      .first()
      .waitFor();
    await page
      .getByRole("button", {
        name: lang === "de" ? "Nach Status und Art unterscheiden" : "Distinguish by status and kind",
      })
      .click();
    await page.locator(".notice.success").getByText(said).waitFor();
  },
);

test("the same columns next month are summed without a click", async () => {
  const page = await openData(site, "de");
  await give(page, "januar.csv", lines);
  await page.getByRole("button", { name: "Zeilen je Kunde summieren" }).click();
  await page.getByText("januar.csv: 2 Kunden geladen.").waitFor();
  await give(page, "februar.csv", `${lines}SO3,2024-12-31,003,10.00,5.00\n`);
  await page.getByText("februar.csv: 3 Kunden geladen.").waitFor();
  expect(site.errors).toEqual([]);
});
