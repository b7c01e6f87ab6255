import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pages } from "../../src/site/pages.js";
import { useSite } from "./site.js";

const site = useSite();
const policy = (page: Page) => page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
const strict = /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-/;
const screens = ["de", "en"].flatMap((lang) => pages.map(({ key }) => ({ lang, path: `${lang}/${key}.html` })));

test("the first page offers both languages and leads to them", async () => {
  const page = await site.visit("index.html");
  expect(await policy(page)).toMatch(strict);
  await page.getByRole("link", { name: "Start in English" }).click();
  await page.waitForURL("**/en/data.html");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
});

test.each(screens)(
  "$path is in its language, marks its step, carries the policy, asks no other host and logs no error",
  async ({ lang, path }) => {
    const page = await site.visit(path);
    await page.waitForLoadState("networkidle");
    expect(await page.locator("html").getAttribute("lang")).toBe(lang);
    expect(await page.locator("nav.steps [aria-current=page]").count()).toBe(1);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await policy(page)).toMatch(strict);
    expect(site.foreign).toEqual([]);
    expect(site.errors).toEqual([]);
  },
);

test("the language switch keeps the page and the state", async () => {
  const page = await site.visit("de/classes.html");
  await page.locator("input[name=threshold-A][type=number]").fill("50000");
  await page.locator("input[name=threshold-A][type=number]").press("Enter");
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#s=/);
  await page.locator("a[data-language=en]").click();
  await page.waitForURL("**/en/classes.html#s=*");
  await expect.poll(() => page.locator("input[name=threshold-A][type=number]").inputValue()).toBe("50000");
});

test("the policy keeps scripts from asking other hosts", async () => {
  const page = await site.visit("en/method.html");
  const refused = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "answered",
      (error: Error) => error.name,
    ),
  );
  expect(refused).toBe("TypeError");
  expect(site.errors.splice(0).join()).toContain("Content Security Policy");
});

test.each(["de/data.html", "de/classes.html"])("%s prints its figures without its controls", async (path) => {
  const page = await site.visit(path);
  await page
    .locator(path.includes("classes") ? "figure.chart svg" : ".kpi-strip dd")
    .first()
    .waitFor();
  await page.emulateMedia({ media: "print" });
  for (const control of ["nav.steps", ".button", "input[type=range]", ".curve-handles"]) {
    for (const element of await page.locator(control).all()) expect(await element.isVisible()).toBe(false);
  }
  expect(await page.locator("h1").isVisible()).toBe(true);
  expect(await page.locator("table:visible").count()).toBeGreaterThan(0);
});
