import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { analysed } from "./analysed.js";
import { useSite } from "./site.js";

const site = useSite();

async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`input[type=number][name="${name}"]`);
  await field.fill(text);
  await field.press("Enter");
}

const needed = async (page: Page) =>
  Number(await page.locator("[data-role=field][data-kpi=fte][data-state=scenario]").getAttribute("data-value"));

async function withDesign(lang: "de" | "en"): Promise<Page> {
  const page = await site.visit(`${lang}/coverage.html`);
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Kapazität|Sizing/ }).click();
  await expect.poll(() => needed(page)).toBeGreaterThan(1);
  // The field of the target is filled once the page rests: text put in at that moment would be added to it.
  await page.locator("[data-needed]").waitFor();
  return page;
}

test.each([
  ["de", "Beste Schwellen anwenden", "Mit diesen beiden Schwellen"],
  ["en", "Apply the best thresholds", "These two thresholds"],
] as const)("a target of people leads to thresholds that fit it, or to a clear no (%s)", async (lang, apply, no) => {
  const page = await withDesign(lang);
  const before = await needed(page);
  const target = Math.round(before * 9) / 10;
  await type(page, "goal", String(target));
  const button = page.getByRole("button", { name: apply });
  await expect.poll(async () => Number(await button.getAttribute("data-fte"))).toBeCloseTo(target, 1);
  const promised = Number(await button.getAttribute("data-fte"));
  expect(promised).toBeLessThanOrEqual(target + 1e-9);
  await button.click();
  await expect.poll(() => needed(page)).toBeCloseTo(promised, 9);
  await page.getByRole("button", { name: /Rückgängig|Undo/ }).click();
  await expect.poll(() => needed(page)).toBeCloseTo(before, 9);

  await type(page, "goal", "900");
  await page.getByText(no).waitFor();
  expect(await button.isHidden()).toBe(true);
});

test("a budget is a target, too, and one class's rhythm alone can keep it", async () => {
  const page = await withDesign("de");
  await page.locator("input[name=goal-kind][value=budget]").check();
  await type(page, "goal", "1800000");
  const row = page.locator("[data-rhythm=A-visit]");
  await expect.poll(async () => Number(await row.getAttribute("data-value"))).toBeLessThan(5.5);
  await row.getByRole("button").click();
  await expect.poll(() => needed(page)).toBeLessThanOrEqual(15);
  expect(await needed(page)).toBeGreaterThan(14.9);
});

test("work by class and causes sum to what is needed", async () => {
  const page = await withDesign("de");
  const work = page.locator(".workload [data-role=field] [data-fte]");
  const parts = await work.evaluateAll((all) => all.map((part) => Number(part.getAttribute("data-fte"))));
  expect(parts.reduce((sum, fte) => sum + fte, 0)).toBeCloseTo(await needed(page), 9);
  const causes = page.locator("[data-figure=fte] [data-kind]");
  await expect.poll(() => causes.count()).toBe(6);
  const values = await causes.evaluateAll((all) => all.map((each) => Number(each.getAttribute("data-value"))));
  expect(values.slice(0, -1).reduce((sum, fte) => sum + fte, 0)).toBeCloseTo(values.at(-1)!, 6);
});

test("growing potential lifts customers over thresholds, is named as a cause and said on every page", async () => {
  const page = await withDesign("de");
  await page.getByRole("link", { name: /Klassen/ }).click();
  // Thresholds that follow the data would grow with them.
  await type(page, "threshold-A", "6000");
  await page.getByRole("link", { name: /Kapazität/ }).click();
  await expect.poll(() => needed(page)).toBeGreaterThan(1);
  const before = await needed(page);
  await type(page, "growth-perYear", "8");
  await expect.poll(() => needed(page)).toBeGreaterThan(before + 0.1);
  await page.getByText("Potenzial × 1,26 (Annahme)").waitFor();
  await page.locator("[data-figure=fte] [data-kind=assumption]").first().waitFor();
  await expect.poll(() => page.locator(".waterfall").first().textContent()).toContain("Wachstum der Potenziale");
});

test("net working days follow from the days off; too many off change nothing and say so", async () => {
  const page = await withDesign("de");
  const before = await needed(page);
  await page.locator("select[name=days-state]").selectOption("DE-BY");
  await page.getByText(/Bleiben 210,3 Nettoarbeitstage/).waitFor();
  await expect.poll(() => needed(page)).toBeCloseTo((before * 210) / 210.3, 6);
  const sickness = page.locator(".number-field", { has: page.locator("input[name=days-sickness]") });
  await type(page, "days-sickness", "366");
  await sickness.getByText("366 liegt außerhalb von 0 bis 365; die Grenze wurde übernommen.").waitFor();
  await page.getByText("So bleibt kein Arbeitstag übrig").waitFor();
  expect(await needed(page)).toBeCloseTo((before * 210) / 210.3, 6);
});

test("one full-time equivalent's customers are told per class and as a mix, as the command line has them", async () => {
  const page = await withDesign("de");
  const { perFte } = (await analysed(page)).sizing.roles.find(({ role }) => role === "field")!;
  const counts = perFte!.byClass.flatMap((count, at) =>
    count === null ? [] : [`${Math.floor(count).toLocaleString("de")} ${"ABCD"[at]}`],
  );
  const mix = perFte!.mix!.map(({ customers, class: letter }) => `${customers.toLocaleString("de")} ${letter}`);
  expect(counts.length).toBeGreaterThan(1);
  await page
    .getByText(`Außendienst: Eine Vollzeitkraft betreut ${[...counts, mix.join(" + ")].join(" oder ")}.`)
    .waitFor();
});

test("all pairs of thresholds that fit a target are a line, with the best of them and today's marked", async () => {
  const page = await withDesign("en");
  await type(page, "goal", String(Math.round((await needed(page)) * 9) / 10));
  const chart = page.locator("figure.chart:has(.curve-mark.best)");
  await chart.locator(".curve-line.main").first().waitFor();
  expect(await chart.locator(".curve-mark.best").count()).toBe(1);
  expect(await chart.locator(".curve-mark.scenario").count()).toBe(1);
  await chart.locator("summary").click();
  expect(await chart.locator("table tbody tr").count()).toBeGreaterThan(3);
});

test("public holidays come with the German state, and can be changed", async () => {
  const page = await withDesign("de");
  const days = page.locator("input[name=days-publicHolidays]");
  const state = page.locator("select[name=days-state]");
  await state.selectOption("DE-BY");
  await expect.poll(async () => Number(await days.inputValue())).toBeGreaterThan(9);
  const bavaria = Number(await days.inputValue());
  const net = Number(await page.locator("input[type=number][name=role-netDays]").inputValue());
  await state.selectOption("DE-BE");
  await expect.poll(async () => Number(await days.inputValue())).toBeLessThan(bavaria);
  const lost = bavaria - Number(await days.inputValue());
  await expect
    .poll(async () => Number(await page.locator("input[type=number][name=role-netDays]").inputValue()))
    .toBeCloseTo(net + lost, 6);
});

test("a slider says why it shows something else than what was typed", async () => {
  const page = await withDesign("de");
  await type(page, "role-netDays", "366");
  await page.getByText("366 liegt außerhalb von 1 bis 260; die Grenze wurde übernommen.").waitFor();
  expect(await page.locator("input[type=number][name=role-netDays]").inputValue()).toBe("260");
  await type(page, "role-costPerFteEur", "-5");
  await page.getByText("−5 liegt außerhalb von 0 bis 300.000").waitFor();
  expect(await needed(page)).toBeGreaterThan(1);
});

test("hires tell when capacity suffices, as on the command line, and the link carries them", async () => {
  const page = await withDesign("en");
  const there = Math.floor(await needed(page)) - 1;
  await type(page, "present-fte", String(there));
  await type(page, "ramp-attrition", "0");
  await type(page, "hire-month", "2");
  await type(page, "hire-people", "3");
  await page.getByRole("button", { name: "Add hires" }).click();
  await page.locator("[data-hire='2']").waitFor();
  const from = page.locator("[data-from]");
  await expect.poll(() => from.getAttribute("data-from")).not.toBe("");
  const { ramp } = await analysed(page);
  const own = ramp.find(({ role }) => role === "field")!;
  expect(await from.getAttribute("data-from")).toBe(String(own.sufficesFrom));
  expect(own.sufficesFrom).toBeGreaterThan(2);
  expect(own.months[0]!.capacityFte).toBe(there);
  // Today's people stay on the chart as a grey line that no hire moves.
  const today = page.locator("figure.chart .curve-line.ist");
  expect(await today.count()).toBe(1);
  const level = (await today.getAttribute("d"))!.match(/,[\d.]+/g)!;
  expect(new Set(level).size).toBe(1);
});

test("of many markets fifty are shown until all are wanted, and all are computed", async () => {
  const page = await site.visit("en/data.html");
  const rows = Array.from({ length: 120 }, (_, at) => `K${at};1000;250;4;Area ${at % 60}`);
  await page.locator("input[type=file][name=customers]").setInputFiles({
    name: "areas.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`Customer No;Sales;Margin;Visits;Region\n${rows.join("\n")}\n`),
  });
  await page.locator("[data-summary=customers][data-value='120']").waitFor();
  await page.getByRole("link", { name: /Sizing/ }).click();
  const markets = page.locator("[data-market][data-kpi=fte]");
  await markets.first().waitFor();
  await expect.poll(() => markets.count()).toBe(50);
  await page.getByRole("button", { name: "50 of 60 markets shown" }).click();
  await expect.poll(() => markets.count()).toBe(60);
  const sum = (await markets.evaluateAll((all) => all.map((each) => Number(each.getAttribute("data-value"))))).reduce(
    (all, fte) => all + fte,
    0,
  );
  expect(sum).toBeCloseTo(await needed(page), 9);
});

test("travel is estimated where customers have coordinates", async () => {
  const page = await site.visit("de/data.html");
  const rows = Array.from({ length: 40 }, (_, at) => {
    const [x, y] = [at % 8, Math.floor(at / 8)];
    return `K${at};1000;250;4;${at < 20 ? "Nord" : "Süd"};${(50 + y * 0.1).toFixed(3).replace(".", ",")};${(8 + x * (at < 20 ? 0.05 : 0.4)).toFixed(3).replace(".", ",")}`;
  });
  await page.locator("input[type=file][name=customers]").setInputFiles({
    name: "orte.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`Kundennr;Umsatz;DB;Besuche;Region;Breitengrad;Längengrad\n${rows.join("\n")}\n`),
  });
  await page.locator("[data-summary=customers][data-value='40']").waitFor();
  await page.getByRole("link", { name: /Kapazität/ }).click();
  await page.getByRole("button", { name: "Aus Koordinaten schätzen" }).click();
  const minutes = async (market: string) =>
    Number(await page.locator(`[data-market="${market}"] [data-kpi=estimate]`).getAttribute("data-value"));
  await expect.poll(() => minutes("Nord")).toBeGreaterThan(12);
  expect(await minutes("Süd")).toBeGreaterThan(await minutes("Nord"));
  await page.getByRole("button", { name: "Schätzung übernehmen" }).click();
  await page.getByText("Übernommen").waitFor();
  const { scenario } = await analysed(page);
  expect(scenario.assumptions.travel.markets.Nord).toBe(Math.round(await minutes("Nord")));
});

test.each([
  ["de", "Faktor anwenden"],
  ["en", "Apply the factor"],
] as const)(
  "thresholds that differ by group fit a target by one factor, and can be offered (%s)",
  async (lang, apply) => {
    const page = await site.visit(`${lang}/classes.html`);
    await page.locator("input[name=thresholds-by][value=group]").check();
    await page.locator("select[name=threshold-segment]").selectOption({ index: 1 });
    await page.locator("input[name=own-thresholds]").check();
    const own = page.locator("input[name=threshold-A][type=number]").first();
    await own.fill(String(Number(await own.inputValue()) * 2));
    await own.press("Enter");
    await page
      .getByRole("link", { name: /Betreuung|Coverage/ })
      .first()
      .click();
    await page.locator("[data-reference=field]").click();
    await page.getByRole("link", { name: /Kapazität|Sizing/ }).click();
    await expect.poll(() => needed(page), { timeout: 15_000 }).toBeGreaterThan(1);
    const before = await needed(page);
    const target = Math.round(before * 9) / 10;
    await type(page, "goal", String(target));
    const button = page.getByRole("button", { name: apply });
    await expect
      .poll(async () => Number(await button.getAttribute("data-fte")), { timeout: 15_000 })
      .toBeCloseTo(target, 1);
    const promised = Number(await button.getAttribute("data-fte"));
    await button.click();
    await expect.poll(() => needed(page)).toBeCloseTo(promised, 9);
    await page.getByRole("button", { name: /Rückgängig|Undo/ }).click();
    await expect.poll(() => needed(page)).toBeCloseTo(before, 9);

    await type(page, "planned-fte", String(target));
    const offer = page.locator("[data-offer=higherThresholds]").first();
    await offer.click({ timeout: 20_000 });
    await expect.poll(() => needed(page)).toBeLessThanOrEqual(target + 1e-9);
  },
);
