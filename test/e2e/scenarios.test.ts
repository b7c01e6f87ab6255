import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useSite } from "./site.js";

const site = useSite();

async function shown(page: Page, scenario: string, kpi: string, state = "scenario"): Promise<number> {
  const cell = page.locator(`.compare [data-scenario="${scenario}"][data-kpi=${kpi}][data-state=${state}]`);
  return Number(await cell.first().getAttribute("data-value"));
}

async function save(page: Page, name: string): Promise<void> {
  await page.locator("input[name=scenario-name]").fill(name);
  await page.locator("input[name=scenario-name]").press("Enter");
  await page.locator(`tr[data-scenario="${name}"]`).waitFor();
}

test.each([
  ["de", "Aktuell", "Öffnen", "Löschen", "Szenarien"],
  ["en", "Current", "Open", "Delete", "Scenarios"],
] as const)(
  "scenarios are saved, compared with today, opened and deleted (%s)",
  async (lang, current, open, remove, step) => {
    const page = await site.visit(`${lang}/coverage.html`);
    await page.locator("[data-reference=field]").click();
    await page.getByRole("link", { name: new RegExp(step) }).click();
    await save(page, "Referenz");
    const cost = await shown(page, "Referenz", "cost");
    expect(cost).toBeLessThan(await shown(page, current, "cost", "ist"));

    await page.getByRole("link", { name: /Betreuung|Coverage/ }).click();
    await page.locator("[data-reference=today]").click();
    await page.getByRole("link", { name: new RegExp(step) }).click();
    await expect.poll(() => shown(page, current, "cost")).toBe(await shown(page, current, "cost", "ist"));
    expect(await shown(page, "Referenz", "cost")).toBe(cost);

    await page.locator('tr[data-scenario="Referenz"]').getByRole("button", { name: open }).click();
    await expect.poll(() => shown(page, current, "cost")).toBe(cost);
    await page.locator("[data-difference='levers.cells.D.responsibility']").waitFor();
    await page.locator('tr[data-scenario="Referenz"]').getByRole("button", { name: remove }).click();
    await page.locator("dialog").getByRole("button", { name: remove }).click();
    await expect.poll(() => page.locator("tr[data-scenario]").count()).toBe(0);
  },
);

test.each([
  ["de", "Szenarien", "Stellgrößen"],
  ["en", "Scenarios", "levers"],
] as const)(
  "what changed is divided into levers and assumptions whose contributions sum to the change (%s)",
  async (lang, step, levers) => {
    const page = await site.visit(`${lang}/coverage.html`);
    await page.locator("[data-reference=field]").click();
    await page.getByRole("link", { name: new RegExp(step) }).click();
    const chart = page.locator("[data-figure=afterCoverage]");
    await chart.locator("[data-kind=lever]").first().waitFor();
    const values = await chart
      .locator("[data-kind]")
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-value"))));
    const [ist, result] = [values[0]!, values.at(-1)!];
    expect(values.length).toBe(6);
    expect(values.slice(1, -1).reduce((sum, value) => sum + value, ist)).toBeCloseTo(result, 2);
    await expect.poll(() => page.locator("[data-summary=delta]").getAttribute("data-value")).not.toBe("");
    const delta = Number(await page.locator("[data-summary=delta]").getAttribute("data-value"));
    expect(delta).toBeCloseTo(result - ist, 2);
    expect(delta).toBeGreaterThan(100_000);
    expect(await chart.locator("h3").textContent()).toContain(levers);
  },
);

test("the same figures stand on the lower edge of every page, before and after a change", async () => {
  const page = await site.visit("de/classes.html");
  const after = page.locator("[data-summary=afterCoverage]");
  // Customers are ranked and controls rest before it says anything.
  const soon = { timeout: 10_000 };
  await expect.poll(() => after.getAttribute("data-value"), soon).not.toBe("");
  const before = await after.getAttribute("data-value");
  for (const name of ["data", "dimensions", "coverage", "economics", "sizing", "uncertainty", "scenarios"]) {
    await page.goto(page.url().replace(/[a-z]+\.html.*$/, `${name}.html`));
    await expect.poll(() => after.getAttribute("data-value"), soon).toBe(before);
  }
});

test.each([
  ["de", "(Umsatz bleibt)"],
  ["en", "(sales stay)"],
])(
  "the basis of the figures stands beside them on a phone and in print, and nothing is cut (%s)",
  async (lang, basis) => {
    const page = await site.visit(`${lang}/economics.html`, { viewport: { width: 390, height: 800 } });
    const note = page.locator(".summary-bar [data-summary=afterCoverage] span", { hasText: basis });
    await note.waitFor();
    const bar = page.locator(".summary-bar");
    const cut = () =>
      bar
        .locator("dl, dt:visible, dd:visible")
        .evaluateAll((parts) =>
          parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
        );
    expect(await cut()).toEqual([]);
    await page.emulateMedia({ media: "print" });
    for (const width of [703, 1032]) {
      await page.setViewportSize({ width, height: 703 });
      expect(await note.isVisible()).toBe(true);
      expect(await cut()).toEqual([]);
    }
  },
);

test("a scenario goes into a file and comes back, and a broken file changes nothing", async () => {
  const page = await site.visit("de/coverage.html");
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Szenarien/ }).click();
  const cost = await expect
    .poll(() => shown(page, "Aktuell", "cost"))
    .toBeGreaterThan(0)
    .then(() => shown(page, "Aktuell", "cost"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Als Datei herunterladen" }).click(),
  ]);
  const buffer = readFileSync((await download.path())!);
  expect(JSON.parse(buffer.toString())).toMatchObject({
    version: 1,
    levers: { cells: { D: { responsibility: "dealer" } } },
  });

  const fresh = await site.visit("de/scenarios.html");
  const field = fresh.locator("input[name=scenario-file]");
  await field.setInputFiles({
    name: "kaputt.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"version":9}'),
  });
  await fresh.getByText("Das Szenario hat die Version 9").waitFor();
  await field.setInputFiles({ name: "szenario.json", mimeType: "application/json", buffer });
  await expect.poll(() => shown(fresh, "Aktuell", "cost")).toBe(cost);
});

test("a saved scenario is marked while it is the current one, and only replaced when that is confirmed", async () => {
  const page = await site.visit("de/coverage.html");
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Szenarien/ }).click();
  await save(page, "Referenz");
  const row = page.locator('tr[data-scenario="Referenz"]');
  await row.locator("[data-current]").waitFor();
  const cost = await shown(page, "Referenz", "cost");

  await page.getByRole("link", { name: /Betreuung/ }).click();
  await page.locator("[data-reference=keyAccountDigital]").click();
  await page.getByRole("link", { name: /Szenarien/ }).click();
  await row.waitFor();
  expect(await row.locator("[data-current]").count()).toBe(0);
  await row.getByRole("button", { name: "Überschreiben" }).click();
  await page.locator("dialog").getByRole("button", { name: "Abbrechen" }).click();
  expect(await shown(page, "Referenz", "cost")).toBe(cost);
  await row.getByRole("button", { name: "Überschreiben" }).click();
  await page.locator("dialog").getByRole("button", { name: "Überschreiben" }).click();
  await row.locator("[data-current]").waitFor();
  expect(await shown(page, "Referenz", "cost")).toBe(await shown(page, "Aktuell", "cost"));
});

test("at most four stand side by side, the current one among them", async () => {
  const page = await site.visit("de/scenarios.html");
  for (const name of ["Eins", "Zwei", "Drei", "Vier"]) await save(page, name);
  const compared = (name: string) => page.locator(`.compare [data-scenario="${name}"][data-kpi=cost]`).first();
  for (const name of ["Eins", "Zwei", "Drei"]) {
    await page.locator(`tr[data-scenario="${name}"] input[type=checkbox]`).check();
    await compared(name).waitFor();
  }
  await compared("Aktuell").waitFor();
  const fourth = page.getByRole("checkbox", { name: "Vier vergleichen", description: /Höchstens vier Szenarien/ });
  expect(await fourth.getAttribute("aria-disabled")).toBe("true");
  await page.getByText("Höchstens vier Szenarien").waitFor();
  await fourth.focus();
  await page.keyboard.press("Space");
  expect(await fourth.isChecked()).toBe(false);
  expect(await compared("Vier").count()).toBe(0);
  await page.locator('tr[data-scenario="Eins"] input[type=checkbox]').uncheck();
  await page.getByText("Höchstens vier Szenarien").waitFor({ state: "hidden" });
  await page.locator('tr[data-scenario="Vier"] input[type=checkbox]').check();
  await compared("Vier").waitFor();
  expect(await compared("Eins").count()).toBe(0);
});

test("scenarios are saved where the site is served over plain http", async () => {
  const page = await site.visit("en/scenarios.html");
  await page.evaluate(() => Object.defineProperty(crypto, "randomUUID", { value: undefined }));
  await save(page, "Over http");
});

test("what was changed on one page is undone on the next", async () => {
  const page = await site.visit("de/coverage.html");
  const needed = page.locator("[data-summary=fteNeeded]");
  // Customers are ranked and controls rest before it says anything.
  const soon = { timeout: 10_000 };
  const figure = () => needed.getAttribute("data-value");
  await expect.poll(figure, soon).not.toBe("");
  const before = await figure();
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Kapazität/ }).click();
  await expect.poll(figure, soon).not.toBe("");
  expect(await figure()).not.toBe(before);
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect.poll(figure, soon).toBe(before);
  await page.getByRole("button", { name: "Wiederholen" }).click();
  await expect.poll(figure, soon).not.toBe(before);
});

test("two windows see each other's saved scenarios", async () => {
  const page = await site.visit("en/scenarios.html");
  await page.locator("input[name=scenario-name]").waitFor();
  const other = await site.open(page.context(), "en/scenarios.html");
  await other.locator("input[name=scenario-name]").waitFor();
  await save(other, "From the other window");
  await page.locator('tr[data-scenario="From the other window"]').waitFor();
});

test("a link made with other customers warns", async () => {
  const page = await site.visit("de/coverage.html");
  await page.locator("[data-reference=field]").click();
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/&data=[0-9a-f]{8}$/);
  const hash = (await page.evaluate(() => location.hash)).replace(/&data=.*/, "&data=00000000");
  const opened = await site.visit(`de/coverage.html${hash}`);
  await opened.getByText("Der Link wurde mit anderen Kundendaten erstellt").waitFor();
});

test("nothing asks another host or logs an error", () => {
  expect(site.foreign).toEqual([]);
  expect(site.errors).toEqual([]);
});
