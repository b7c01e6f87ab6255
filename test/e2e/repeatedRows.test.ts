import { expect, test } from "vitest";
import { give, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();
const twice = `Kundennr;Kunde;Umsatz;Telefon
001;Amsel GmbH;1.000,00;030
002;Biber AG;500,00;
001;Amsel GmbH;1.000,00;040
003;Dachs KG;70,00;
Summe;;1.570,00;
`;

test.each([
  [
    "de",
    "sie unterscheiden sich nur in „Telefon“. Umsatz: 1.570,00 €, wenn gleiche Zeilen einmal zählen; 2.570,00 €, wenn alle summiert werden. Die Summenzeile der Datei passt zum einmaligen Zählen.",
    "Gleiche Zeilen einmal zählen",
    "1 Kunde mit gleichen Zeilen (verschieden nur in „Telefon“): Sie zählen einmal, 1 Zeile ist als Wiederholung übersprungen.",
    "Umsatz 2.570,00 € 1.570,00 € Umsatz",
  ],
  [
    "en",
    "they differ only in “Telefon”. Revenue: €1,570.00 if rows that are alike count once; €2,570.00 if all are summed. The file’s totals row agrees with counting once.",
    "Count rows that are alike once",
    "1 customer with rows that are alike (different only in “Telefon”): they count once, 1 row was skipped as a repetition.",
    "Revenue €2,570.00 €1,570.00 Umsatz",
  ],
] as const)("rows that stand twice count once where the user says so (%s)", async (lang, why, once, said, totals) => {
  const page = await openData(site, lang);
  await give(page, "kunden.csv", twice);
  const button = page.getByRole("button", { name: once });
  await button.waitFor();
  expect((await page.getByRole("alert").innerText()).replaceAll("\u00a0", " ")).toContain(why);
  expect(await button.getAttribute("class")).toContain("primary");
  await button.press("Enter");
  await page.locator("[data-summary=customers][data-value='3']").waitFor();
  await expect.poll(() => page.getByText(said).count()).toBe(2);
  const row = await page
    .getByRole("region", { name: /Kontrollsummen|Control totals/ })
    .locator("tbody tr")
    .first();
  expect(
    (await row.innerText())
      .replace(/[\s\u00a0]+/g, " ")
      .trim()
      .toLowerCase(),
  ).toBe(totals.toLowerCase());
  expect(site.errors).toEqual([]);
});

test("the choice is kept for the same columns and can be taken back", async () => {
  const page = await openData(site);
  await give(page, "januar.csv", twice);
  await page.getByRole("button", { name: "Gleiche Zeilen einmal zählen" }).click();
  await page.getByText("januar.csv: 3 Kunden geladen.").waitFor();
  await give(page, "februar.csv", `${twice.replace("Summe;;1.570,00;\n", "")}004;Elster;1,00;\n`);
  await page.getByText("februar.csv: 4 Kunden geladen.").waitFor();
  const revenue = (eur: string) => page.getByRole("region", { name: "Kontrollsummen" }).getByText(eur).waitFor();
  await revenue("1.571,00 €");
  await page.getByRole("button", { name: "Mehrfache Kundennummern anders zählen" }).click();
  await page.getByRole("button", { name: "Zeilen je Kunde summieren" }).click();
  await revenue("2.571,00 €");
  expect(site.errors).toEqual([]);
});

test("customers whose rows differ are summed beside those whose rows are alike", async () => {
  const page = await openData(site);
  await give(page, "kunden.csv", "Kundennr;Umsatz\n1;10\n1;10\n2;5\n2;6\n");
  await page.getByText("Bei 1 davon gleichen sich Zeilen in allen Spalten.").waitFor();
  await page.getByRole("button", { name: "Gleiche Zeilen einmal zählen, übrige summieren" }).click();
  await page.getByRole("region", { name: "Kontrollsummen" }).getByText("21,00 €").waitFor();
  await page.getByText("1 Kundennummer in mehreren Zeilen: 2 Zeilen, je Kunde summiert.").first().waitFor();
});
