import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { coverageKpis } from "../../src/model/coverageKpis.js";
import { analysed } from "./analysed.js";
import { useSite } from "./site.js";

const site = useSite();

const figure = (page: Page, kpi: string, letter: string, state: "ist" | "scenario" | "delta") =>
  page.locator(`.coverage-table [data-kpi=${kpi}][data-class=${letter}][data-state=${state}]`);

async function shownValue(
  page: Page,
  kpi: string,
  letter: string,
  state: "ist" | "scenario" | "delta",
): Promise<number> {
  return Number(await figure(page, kpi, letter, state).getAttribute("data-value"));
}

/** Every figure on the page, as the command line has it for the scenario in the address. */
async function expectSameAsCommandLine(page: Page): Promise<void> {
  const { coverage } = await analysed(page);
  for (const { class: letter, ist, scenario } of coverage.classes) {
    for (const { key } of coverageKpis) {
      expect([letter, key, await shownValue(page, key, letter, "ist")]).toEqual([letter, key, ist[key] ?? 0]);
      expect([letter, key, await shownValue(page, key, letter, "scenario")]).toEqual([
        letter,
        key,
        scenario.off![key] ?? 0,
      ]);
    }
  }
}

test.each(["de", "en"])("as today is the present state, in every figure of every class (%s)", async (lang) => {
  const page = await site.visit(`${lang}/coverage.html`);
  await figure(page, "cost", "total", "delta").waitFor();
  const deltas = await page
    .locator(".coverage-table [data-state=delta]")
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value));
  expect(deltas).toHaveLength(coverageKpis.length * 5);
  expect(new Set(deltas)).toEqual(new Set(["0"]));
  await expectSameAsCommandLine(page);
});

test.each(["de", "en"])("the reference moves hours from D to A, and a cell moves them on (%s)", async (lang) => {
  const page = await site.visit(`${lang}/coverage.html`);
  await figure(page, "hours", "A", "scenario").waitFor();
  await page.locator("[data-reference=field]").click();
  await expect.poll(() => shownValue(page, "hours", "D", "scenario")).toBe(0);
  expect(await shownValue(page, "hours", "A", "delta")).toBeGreaterThan(5000);
  expect(await shownValue(page, "afterCoverage", "total", "delta")).toBeGreaterThan(800_000);
  await expectSameAsCommandLine(page);

  const before = await shownValue(page, "hours", "A", "scenario");
  await page.locator("select[name=frequency-A]").focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => shownValue(page, "hours", "A", "scenario")).toBeGreaterThan(before);
  await expectSameAsCommandLine(page);

  await page.keyboard.press("Control+z");
  await expect.poll(() => shownValue(page, "hours", "A", "scenario")).toBe(before);
});

test.each([
  ["de", "Klassen", "Für die Klassen E und F sagt der Ansatz nichts", "Wie Klasse D betreuen", "Betreuung"],
  ["en", "Classes", "The design says nothing about classes E and F", "Cover like class D", "Coverage"],
] as const)(
  "classes added to a design are named as covered as today, and filled on request (%s)",
  async (lang, step, said, fill, back) => {
    const page = await site.visit(`${lang}/coverage.html`);
    await figure(page, "hours", "A", "scenario").waitFor();
    await page.locator("[data-reference=field]").click();
    await page.getByRole("link", { name: new RegExp(step) }).click();
    await page.locator("input[name=class-count][value='6']").check({ force: true });
    await page.getByText(said).waitFor();
    await page.getByRole("link", { name: new RegExp(back) }).click();
    await page.getByText(said).waitFor();
    expect(await shownValue(page, "hours", "F", "delta")).toBe(0);
    await page.getByRole("button", { name: fill }).click();
    await page.getByText(said).waitFor({ state: "hidden" });
    await expect.poll(() => shownValue(page, "hours", "F", "scenario")).toBe(0);
  },
);

test("with six classes every choice can be read whole, on the screen and in print", async () => {
  const page = await site.visit("de/coverage.html");
  await figure(page, "hours", "A", "scenario").waitFor();
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Klassen/ }).click();
  await page.locator("input[name=class-count][value='6']").check({ force: true });
  await page.getByRole("link", { name: /Betreuung/ }).click();
  await page.locator("[data-reference=field]").click();
  await expect.poll(() => shownValue(page, "hours", "F", "scenario")).toBe(0);
  const cut = () =>
    page.locator(".coverage-table .choice > span").evaluateAll((spans) =>
      spans.flatMap((span) => {
        const option = span.parentElement!.querySelector("select")!.selectedOptions[0]!;
        const isWhole = span.scrollWidth <= span.clientWidth && span.scrollHeight <= span.clientHeight;
        return isWhole && span.textContent === option.textContent ? [] : [span.textContent];
      }),
    );
  expect(await page.locator(".coverage-table .choice").count()).toBeGreaterThan(23);
  expect(await cut()).toEqual([]);
  const place = page.locator(".coverage-table .table-scroll");
  expect(await place.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 1032, height: 703 });
  expect(await cut()).toEqual([]);
  expect(await place.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
});

test("with sales response there is a figure at every level, and the level off is the headline", async () => {
  const page = await site.visit("de/coverage.html");
  await page.locator("[data-reference=field]").click();
  await expect.poll(() => shownValue(page, "sales", "D", "delta")).toBe(0);
  const { coverage } = await analysed(page);
  for (const level of ["implied", "halfway", "stated"] as const) {
    await page.locator(`input[name=level][value=${level}]`).check({ force: true });
    const { sales } = coverage.classes.find((row) => row.class === "D")!.scenario[level]!;
    await expect.poll(() => shownValue(page, "sales", "D", "scenario")).toBe(sales);
  }
});

test("an override holds for its market, is marked, and follows the class again", async () => {
  const page = await site.visit("en/coverage.html");
  await page.locator("[data-reference=field]").click();
  await expect.poll(() => shownValue(page, "hours", "D", "scenario")).toBe(0);
  await page.locator("input[name=design-for][value=market]").check({ force: true });
  await page.locator("select[name=design-segment]").selectOption("Nord");
  await page.locator("select[name=responsibility-D]").selectOption("inside");
  await expect.poll(() => shownValue(page, "hours", "D", "scenario")).toBeGreaterThan(0);
  await expect.poll(() => page.locator(".coverage-table .own").count()).toBe(1);
  await expectSameAsCommandLine(page);
  await page.locator("select[name=responsibility-D]").selectOption("dealer");
  await expect.poll(() => shownValue(page, "hours", "D", "scenario")).toBe(0);
  expect(await page.locator(".coverage-table .own").count()).toBe(0);
});

test.each(["de", "en"])(
  "a figure opens its derivation, whose terms lead down to the assumptions (%s)",
  async (lang) => {
    const page = await site.visit(`${lang}/coverage.html`);
    const cost = figure(page, "cost", "B", "ist");
    await cost.focus();
    await page.keyboard.press("Enter");
    const dialog = page.locator("dialog.trace");
    const shown = () => dialog.locator("[data-trace]").getAttribute("data-value");
    expect(await shown()).toBe(await cost.getAttribute("data-value"));
    const { roles } = { de: { roles: "Außendienst" }, en: { roles: "Field sales" } }[lang as "de" | "en"];
    await dialog.locator(".trace-terms button").first().click();
    await dialog.getByRole("button", { name: roles }).click();
    const terms = await dialog.locator(".trace-terms .number").allInnerTexts();
    expect(terms.slice(1).map((text) => text.replace(/\D/g, ""))).toEqual(["120000", "1260"]);
    await dialog.getByRole("button", { name: /Zurück|Back/ }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
  },
);

test("a file without visits says so once, with the field to state them, and shows no zero instead", async () => {
  const page = await site.visit("de/data.html");
  await page.locator("input[name=customers]").setInputFiles({
    name: "kunden.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Kundennummer;Umsatz;DB\n1;1000;300\n2;500;100\n3;20;-5\n"),
  });
  await page.locator(".dataset-name", { hasText: "kunden.csv" }).waitFor();
  await page.getByRole("link", { name: /Betreuung/ }).click();
  await page.getByText("Wie oft Kunden heute besucht werden, ist nicht bekannt").waitFor();
  expect(await figure(page, "cost", "total", "ist").innerText()).toBe("–");
  await page.getByRole("link", { name: /Szenarien/ }).click();
  await page.getByRole("heading", { name: /Die heutigen Besuche sind nicht bekannt: Gegenüber dem Ist/ }).waitFor();
  await page.getByRole("link", { name: /Betreuung/ }).click();
  await page.locator("input[name=present-visits]").fill("6");
  await page.locator("input[name=present-visits]").press("Enter");
  // 6 visits of two hours at 120,000 € per 1,260 h
  await expect.poll(() => shownValue(page, "cost", "total", "ist")).toBeCloseTo((12 * 120_000) / 1260, 1);
});

test.each(["de", "en"] as const)(
  "without known visits the summary bar states the people a design needs, as Sizing does (%s)",
  async (lang) => {
    const page = await site.visit(`${lang}/data.html`);
    await page.locator("input[name=customers]").setInputFiles({
      name: "kunden.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Kundennummer;Umsatz;DB\n1;90000;30000\n2;500;100\n3;20;-5\n"),
    });
    await page.locator(".dataset-name", { hasText: "kunden.csv" }).waitFor();
    const needed = () => page.locator("[data-summary=fteNeeded]").getAttribute("data-value");
    await page.getByRole("link", { name: /Betreuung|Coverage/ }).click();
    await page
      .getByText(/ist nicht bekannt|is not known|are not known/)
      .first()
      .waitFor();
    expect(await needed()).toBe("");
    await page.locator("[data-reference=field]").click();
    await expect.poll(needed).not.toBe("");
    await page.getByRole("link", { name: /Kapazität|Sizing/ }).click();
    const sized = page.locator("[data-kpi=fteNeeded][data-state=scenario]");
    await expect.poll(async () => Number(await sized.first().getAttribute("data-value"))).toBeGreaterThan(0);
    expect(Number(await needed())).toBeCloseTo(Number(await sized.first().getAttribute("data-value")), 9);
  },
);

test("priced hours, commissions and fixed cost sum to the change of coverage cost", async () => {
  const page = await site.visit("de/coverage.html");
  await page.locator("[data-reference=field]").click();
  const sum = async (kpi: string) =>
    Number(await page.locator(`.coverage-roles [data-role=total][data-kpi=${kpi}]`).getAttribute("data-value"));
  await page.locator(".coverage-roles [data-kpi=other]").waitFor();
  expect((await sum("priced")) + (await sum("other"))).toBeCloseTo(await sum("costChange"), 6);
  const delta = page.locator('[data-class="total"][data-kpi=cost][data-state=delta]');
  expect(Number(await delta.first().getAttribute("data-value"))).toBeCloseTo(await sum("costChange"), 6);
});

test("nothing asks another host or logs an error", () => {
  expect(site.foreign).toEqual([]);
  expect(site.errors).toEqual([]);
});
