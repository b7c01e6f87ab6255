import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pages } from "../../src/site/pages.js";
import { useSite } from "./site.js";

const site = useSite();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  // The policy forbids script tags; evaluated source is not bound by it.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

const screens = ["de", "en"].flatMap((lang) => pages.map(({ key }) => `${lang}/${key}.html`));

test.each(["index.html", ...screens])("axe finds nothing serious on %s, light and dark", async (path) => {
  const page = await site.visit(path, { colorScheme: "light" });
  await page.waitForLoadState("networkidle");
  const figures = {
    coverage: ".coverage-table .figure",
    dimensions: ".editor-table input",
    scenarios: ".compare span[data-kpi]",
    uncertainty: ".sentences li",
    skills: ".skills-table select",
  };
  for (const [key, shown] of Object.entries(figures)) {
    if (path.includes(key)) await page.locator(shown).first().waitFor();
  }
  if (path.includes("classes")) {
    await page.locator("figure.chart svg").first().waitFor();
    await page.getByRole("button", { name: /Kundenliste öffnen|Open the customer list/ }).click();
    await page.locator(".data-table tbody tr").first().waitFor({ timeout: 60_000 });
  }
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violations(page)).toEqual([]);
});

test("axe finds nothing serious on a page that is opened dark", async () => {
  const page = await site.visit("de/coverage.html", { colorScheme: "dark" });
  await page.locator(".coverage-table .figure").first().waitFor();
  expect(await violations(page)).toEqual([]);
});

test.each(["de/classes.html", "en/classes.html"])(
  "every chart of %s has a title that is a finding and a table",
  async (path) => {
    const page = await site.visit(path);
    await page.locator("figure.chart svg").first().waitFor();
    const charts = await page.locator("figure.chart").all();
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      expect(await chart.locator("h2, h3").first().innerText()).toMatch(/\d+\s?%/);
      await chart.locator("summary").click();
      expect(await chart.locator("table tbody tr").count()).toBeGreaterThan(0);
      expect(await chart.locator("[role=img] g[aria-label]").count()).toBe(0);
    }
  },
);

test.each([
  "de/data.html",
  "en/classes.html",
  "de/dimensions.html",
  "en/coverage.html",
  "de/sizing.html",
  "en/sizing.html",
  "de/uncertainty.html",
  "en/uncertainty.html",
  "de/skills.html",
  "en/skills.html",
  "en/scenarios.html",
  "de/method.html",
])("%s fits a phone without scrolling sideways", async (path) => {
  const page = await site.visit(path, { viewport: { width: 390, height: 844 } });
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("the whole Classes page can be operated by keyboard, and the skip button leads to the content", async () => {
  const page = await site.visit("de/classes.html");
  await page.locator("figure.chart svg").first().waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip-link");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("observablehq-main");
  expect(await page.evaluate(() => location.hash)).toBe("");
  const reached = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      return `${active?.getAttribute("name") ?? ""} ${active?.getAttribute("role") ?? ""} ${(active as HTMLElement)?.innerText ?? ""}`;
    });
    reached.add(at.trim());
  }
  const all = [...reached].join("\n");
  for (const part of ["threshold-A", "threshold-C", "phi", "Berechnete ABC", "slider", "Kundenliste öffnen"]) {
    expect(all).toContain(part);
  }
  const opener = page.getByRole("button", { name: "Kundenliste öffnen" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await opener.waitFor({ state: "hidden" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("search");
});
