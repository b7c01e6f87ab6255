import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { PortfolioColumns } from "../../src/model/buildPortfolio.js";
import { designOptimum } from "../../src/model/designOptimum.js";
import { designProblem } from "../../src/model/designProblem.js";
import { referenceDesign } from "../../src/model/referenceDesigns.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openFile } from "../../src/read/openFile.js";
import { setResponse } from "../../src/state/editCoverage.js";
import { evaluateScenario } from "../../src/state/evaluateScenario.js";
import { defaultScenario, type Scenario } from "../../src/state/scenario.js";
import { scenarioFromHash, scenarioToHash } from "../../src/state/scenarioLink.js";
import { analysed } from "./analysed.js";
import { useSite } from "./site.js";

const site = useSite();
const levers = referenceDesign("field", defaultScenario.levers, 4, { visits: 4, calls: 3 });
const reference: Scenario = { ...defaultScenario, levers };
const link = scenarioToHash(reference, 0);
let figures: PortfolioColumns;

beforeAll(async () => {
  const read = await openFile(readFileSync("data/customers.csv"));
  figures = convertTable(read, read.proposal, { sumDuplicates: false }).columns;
});

const value = async (page: Page, kpi: string, state: string) =>
  Number(await page.locator(`.state-strip [data-kpi=${kpi}][data-state=${state}]`).getAttribute("data-value"));

/** The headline, as the command line has it for the scenario in the address. */
async function expectSameAsCommandLine(page: Page): Promise<void> {
  const { coverage } = await analysed(page);
  const { ist, scenario } = coverage.classes.at(-1)!;
  const [before, after] = [ist.afterCoverage!, scenario.off!.afterCoverage!];
  await expect.poll(() => value(page, "afterCoverage", "scenario")).toBe(after);
  expect(await value(page, "afterCoverage", "ist")).toBe(before);
  expect(await value(page, "afterCoverage", "delta")).toBe(after - before);
  expect(await value(page, "cash", "delta")).toBe(coverage.cashEur);
  expect(await value(page, "priced", "delta")).toBe(coverage.pricedEur);
}

test("without a design nothing changes, and the page says so", async () => {
  const page = await site.visit("de/economics.html");
  await page.getByRole("heading", { name: "Alles wie heute" }).waitFor();
  await expectSameAsCommandLine(page);
  expect(await value(page, "afterCoverage", "delta")).toBe(0);
  await page.getByText("Alle Klassen werden gleich betreut: Jede Schwelle bringt dasselbe.").waitFor();
});

test.each([
  {
    lang: "de",
    off: /Der Ansatz bringt .* mehr DB nach Betreuungskosten, wenn der Umsatz bleibt/,
    range: /Mit Umsatzwirkung liegt die Differenz zwischen/,
    apply: "Schwellen übernehmen",
    best: "Ihre Schwellen sind gewinnoptimal",
  },
  {
    lang: "en",
    off: /The approach brings .* more DB after coverage cost if sales stay/,
    range: /Where sales answer, the difference lies between/,
    apply: "Use these thresholds",
    best: "Your thresholds are the most profitable ones",
  },
])("the reference design is read, doubted and improved ($lang)", async ({ lang, off, range, apply, best }) => {
  const page = await site.visit(`${lang}/economics.html${link}`);
  await page.getByRole("heading", { name: off }).waitFor();
  await expectSameAsCommandLine(page);
  const before = await page.getByRole("heading", { name: range }).innerText();

  await page.locator("input[name=assumption-elasticity][type=number]").fill("0.2");
  await page.locator("input[name=assumption-elasticity][type=number]").press("Enter");
  await expect.poll(() => page.getByRole("heading", { name: range }).innerText()).not.toBe(before);
  const moved = scenarioFromHash(await page.evaluate(() => location.hash))!.scenario;
  expect(moved).toEqual(setResponse(reference, { elasticity: 0.2 }));
  await expectSameAsCommandLine(page);

  const { model, general } = evaluateScenario(figures, moved);
  const { thresholds } = designOptimum(designProblem(model, "halfway")!, general, new Uint8Array(figures.size));
  await page.getByRole("button", { name: apply }).click();
  await page.getByRole("heading", { name: best }).waitFor();
  const accepted = scenarioFromHash(await page.evaluate(() => location.hash))!.scenario;
  expect(accepted.classes.thresholds).toEqual(thresholds.map((cents) => cents / 100));
  await expectSameAsCommandLine(page);
});

test("every panel has its say on the sample, and charts have tables", async () => {
  const page = await site.visit(`de/economics.html${link}`);
  await page.getByRole("heading", { name: /Persönliche Betreuung trägt sich ab [\d.]+\s€ DB/ }).waitFor();
  await page.getByRole("heading", { name: /Klasse A: geplant/ }).waitFor();
  await page.getByRole("heading", { name: /der Kunden bringen das meiste/ }).waitFor();
  await page.getByRole("heading", { name: /Andere Schwellen brächten/ }).waitFor();
  await page.getByText("Ist ist unterlegen").waitFor();
  for (const chart of await page.locator("figure.chart:visible").all()) {
    await chart.locator("summary").click();
    expect(await chart.locator("table tbody tr").count()).toBeGreaterThan(1);
  }
  // Today is on the curves of sales by effort of four classes, of profit, the frontier and tiers, once on each.
  const withToday = page.locator("figure.chart:has(.curve-mark.ist)");
  expect(await withToday.count()).toBe(7);
  expect(await page.locator(".curve-mark.ist").count()).toBe(7);
});

test("limits that nothing keeps are named, others bring thresholds with a bound", async () => {
  const { A, B, C } = levers.cells;
  const withoutDealers = scenarioToHash({ ...reference, levers: { ...levers, cells: { A, B, C, D: C } } }, 0);
  const page = await site.visit(`de/economics.html${withoutDealers}`);
  await page.getByText("Grenzen in Vollzeitkräften").click();
  await page.locator("input[name=limit-inside]").fill("0.5");
  await page.locator("input[name=limit-inside]").press("Enter");
  await page.getByText(/Nicht einzuhalten: .*Innendienst/).waitFor();
  await page.locator("input[name=limit-inside]").fill("");
  await page.locator("input[name=limit-inside]").press("Enter");
  await page.locator("input[name=limit-field]").fill("10");
  await page.locator("input[name=limit-field]").press("Enter");
  await page.getByText(/bewiesen ist, dass keine Schwellen innerhalb der Grenzen mehr als/).waitFor();
  await page.getByRole("button", { name: "Schwellen mit Grenzen übernehmen" }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(withoutDealers);
});

test("customers covered too much are listed and exported", async () => {
  const page = await site.visit(`en/economics.html${link}`);
  await page.getByRole("button", { name: "Show the customers" }).click();
  await page.locator(".data-table tbody tr").first().waitFor();
  const count = Number(/[\d,]+/.exec(await page.locator(".data-table .count").innerText())![0].replace(",", ""));
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const saved = await waiting;
  expect(saved.suggestedFilename()).toBe("covered-too-much.csv");
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString("utf8").trimEnd().split("\r\n");
  expect(lines[0]).toBe("\uFEFFNumber,Name,Class,Revenue,DB,Gain by switching");
  expect(lines.length - 1).toBe(count);
});

test("the tier of key accounts follows its slider", async () => {
  const page = await site.visit(`en/economics.html${link}`);
  const heading = page.getByRole("heading", { name: /Key account management for/ });
  await heading.waitFor();
  const before = await heading.innerText();
  await page.locator("input[name=tier-top][type=number]").fill("60");
  await page.locator("input[name=tier-top][type=number]").press("Enter");
  await expect.poll(() => heading.innerText()).not.toBe(before);
  expect(await heading.innerText()).toContain("60 customers");
});

test("a phone shows the page without scrolling sideways", async () => {
  const page = await site.visit(`de/economics.html${link}`, { viewport: { width: 390, height: 844 } });
  await page.getByRole("heading", { name: /Persönliche Betreuung trägt sich/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("nothing went wrong and no other host was asked", () => {
  expect(site.errors).toEqual([]);
  expect(site.foreign).toEqual([]);
});
