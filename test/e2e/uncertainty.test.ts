import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { analysed } from "./analysed.js";
import { useSite } from "./site.js";

const site = useSite();
/** Ten thousand runs take their time where several tests share the processor. */
const computing = { timeout: 30_000 };

async function drawn(page: Page): Promise<void> {
  await page.locator("[data-state=done]").waitFor({ timeout: 30_000 });
}

async function bounds(page: Page, figure: string): Promise<number[]> {
  const item = page.locator(`.sentences [data-figure="${figure}"]`);
  return [Number(await item.getAttribute("data-low")), Number(await item.getAttribute("data-high"))];
}

test.each([
  ["de", "Unsicherheit", "In 100 % der Läufe"],
  ["en", "Uncertainty", "In 100% of the runs"],
] as const)("runs are made, and the command line draws the same ones (%s)", async (lang, step, finding) => {
  const page = await site.visit(`${lang}/coverage.html`);
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: new RegExp(step) }).click();
  await drawn(page);
  await page.getByRole("heading", { name: new RegExp(finding) }).waitFor();
  const { uncertainty } = await analysed(page);
  const { allFte, off, drivers, robust } = uncertainty!;
  const [low, high] = await bounds(page, "fte");
  expect(low).toBeCloseTo(allFte.low, 9);
  expect(high).toBeCloseTo(allFte.high, 9);
  expect(high! - low!).toBeGreaterThan(1);
  expect((await bounds(page, "change"))[0]).toBeCloseTo(off.changeEur.low, 3);
  expect((await bounds(page, "cost"))[1]).toBeCloseTo(off.costEur.high, 3);
  expect(await page.locator("[data-better]").getAttribute("data-better")).toBe(String(off.better));
  const first = page.locator("[data-figure=afterCoverageEur] [data-assumption]").first();
  expect(await first.getAttribute("data-assumption")).toBe(drivers[0]!.range.path);
  expect(Number(await first.getAttribute("data-low"))).toBeCloseTo(drivers[0]!.low.afterCoverageEur, 3);
  const total = page.locator("tr[data-class=total] [data-kpi=robust]");
  expect(Number(await total.getAttribute("data-value"))).toBe(robust.at(-1)!.share);
});

test("another seed draws other runs, the first one the same again; a wider range widens what can be said", async () => {
  const page = await site.visit("de/uncertainty.html");
  await drawn(page);
  const before = await bounds(page, "fte");
  const seed = page.locator("input[name=seed]");
  await seed.fill("7");
  await seed.press("Enter");
  await expect.poll(() => bounds(page, "fte"), computing).not.toEqual(before);
  await drawn(page);
  await seed.fill("1");
  await seed.press("Enter");
  await expect.poll(() => bounds(page, "fte"), computing).toEqual(before);

  const most = page.locator('input[name="high-contactTypes.visit.minutes"]');
  await most.fill("120");
  await most.press("Enter");
  await expect.poll(async () => (await bounds(page, "fte"))[1], computing).toBeGreaterThan(before[1]! + 0.5);
  const { uncertainty } = await analysed(page);
  expect((await bounds(page, "fte"))[1]).toBeCloseTo(uncertainty!.allFte.high, 9);
  await page.locator('[data-range="contactTypes.visit.minutes"]').getByRole("button", { name: "Zurücksetzen" }).click();
  await expect.poll(() => bounds(page, "fte"), computing).toEqual(before);
});

test("the most likely value is the assumption itself, and undo brings back the one before", async () => {
  const page = await site.visit("de/uncertainty.html");
  await drawn(page);
  const before = await bounds(page, "cost");
  const cost = page.locator('input[name="value-roles.field.costPerFteEur"]');
  await cost.fill("180000");
  await cost.press("Enter");
  await expect.poll(async () => (await bounds(page, "cost"))[0], { timeout: 10_000 }).toBeGreaterThan(before[0]! * 1.2);
  await expect(page.locator('input[name="high-roles.field.costPerFteEur"]').inputValue()).resolves.toBe("198000");
  const { uncertainty } = await analysed(page);
  expect((await bounds(page, "cost"))[0]).toBeCloseTo(uncertainty!.off.costEur.low, 3);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect.poll(() => bounds(page, "cost"), { timeout: 10_000 }).toEqual(before);
});

test("runs can be cancelled and made again", async () => {
  const page = await site.visit("en/coverage.html");
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Uncertainty/ }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.locator("[data-state=cancelled]").waitFor();
  await page.getByRole("button", { name: "Compute again" }).click();
  await drawn(page);
  expect((await bounds(page, "fte"))[0]).toBeGreaterThan(1);
});

test("a range can't leave its value out, and says so", async () => {
  const page = await site.visit("en/uncertainty.html");
  await drawn(page);
  const row = page.locator('[data-range="contactTypes.visit.minutes"]');
  await row.locator("input").first().fill("90");
  await row.locator("input").first().press("Enter");
  await row.getByText("90 is not within 0 to 60").waitFor();
  expect(await row.locator("input").first().inputValue()).toBe("60");
});

test("customers whose visits nobody knows: the page says so without a figure, and asks for them", async () => {
  const page = await site.visit("de/data.html");
  await page.locator("input[type=file][name=customers]").setInputFiles({
    name: "ohne.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Kundennr;Umsatz;DB\n1;1000;100\n2;500;-20\n"),
  });
  await page.locator("[data-summary=customers][data-value='2']").waitFor();
  await page.getByRole("link", { name: /Unsicherheit/ }).click();
  await page.locator("[data-state=unknown]").waitFor({ state: "attached" });
  await page.getByText("Wie oft Kunden heute besucht werden, ist nicht bekannt").waitFor();
  expect(await page.locator("main").innerText()).not.toMatch(/NaN|∞|undefined/);
  expect(await page.locator("figure.chart:visible").count()).toBe(0);
  const visits = page.locator("input[name=present-visits]");
  await visits.fill("8");
  await visits.press("Enter");
  await drawn(page);
  expect((await bounds(page, "fte"))[0]).toBeGreaterThan(0);
  expect(site.errors).toEqual([]);
  expect(site.foreign).toEqual([]);
});

test("φ has a range of its own: wider, it widens what can be said, and it stands among the drivers", async () => {
  const page = await site.visit("de/coverage.html");
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Unsicherheit/ }).click();
  await drawn(page);
  const before = await bounds(page, "fte");
  const most = page.locator('input[name="high-value.phi"]');
  await most.fill("100");
  await most.press("Enter");
  await expect.poll(async () => (await bounds(page, "fte")).join(), computing).not.toBe(before.join());
  await page.locator('[data-figure=fte] [data-assumption="value.phi"]').waitFor({ state: "attached", timeout: 30_000 });
  const { uncertainty } = await analysed(page);
  await drawn(page);
  await expect.poll(() => bounds(page, "fte"), computing).toEqual([uncertainty!.allFte.low, uncertainty!.allFte.high]);
  // Customers with margin and visits of their own rest on nothing that stands in for them.
  expect(await page.locator('[data-range="marginRate"], [data-range="presentVisits"]').count()).toBe(0);
});
