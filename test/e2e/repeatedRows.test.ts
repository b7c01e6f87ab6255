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

test.each([
  ["de", "Die ersten Zeilen mit mehrfacher Kundennummer", "Zeile Kundennummer Kunde Umsatz"],
  ["en", "The first rows whose customer number comes several times", "Row Customer number Kunde Umsatz"],
] as const)(
  "rows of such customers can be looked at before the question is answered (%s)",
  async (lang, label, head) => {
    const page = await openData(site, lang);
    await give(page, "kunden.csv", twice);
    const rows = page.getByRole("region", { name: label });
    const textsOf = async (selector: string) => (await rows.locator(selector).innerText()).replace(/\s+/g, " ").trim();
    await rows.waitFor();
    expect((await textsOf("thead")).toLowerCase()).toBe(head.toLowerCase());
    expect(await textsOf("tbody")).toBe("2 001 Amsel GmbH 1.000,00 4 001 Amsel GmbH 1.000,00");
    await page.locator(".notice button.primary").click();
    await rows.waitFor({ state: "detached" });
    expect(site.errors).toEqual([]);
  },
);

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

const list = "Kundennr;Kunde;Umsatz\n001;Amsel GmbH;1.000,00\n002;Biber AG;\n003;Dachs KG;70,00\n";
const visits =
  "Kundennr;Datum;Art\n1;05.01.2026;Besuch\n1;05.01.2026;Besuch\n2;06.01.2026;Besuch\n9;07.01.2026;Besuch\n";
const bothFiles = [
  { name: "kunden.csv", mimeType: "text/csv", buffer: Buffer.from(list) },
  { name: "besuche.csv", mimeType: "text/csv", buffer: Buffer.from(visits) },
];

test.each([
  [
    "de",
    ["1 Zeile gleicht einer früheren in allen Spalten und zählt mit.", "Gleiche Zeilen in besuche.csv einmal zählen"],
    ["1 Zeile als Wiederholung übersprungen: Gleiche Zeilen zählen einmal.", "Alle Zeilen in besuche.csv zählen"],
    "Außen vor, weil die Kundenliste sie nennt, ihre Zeile dort aber abgelehnt ist: 1 Kundennummer (zum Beispiel 2)",
    ["Zeile Kundennummer Name Spalte Inhalt Grund", "3 002 Biber AG Umsatz Fehlt", "Nicht lesbare Zellen"],
    ["„Art“: 4 Besuche", "„Art“: 3 Besuche"],
  ],
  [
    "en",
    ["1 row is like an earlier one in every column and counts too.", "Count rows that are alike in besuche.csv once"],
    ["1 row skipped as a repetition: rows that are alike count once.", "Count all rows in besuche.csv"],
    "left out, being on the customer list in a row that was rejected: 1 customer number (for example 2)",
    ["Row Customer number Name Column Content Reason", "3 002 Biber AG Umsatz Missing", "Unreadable cells"],
    ["“Art”: 4 visits", "“Art”: 3 visits"],
  ],
] as const)(
  "rows that are alike in a further file count once on request, remembered and taken back; rejected customers are no strangers (%s)",
  async (lang, [alike, once], [skipped, all], rejected, [head, row, table], [all4, only3]) => {
    const page = await openData(site, lang);
    const give2 = () => page.locator("input[type=file][name=customers]").setInputFiles(bothFiles);
    const visits = (sum: string) => expect.poll(() => page.locator("main").textContent()).toContain(sum);
    await give2();
    await page.getByText(alike).waitFor();
    await page.getByText(rejected).waitFor();
    const cells = page.getByRole("region", { name: table });
    const textsOf = async (selector: string) => (await cells.locator(selector).innerText()).replace(/\s+/g, " ").trim();
    expect((await textsOf("thead")).toLowerCase()).toBe(head.toLowerCase());
    expect(await textsOf("tbody")).toBe(row);
    await visits(all4);
    await page.getByRole("button", { name: once }).press("Enter");
    await page.getByText(skipped).waitFor();
    await visits(only3);
    await page.reload();
    await give2();
    await page.getByText(skipped).waitFor();
    await page.getByRole("button", { name: all }).press("Enter");
    await page.getByText(alike).waitFor();
    await visits(all4);
    expect(site.errors).toEqual([]);
  },
);
