import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { legacy, zip } from "../read/spreadsheetFiles.js";
import { kpisOnPage, waitForKpi } from "./kpisOnPage.js";
import { useSite } from "./site.js";

const site = useSite();

const german = [
  "Kundennummer;Kunde;Kundengruppe;Land;Umsatz;Deckungsbeitrag;Potenzial;Besuche",
  "0007;Müller & Söhne;Handel;Österreich;1.234.567,89;308.641,97;2.000.000,00;12",
  "0008;<script>alert(1)</script>;Handel;Schweiz;50.000,00;1.200,50-;;4",
  "0009;=1+1;Bau;Schweiz;9.999,99;2.000,00;20.000,00;3",
  "0010;Ohne Umsatz;Bau;Schweiz;keine Angabe;0,00;20.000,00;3",
  ";Summe;;;1.294.567,88;309.441,47;;",
].join("\r\n");

const sheet = [
  ["Kundennummer", "Kunde", "Umsatz"],
  ["0007", "Müller & Söhne", 1234567.89],
  ["0008", "<b>", 50000],
  ["0009", "=1+1", 9999.99],
];
const page2003 = `<html><meta charset="windows-1252"><table>${[
  ["Kundennummer", "Kunde", "Umsatz"],
  ["0007", "Müller &amp; Söhne", "1.234.567,89"],
  ["0008", "&lt;b&gt;", "50.000,00"],
  ["0009", "=1+1", "9.999,99"],
]
  .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`)
  .join("")}</table></html>`;

const latin1 = (text: string) => Buffer.from(text, "latin1");

async function give(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  await page.locator("input[type=file][name=customers]").setInputFiles({ name, mimeType: "text/csv", buffer });
}

async function open(path = "de/data.html"): Promise<Page> {
  const page = await site.visit(path);
  await page.locator("input[type=file][name=customers]").waitFor({ state: "attached" });
  return page;
}

test("a German file with windows-1252, trailing minus and a totals row loads without a click", async () => {
  const page = await open();
  await give(page, "kunden.csv", latin1(german));
  await page.getByText("kunden.csv: 3 Kunden geladen.").waitFor();
  const text = (await page.locator("main").innerText()).replace(/\s/g, " ");
  expect(text).toContain("5 Zeilen gelesen: 3 übernommen, 1 abgelehnt, 1 übersprungen.");
  expect(text).toContain("windows-1252");
  expect(text).toContain("1.294.567,88 €");
  expect(text).toContain("309.441,47 €");
  expect(text).toContain("Summenzeile");
  expect(text).toContain("keine Angabe");
  await page.getByRole("link", { name: "Weiter zu den Klassen" }).click();
  await waitForKpi(page, "total", "customers", (count) => count === 3);
  const { total } = await kpisOnPage(page);
  expect([total?.revenue, total?.margin, total?.visits]).toEqual([1294567.88, 309441.47, 19]);
});

test.each([
  ["a workbook", "kunden.xlsx", /part\/xlsx\./, async () => writeXlsx({ sheets: [{ name: "Kunden", rows: sheet }] })],
  ["an old workbook", "kunden.xls", /part\/index\./, async () => legacy(sheet)],
  ["a web page named as a workbook", "kunden.xls", /part\/index\./, async () => Buffer.from(page2003, "latin1")],
  ["a zipped file", "kunden.zip", null, async () => zip([{ name: "kunden.csv", data: latin1(german) }])],
] as const)("%s loads without a click, and only what it needs is fetched", async (_, name, library, bytes) => {
  const page = await open();
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await give(page, name, Buffer.from(await bytes()));
  await page.getByText(`${name}: 3 Kunden geladen.`).waitFor();
  const text = (await page.locator("main").innerText()).replace(/\s/g, " ");
  expect(text).toContain("1.294.567,88 €");
  // The modules of the two libraries.
  for (const other of [/part\/xlsx\./, /part\/index\./]) {
    expect(fetched.some((url) => other.test(url))).toBe(other.source === library?.source);
  }
});

test("names with HTML or formulas stay text on screen and in the export", async () => {
  const page = await open();
  await give(page, "kunden.csv", german);
  await page.getByText("3 Kunden geladen").waitFor();
  await page.getByRole("link", { name: "Weiter zu den Klassen" }).click();
  await page.getByRole("button", { name: "Kundenliste öffnen" }).click();
  await page.locator(".data-table").getByText("<script>alert(1)</script>").waitFor({ timeout: 60_000 });
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als CSV exportieren" }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString("utf8")).toContain(";'=1+1;");
});

test("pointing at the place for files starts the reader, which reads the file that follows", async () => {
  const page = await open();
  expect(page.workers()).toHaveLength(0);
  const started = page.waitForEvent("worker");
  await page.locator(".drop-zone").first().hover();
  await started;
  await give(page, "kunden.csv", latin1(german));
  await page.getByText("kunden.csv: 3 Kunden geladen.").waitFor();
  expect(page.workers()).toHaveLength(1);
});

test("English headers, comma and point load as well, and the mapping can be changed", async () => {
  const page = await open("en/data.html");
  await give(
    page,
    "customers.csv",
    "CustomerNo,Customer,Revenue,Sales 2023,Gross Profit\nA1,One,1000.50,7,100\nA2,Two,2000.25,8,200\n",
  );
  await page.getByText("customers.csv: 2 customers loaded.").waitFor();
  expect(await page.locator("main").innerText()).toContain("€3,000.75");
  await page.locator("select[name=mapping-revenue]").selectOption({ label: "Sales 2023" });
  await page.getByText("€15.00").first().waitFor();
});

test("a missing column is asked for, and choosing it loads the file", async () => {
  const page = await open();
  await give(page, "anders.csv", "Schlüssel;Blau;Grün\nK1;10,50;1\nK2;20,00;2\n");
  await page.getByRole("alert").waitFor();
  expect(await page.locator("[role=alert]").innerText()).toContain("Es fehlt eine Spalte");
  await page.locator("select[name=mapping-id]").selectOption({ label: "Schlüssel" });
  await page.locator("select[name=mapping-revenue]").selectOption({ label: "Blau" });
  await page.getByText("anders.csv: 2 Kunden geladen.").waitFor();
});

test("a missing column is one click away, wherever the page stands", async () => {
  const page = await open();
  await give(page, "stamm.csv", "Kundennummer;Firma\n1;Rohr GmbH\n2;Voß KG\n");
  await page.getByRole("button", { name: "Spalte zuordnen" }).click();
  await page.locator("select[name=mapping-revenue]:focus").waitFor();
});

test("after a reload the page says why the columns can't be mapped any more", async () => {
  const page = await open();
  await give(page, "kunden.csv", german);
  await page.getByText("kunden.csv: 3 Kunden geladen.").waitFor();
  const note = page.getByText("Um die Zuordnung zu ändern, laden Sie die Datei noch einmal.");
  expect(await note.isVisible()).toBe(false);
  await page.reload();
  await note.waitFor();
});

test("customers that come several times are summed when the user says so", async () => {
  const page = await open();
  await give(page, "auftraege.csv", "Kundennummer;Umsatz\n1;10,00\n1;5,00\n2;7,00\n");
  await page.getByRole("button", { name: "Zeilen je Kunde summieren" }).click();
  await page.getByText("auftraege.csv: 2 Kunden geladen.").waitFor();
  expect(await page.locator("main").innerText()).toMatch(/22,00\s€/);
});

test("whoever answers with the keyboard goes on from the message", async () => {
  const page = await open();
  await give(page, "auftraege.csv", "Kundennummer;Umsatz\n1;10,00\n1;5,00\n2;7,00\n");
  const isFocused = (text: string) => page.locator(".notice:focus", { hasText: text }).waitFor();
  await page.getByRole("button", { name: "Zeilen je Kunde summieren" }).press("Enter");
  await isFocused("auftraege.csv: 2 Kunden geladen.");
  await page.getByRole("button", { name: "Mehrfache Kundennummern anders zählen" }).press("Enter");
  await isFocused("kommt mehrfach vor");
});

test("while the sample is shown nothing is said of the files put aside, and the way back has the focus", async () => {
  const page = await open();
  await give(page, "kunden.csv", german);
  const loaded = page.getByText("kunden.csv: 3 Kunden geladen.");
  await loaded.waitFor();
  await page.getByRole("button", { name: "Beispiel verwenden" }).press("Enter");
  const back = page.locator("button:focus", { hasText: "Zurück zu meinen Daten" });
  await back.waitFor();
  expect([await loaded.isVisible(), await page.locator(".mapping-table").isVisible()]).toEqual([false, false]);
  await back.press("Enter");
  await loaded.waitFor();
  await page.locator("button:focus", { hasText: "Beispiel verwenden" }).waitFor();
});

const wide = [
  ["Kundennummer", "Umsatz", ...Array.from({ length: 198 }, (_, at) => `S${at}`)].join(";"),
  ["1", "5,00", ...Array.from({ length: 198 }, () => "x")].join(";"),
].join("\n");

test.each([
  ["an empty file", "leer.csv", "", "Die Datei ist leer."],
  ["a header without customers", "kopf.csv", "Kundennummer;Umsatz\n", "nur eine Kopfzeile"],
  ["a binary file", "bild.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "ein Bild"],
  ["text where money should be", "text.csv", "Kundennummer;Umsatz\n1;viel\n2;wenig\n", "„viel“"],
])("%s is one clear message, and the data before stay", async (_, name, content, message) => {
  const page = await open();
  await give(page, "vorher.csv", "Kundennummer;Umsatz\n1;10,00\n");
  await page.getByText("vorher.csv: 1 Kunde geladen.").waitFor();
  await give(page, name, content);
  await page.getByRole("alert").waitFor();
  const alert = await page.getByRole("alert").innerText();
  expect(alert).toContain(message);
  expect(alert).toContain("Die bisherigen Daten bleiben geladen.");
  expect(await page.locator(".dataset-name").innerText()).toBe("vorher.csv");
});

test.each([
  ["one customer", "Kundennummer;Umsatz\n1;10,00\n", 1],
  ["200 columns", wide, 1],
  ["a column named __proto__", "Kundennummer;Umsatz;__proto__\n1;10,00;x\n2;5,00;y\n", 2],
  ["all values equal", "Kundennummer;Umsatz\n1;10,00\n2;10,00\n3;10,00\n", 3],
  ["all values negative", "Kundennummer;Umsatz;DB\n1;10,00;-4,00\n2;20,00;-8,00\n", 2],
])("%s gives sensible classes", async (_, content, customers) => {
  const page = await open("en/data.html");
  await give(page, "edge.csv", content);
  await page.getByText(/edge\.csv: \d customers? loaded/).waitFor();
  await page.getByRole("link", { name: "Continue to classes" }).click();
  await waitForKpi(page, "total", "customers", (count) => count === customers);
  const text = await page.locator("main").innerText();
  expect(text).not.toMatch(/NaN|Infinity|undefined|∞/);
});

test("a second file given while the first still loads wins", async () => {
  const page = await open();
  const rows = Array.from({ length: 200_000 }, (_, at) => `${at};${at},00;Kunde ${at}`);
  await give(page, "gross.csv", `Kundennummer;Umsatz;Kunde\n${rows.join("\n")}\n`);
  await give(page, "klein.csv", "Kundennummer;Umsatz\n1;10,00\n2;5,00\n");
  await page.getByText("klein.csv: 2 Kunden geladen.").waitFor();
  expect(await page.locator(".dataset-name").innerText()).toBe("klein.csv");
});

test("loading a large file can be cancelled, and the data before stay", async () => {
  const page = await open();
  const rows = Array.from({ length: 400_000 }, (_, at) => `${at};${at},00;Kunde Nummer ${at} mit langem Namen`);
  const content = `Kundennummer;Umsatz;Kunde\n${rows.join("\n")}\n`;
  // Pressed from within the page as soon as the button is there: a round trip would come too late.
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "gross.csv"));
    const input = document.querySelector<HTMLInputElement>("input[name=customers]")!;
    input.files = transfer.files;
    input.dispatchEvent(new Event("change"));
    document.querySelector<HTMLButtonElement>(".progress button")!.click();
  }, content);
  await page.getByText("Das Laden wurde abgebrochen. Die bisherigen Daten bleiben geladen.").waitFor();
  expect(await page.locator(".dataset-name").innerText()).toBe("Beispiel (fiktiv)");
});

test("data stay for the session, after consent for the next visit, and are gone when forgotten", async () => {
  const page = await open();
  const context = page.context();
  await give(page, "eigene.csv", "Kundennummer;Umsatz\n1;10,00\n2;5,00\n");
  await page.getByText("eigene.csv: 2 Kunden geladen.").waitFor();
  await page.reload();
  await page.locator(".dataset-name", { hasText: "eigene.csv" }).waitFor();

  const other = await site.open(context, "de/data.html");
  await other.locator(".dataset-name", { hasText: "Beispiel (fiktiv)" }).waitFor();
  await page.locator("input[name=keep]").check();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("wertgerecht.keep"))).toBe("yes");
  const later = await site.open(context, "de/data.html");
  await later.locator(".dataset-name", { hasText: "eigene.csv" }).waitFor();

  await later.getByRole("button", { name: "Meine Daten vergessen" }).click();
  await later.locator("dialog button[type=submit]").click();
  await later.getByText("Ihre Daten sind von diesem Gerät gelöscht.").waitFor();
  expect(await later.evaluate(() => Object.keys(localStorage))).toEqual([]);
  const files = await later.evaluate(async () => {
    const names: string[] = [];
    async function walk(folder: FileSystemDirectoryHandle): Promise<void> {
      for await (const entry of folder.values()) {
        if (entry.kind === "directory") await walk(entry as FileSystemDirectoryHandle);
        else names.push(entry.name);
      }
    }
    await walk(await navigator.storage.getDirectory());
    return names;
  });
  expect(files).toEqual([]);
  const fresh = await site.open(context, "de/data.html");
  await fresh.locator(".dataset-name", { hasText: "Beispiel (fiktiv)" }).waitFor();
});

test("the sample can be used in between, and the own data come back", async () => {
  const page = await open();
  await give(page, "eigene.csv", "Kundennummer;Umsatz\n1;10,00\n2;5,00\n");
  await page.getByText("eigene.csv: 2 Kunden geladen.").waitFor();
  await page.getByRole("button", { name: "Beispiel verwenden" }).click();
  await page.locator(".dataset-name", { hasText: "Beispiel (fiktiv)" }).waitFor();
  await page.getByRole("button", { name: "Zurück zu meinen Daten" }).click();
  await page.locator(".dataset-name", { hasText: "eigene.csv" }).waitFor();
});

test("a portfolio that loses money says so and stays sensible", async () => {
  const rows = Array.from(
    { length: 50 },
    (_, at) => `${at};${(at + 1) * 100},00;${at % 3 === 0 ? at * 10 : -at * 20},00`,
  );
  const page = await open();
  await give(page, "verlust.csv", `Kundennummer;Umsatz;DB\n${rows.join("\n")}\n`);
  await page.getByText("verlust.csv: 50 Kunden geladen.").waitFor();
  await page.getByRole("link", { name: "Weiter zu den Klassen" }).click();
  await page.getByRole("heading", { name: "Das Portfolio verliert Geld: 66 % der Kunden" }).waitFor();
  const kpis = await kpisOnPage(page);
  const margins = ["A", "B", "C", "D"].map((letter) => kpis[letter]?.margin ?? 0);
  expect(margins.reduce((sum, margin) => sum + margin, 0)).toBe(kpis.total?.margin);
  expect(kpis.total).toMatchObject({
    customers: 50,
    revenue: 127_500,
    margin: -12_260,
    marginShare: null,
    visits: null,
  });
  expect(await page.locator("main").innerText()).not.toMatch(/NaN|Infinity|undefined|∞/);
});

test("above half a million customers a worker ranks them, thresholds and φ move on, and the next page still has them", async () => {
  const page = await open();
  const rows = Array.from(
    { length: 510_000 },
    (_, at) => `${at};${1000 + ((at * 7919) % 90_001)};${(at * 31) % 5003};${200_000}`,
  );
  const content = Buffer.from(`Kundennummer;Umsatz;DB;Potenzial\n${rows.join("\n")}\n`);
  await give(page, "gross.csv", content);
  await page.getByText("gross.csv: 510.000 Kunden geladen.").waitFor({ timeout: 60_000 });
  await page.getByRole("link", { name: "Weiter zu den Klassen" }).click();
  await waitForKpi(page, "total", "customers", (count) => count === 510_000, 60_000);
  const before = await kpisOnPage(page);
  await page.locator("input[name=threshold-A][type=number]").fill("20000");
  await page.locator("input[name=threshold-A][type=number]").press("Enter");
  await waitForKpi(page, "A", "customers", (count) => count !== before.A?.customers);
  await page.locator("input[name=phi][type=number]").fill("0");
  await page.locator("input[name=phi][type=number]").press("Enter");
  await waitForKpi(page, "total", "value", (value) => value === before.total?.margin, 60_000);
  expect((await kpisOnPage(page)).total?.revenue).toBe(before.total?.revenue);
});

test("nothing went wrong and no other host was asked", () => {
  expect(site.errors).toEqual([]);
  expect(site.foreign).toEqual([]);
});
