import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { kpisOnPage, waitForKpi } from "./kpisOnPage.js";
import { useSite } from "./site.js";

const site = useSite();
const isCopy = (page: Page) => page.locator(".last-kpis:not([hidden]) [data-class=total][data-kpi=customers]");
const isKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => sessionStorage.getItem("wertgerecht.kpis") !== null)).toBe(true);

/** Goes to the Classes page while its modules don't come. */
async function openWithoutModules(page: Page, hash = ""): Promise<void> {
  await page.route("**/_import/entry/page-*", () => {});
  await page.goto(`${site.address}de/classes.html${hash}`, { waitUntil: "commit" });
  await page.locator("main h1").waitFor();
}

test("the KPIs shown last stand on the page before its modules are there, and then are the page's own", async () => {
  const page = await site.visit("de/classes.html");
  const before = await kpisOnPage(page);
  await isKept(page);
  await page.goto(`${site.address}de/data.html`);
  await openWithoutModules(page);
  await isCopy(page).waitFor();
  expect(await kpisOnPage(page)).toEqual(before);
  expect(await page.locator(".last-kpis > *").evaluate((copy) => (copy as HTMLElement).inert)).toBe(true);

  await page.unroute("**/_import/entry/page-*");
  await page.reload();
  await page.locator("section:not(.last-kpis) > .kpi-table:not([inert])").waitFor();
  await isCopy(page).waitFor({ state: "detached" });
  expect(await kpisOnPage(page)).toEqual(before);
});

test("they go when the next page opens something else, and follow a change", async () => {
  const page = await site.visit("de/classes.html");
  const before = await waitForKpi(page, "A", "customers", (count) => count > 0);
  // Kept later, the table before would pass for the one after.
  await isKept(page);
  const first = await page.evaluate(() => sessionStorage.getItem("wertgerecht.kpis"));
  await page.locator("input[name=threshold-A][type=number]").fill("20000");
  await page.locator("input[name=threshold-A][type=number]").press("Enter");
  const changed = await waitForKpi(page, "A", "customers", (count) => count < before);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem("wertgerecht.kpis"))).not.toBe(first);
  await openWithoutModules(page);
  await isCopy(page).waitFor();
  expect((await kpisOnPage(page)).A?.customers).toBe(changed);

  await openWithoutModules(page, "#s=eyJ2ZXJzaW9uIjoxfQ");
  await page.reload({ waitUntil: "commit" });
  await page.locator("main h1").waitFor();
  expect(await isCopy(page).count()).toBe(0);
});

test("a page that shows no classes ranks the customers of a file for the next one", async () => {
  const page = await site.visit("de/data.html");
  await page.locator("input[name=customers]").setInputFiles({
    name: "kunden.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      `Kundennummer;Umsatz\n${Array.from({ length: 40 }, (_, at) => `K${at};${1000 + at}`).join("\n")}`,
    ),
  });
  await page.getByText("Kunden geladen").waitFor();
  await isKept(page);
  await openWithoutModules(page);
  await isCopy(page).waitFor();
  expect((await kpisOnPage(page)).total).toMatchObject({ customers: 40, revenue: 40_780 });
});
