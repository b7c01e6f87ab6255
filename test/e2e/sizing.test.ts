import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { analysed } from "./analysed.js";
import { useSite } from "./site.js";

const site = useSite();

const figure = (page: Page, role: string, kpi: string) =>
  page.locator(`.sizing-table [data-role=${role}][data-kpi=${kpi}][data-state=scenario]`);

async function value(page: Page, role: string, kpi: string): Promise<number> {
  return Number(await figure(page, role, kpi).getAttribute("data-value"));
}

async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`input[type=number][name="${name}"]`);
  await field.fill(text);
  await field.press("Enter");
}

test.each([
  ["de", "Anwenden", "Ohne Angabe, wie viele Vollzeitkräfte es gibt", "Keine Funktion braucht mehr"],
  ["en", "Apply", "Without knowing how many full-time equivalents", "No role needs more"],
] as const)("a gap is shown, closed by one click and undone (%s)", async (lang, apply, notStated, none) => {
  const page = await site.visit(`${lang}/sizing.html`);
  await page.getByText(notStated).waitFor();
  const needed = await value(page, "field", "fte");
  expect(needed).toBeGreaterThan(1);
  const there = Math.floor(needed * 10 - 5) / 10;
  await type(page, "present-fte", String(there));
  await expect.poll(() => value(page, "field", "gap")).toBeCloseTo(there - needed, 9);
  const missing = page.locator("[data-shortfall=field]");
  await expect.poll(async () => Number(await missing.getAttribute("data-value"))).toBeCloseTo(needed - there, 9);

  await page.locator("[data-offer=moreFte]").filter({ hasText: apply }).click();
  await page.getByText(none).waitFor();
  expect(await value(page, "field", "gap")).toBeGreaterThanOrEqual(0);
  await page.getByRole("button", { name: /Rückgängig|Undo/ }).click();
  await missing.waitFor();

  await page.locator("[data-offer=fewerContacts]").first().click();
  await expect.poll(() => value(page, "field", "fte")).toBeLessThanOrEqual(there);
});

test("people of one role alone are not called a team that suffices", async () => {
  const page = await site.visit("de/sizing.html");
  await expect.poll(() => value(page, "field", "fte")).toBeGreaterThan(1);
  await type(page, "present-fte", "40");
  await page
    .getByRole("heading", { name: /^Außendienst: .* bleiben frei; noch ohne Angabe: .*Innendienst$/ })
    .waitFor();
});

test("capacity moves full-time equivalents, and the command line says the same", async () => {
  const page = await site.visit("de/sizing.html");
  await expect.poll(() => value(page, "field", "fte")).toBeGreaterThan(1);
  const before = await value(page, "field", "fte");
  const { sizing } = await analysed(page);
  const found = sizing.roles.find(({ role }) => role === "field")!;
  expect(before).toBe(found.total.design!.fte);
  expect(await value(page, "field", "heads")).toBe(found.total.design!.heads);
  const markets = page.locator("[data-market][data-kpi=fte]");
  const sum = (
    await markets.evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute("data-value"))))
  ).reduce((all, fte) => all + fte, 0);
  expect(sum).toBeCloseTo(before, 9);

  await type(page, "role-netDays", "105");
  await expect.poll(() => value(page, "field", "fte")).toBeCloseTo(2 * before, 9);
  expect(await value(page, "field", "hoursPerFte")).toBe(630);
});

test("people stated per market only are the role's people everywhere on the page", async () => {
  const page = await site.visit("de/sizing.html");
  await expect.poll(() => value(page, "field", "fte")).toBeGreaterThan(1);
  const market = page.locator("[data-market][data-kpi=fte]").first();
  const name = await market.getAttribute("data-market");
  await type(page, `fte-field-${name}`, "2");
  await expect.poll(() => value(page, "field", "there")).toBe(2);
  await page.locator("[data-shortfall=field]").waitFor();
  await expect.poll(() => page.locator("input[type=number][name=planned-fte]").inputValue()).toBe("2");
});

test("the planned people's slider keeps its end while it is moved", async () => {
  const page = await site.visit("en/sizing.html");
  await type(page, "present-fte", "8");
  const planned = page.locator("input[type=range][name=planned-fte]");
  await expect.poll(() => planned.inputValue()).toBe("8");
  const end = await planned.getAttribute("max");
  await planned.focus();
  for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => planned.inputValue()).toBe("11");
  expect(await planned.getAttribute("max")).toBe(end);
});

test("inbound contacts take the published 14 people and 20 positions", async () => {
  const page = await site.visit("en/sizing.html");
  await type(page, "inbound-perHour", "200");
  await type(page, "inbound-minutes", "3");
  await type(page, "inbound-promiseMinutes", "0.3333333333333333");
  await type(page, "inbound-serviceLevel", "80");
  await type(page, "inbound-shrinkage", "30");
  await page.getByText("14 people at once").waitFor();
  await page.getByText("20 positions").waitFor();
  expect(site.errors).toEqual([]);
  expect(site.foreign).toEqual([]);
});
