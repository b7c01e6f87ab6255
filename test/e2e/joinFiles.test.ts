import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { downloaded, openData } from "./dataPage.js";
import { useSite } from "./site.js";

const site = useSite();
const folder = mkdtempSync(join(tmpdir(), "wertgerecht-join-"));
afterAll(() => rmSync(folder, { recursive: true }));

const list =
  "Kundennr;Name;Region;Potenzial\n001;Amsel <b>GmbH</b>;Nord;5.000,00\n002;Biber AG;Süd;2.000,00\n003;Dachs KG;Nord;1.000,00\n";
const orders = `Beleg;Datum;Debitor;Umsatz;Wareneinsatz
R1;05.01.2025;1;1.000,00;600,00
R2;07.06.2025;1;500,00;300,00
R3;30.12.2025;2;700,50;800,00
R4;30.12.2025;9;99,00;80,00
`;
const visits =
  "Datum,Account ID,Type,Owner\n2025-01-10,001,Besuch,Erika Huber\n2025-05-10,001,Telefonat,Erika Huber\n2025-12-20,003,Visit,Erika Huber\n";

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const paths = () => [written("besuche.csv", visits), written("kunden.csv", list), written("auftraege.csv", orders)];
const give = (page: Page, field: "customers" | "further", files: readonly string[]) =>
  page.locator(`input[type=file][name=${field}]`).setInputFiles([...files]);

test.each([
  [
    "de",
    "kunden.csv + besuche.csv + auftraege.csv: 3 Kunden geladen.",
    "1 Kundennummer (zum Beispiel 9) mit 99,00 €",
    "Bericht zu besuche.csv",
    "2 Besuche (Besuch, Visit), 1 Anruf (Telefonat)",
  ],
  [
    "en",
    "kunden.csv + besuche.csv + auftraege.csv: 3 customers loaded.",
    "1 customer number (for example 9) with €99.00",
    "Report on besuche.csv",
    "2 visits (Besuch, Visit), 1 call (Telefonat)",
  ],
] as const)(
  "files given at once are joined by customer number, both sides reported (%s)",
  async (lang, done, left, report, counted) => {
    const page = await openData(site, lang);
    await give(page, "customers", paths());
    await page.getByText(done).waitFor();
    const body = (await page.locator("main").innerText()).replaceAll("\u00a0", " ");
    expect(body).toContain(left);
    await page.getByText(report).click();
    await page.getByText(counted).waitFor();
    expect(body).not.toContain("Huber");
    await page.locator("a[href*=classes]").last().click();
    await page.locator("[data-class=total][data-kpi=revenue][data-value='2200.5']").first().waitFor();
    expect(site.errors).toEqual([]);
  },
);

test("on a narrow screen neither the buttons of the files nor the columns of the control totals are cut off", async () => {
  const page = await openData(site, "de");
  await page.setViewportSize({ width: 390, height: 844 });
  await give(page, "customers", [
    ...[written("Besuchsberichte_Vertrieb_2025.csv", visits), written("Kundenstammliste.csv", list)],
    written(
      "Auftragszeilen_2025.csv",
      orders.replace("Umsatz;Wareneinsatz", "Nettowert EUR;Wareneinsatz EUR").replaceAll("00,00", "00.000.000,00"),
    ),
  ]);
  await page.getByText("3 Kunden geladen.").waitFor();
  await page.getByText("Nettowert EUR − Wareneinsatz EUR").first().waitFor();
  const beyond = await page.$$eval(".files-table, .report-table", (tables) =>
    tables.slice(0, 2).map(({ parentElement }) => parentElement!.scrollWidth - parentElement!.clientWidth),
  );
  expect(beyond).toEqual([0, 0]);
});

test("a file that can't be read is named, and those given with it are loaded", async () => {
  const page = await openData(site, "de");
  await give(page, "customers", [written("leer.csv", ""), ...paths()]);
  await page.getByText("3 Kunden geladen.").waitFor();
  await page.getByText("leer.csv ist nicht dabei: Die Datei ist leer.").waitFor();
  expect(await page.locator(".files-table tbody tr").count()).toBe(3);
});

test.each([
  ["de", "Außerdem kopf.csv: Die Datei enthält nur eine Kopfzeile und keine Kunden.", "Ohne kopf.csv weiter"],
  ["en", "Also kopf.csv: The file has a header only and no customers.", "Go on without kopf.csv"],
] as const)("every file that can't be used is named with the first question (%s)", async (lang, named, without) => {
  const page = await openData(site, lang);
  const twice = written("doppelt.csv", "Kundennr;Name;Umsatz\n001;Amsel;10\n001;Amsel;20\n002;Biber;5\n");
  await give(page, "customers", [twice, written("kopf.csv", "Kundennr;Besuche\n")]);
  await page.getByText(named).waitFor();
  await page.getByRole("button", { name: lang === "de" ? "Zeilen je Kunde summieren" : "Sum the rows" }).waitFor();
  await page.getByRole("button", { name: without }).click();
  await page.getByText(named).waitFor({ state: "detached" });
  await page.getByRole("button", { name: lang === "de" ? "Zeilen je Kunde summieren" : "Sum the rows" }).click();
  await page.locator("[data-summary=customers][data-value='2']").waitFor();
  expect(site.errors).toEqual([]);
});

test.each([
  [
    "de",
    "In artikel.csv, orte.csv ist keine Spalte mit Kundennummern zu erkennen: Ordnen Sie unten je eine zu, oder machen Sie ohne diese Dateien weiter.",
    "Ohne diese 2 Dateien weiter",
    "In artikel.csv ist keine Spalte mit Kundennummern zu erkennen: Ordnen Sie unten eine zu, oder machen Sie ohne diese Datei weiter.",
    "Ohne artikel.csv weiter",
  ],
  [
    "en",
    "No column with customer numbers was found in artikel.csv, orte.csv: map one for each below, or go on without these files.",
    "Go on without these 2 files",
    "No column with customer numbers was found in artikel.csv: map one below, or go on without this file.",
    "Go on without artikel.csv",
  ],
] as const)(
  "files without customer numbers are left out in one click (%s)",
  async (lang, both, withoutBoth, one, without) => {
    const page = await openData(site, lang);
    const customers = written("umsatz.csv", "Kundennr;Name;Umsatz\n001;Amsel;10\n002;Biber;5\n");
    const articles = written("artikel.csv", "Beleg;Datum;Artikel\nR1;05.01.2025;A\nR2;07.06.2025;B\n");
    const towns = written("orte.csv", "Datum;Ort\n05.01.2025;Bonn\n06.01.2025;Ulm\n");
    await give(page, "customers", [customers, articles, towns]);
    await page.getByText(both).waitFor();
    await page.getByRole("button", { name: withoutBoth }).click();
    await page.locator("[data-summary=customers][data-value='2']").waitFor();
    await give(page, "further", [articles]);
    await page.getByText(one).waitFor();
    expect(await page.getByRole("button", { name: withoutBoth }).count()).toBe(0);
    await page.getByRole("button", { name: without }).click();
    await page.getByText(one).waitFor({ state: "detached" });
    await page.locator("[data-summary=customers][data-value='2']").waitFor();
    expect(site.errors).toEqual([]);
  },
);

test("the rows beside a file are those its report counts", async () => {
  const titled = `Kundenliste 2025\nStand 31.12.2025\n\n${list}`;
  const page = await openData(site);
  await give(page, "customers", [written("kunden.csv", titled), written("auftraege.csv", orders)]);
  await page.getByText("kunden.csv: 6 Zeilen gelesen: 3 übernommen").waitFor();
  const rows = page.locator(".files-table tr", { hasText: "kunden.csv" }).locator("td.number");
  await expect.poll(() => rows.innerText()).toBe("6");
});

test("screen and command line come to the same figures", async () => {
  const page = await openData(site, "de");
  await give(page, "customers", paths());
  await page.getByText("3 Kunden geladen.").waitFor();
  await page.locator("a[href*=classes]").last().click();
  const kpi = page.locator("[data-class=total][data-kpi]");
  await kpi.first().waitFor();
  const shown = await kpi.evaluateAll((cells) =>
    Object.fromEntries(cells.map((cell) => [cell.getAttribute("data-kpi"), Number(cell.getAttribute("data-value"))])),
  );
  const run = promisify(execFile);
  const { stdout } = await run("npx", ["tsx", "src/cli/analyse.ts", ...paths(), "--json"]);
  const { totals, import: imported } = JSON.parse(stdout);
  for (const key of ["customers", "revenue", "margin", "potential", "visits", "calls"])
    expect(shown[key]).toBe(totals[key]);
  expect([totals.revenue, totals.visits, totals.calls, imported.list]).toEqual([2200.5, 2, 1, "kunden.csv"]);
});

test("a file is added, another list chosen, and a file that does not belong left out again", async () => {
  const page = await openData(site, "de");
  const [visitsPath, listPath, ordersPath] = paths() as [string, string, string];
  await give(page, "customers", [listPath]);
  await page.getByText("Es fehlt eine Spalte für Umsatz.").waitFor();
  await page.getByText("Steht der Umsatz in einer anderen Datei?").waitFor();
  await give(page, "further", [ordersPath]);
  await page.getByText("kunden.csv + auftraege.csv: 3 Kunden geladen.").waitFor();
  await give(page, "further", [written("fremd.csv", "Kundennr;Besuche\nX7;5\n")]);
  await page.getByText("Keine Kundennummer dieser Datei (zum Beispiel „X7“) steht in der Kundenliste.").waitFor();
  await page.locator("[data-summary=customers][data-value='3']").waitFor();
  await page.getByRole("button", { name: "Ohne fremd.csv weiter" }).click();
  await page.getByText("kunden.csv + auftraege.csv: 3 Kunden geladen.").waitFor();
  await give(page, "further", [visitsPath]);
  await page.getByText("kunden.csv + auftraege.csv + besuche.csv: 3 Kunden geladen.").waitFor();
  expect(await page.getByRole("radio", { name: "kunden.csv ist die Kundenliste" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "besuche.csv entfernen" }).click();
  await page.getByText("kunden.csv + auftraege.csv: 3 Kunden geladen.").waitFor();
  await page.getByRole("radio", { name: "auftraege.csv ist die Kundenliste" }).press("Space");
  await page.getByText("Sollen die Zeilen je Kunde summiert werden?").waitFor();
  await page.getByRole("button", { name: "Zeilen je Kunde summieren" }).click();
  await page.getByText("auftraege.csv + kunden.csv: 3 Kunden geladen.").waitFor();
  expect(site.errors).toEqual([]);
});

test("the report names the file of every line, and mappings belong to the file shown", async () => {
  const page = await openData(site, "de");
  const [, listPath] = paths() as [string, string, string];
  await give(page, "customers", [listPath, written("defekt.csv", orders.replace("700,50", "viel"))]);
  await page.getByText("kunden.csv + defekt.csv: 3 Kunden geladen.").waitFor();
  const { text } = await downloaded(page, "Bericht als CSV herunterladen");
  expect(text).toContain('defekt.csv;4;2;Biber AG;Umsatz;viel;"Keine Zahl; Zeile abgelehnt"');
  expect(text.split("\r\n")[0]).toContain("Datei;Zeile;Kundennummer;Name;Spalte;Inhalt;Grund");
  await page.locator("select[name=shown-file]").selectOption({ label: "kunden.csv" });
  await page.locator("select[name=mapping-potential]").selectOption("-1");
  await page.getByText("3 Kunden ohne Potenzial").waitFor();
});

test("after my data are forgotten no file is open any more", async () => {
  const page = await openData(site, "de");
  await give(page, "customers", paths());
  await page.getByText("3 Kunden geladen.").waitFor();
  await page.getByRole("button", { name: "Meine Daten vergessen" }).click();
  await page.locator("dialog").getByRole("button", { name: "Meine Daten vergessen" }).click();
  await page.getByText("Ihre Daten sind von diesem Gerät gelöscht.").waitFor();
  await page.locator("input[type=file][name=further]").waitFor({ state: "hidden" });
  await page.getByText("besuche.csv").waitFor({ state: "detached" });
  expect(site.errors).toEqual([]);
});
