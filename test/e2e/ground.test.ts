import { expect, test } from "vitest";
import { pages } from "../../src/site/pages.js";
import { useSite } from "./site.js";

const site = useSite();
const screens = ["de", "en"].flatMap((lang) => pages.map(({ key }) => ({ lang, path: `${lang}/${key}.html` })));

test("the first page offers both languages and leads to them", async () => {
  const page = await site.visit("index.html");
  await page.getByRole("link", { name: "Start in English" }).click();
  await page.waitForURL("**/en/data.html");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
});

test.each(screens)("$path is in its language and marks its step", async ({ lang, path }) => {
  const page = await site.visit(path);
  expect(await page.locator("html").getAttribute("lang")).toBe(lang);
  expect(await page.locator("nav.steps [aria-current=page]").count()).toBe(1);
  expect(await page.locator("h1").count()).toBe(1);
});

test("the language switch keeps the page and the state", async () => {
  const page = await site.visit("de/classes.html");
  await page.locator("input[name=threshold-A][type=number]").fill("50000");
  await page.locator("input[name=threshold-A][type=number]").press("Enter");
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#s=/);
  await page.locator("a[data-language=en]").click();
  await page.waitForURL("**/en/classes.html#s=*");
  await expect.poll(() => page.locator("input[name=threshold-A][type=number]").inputValue()).toBe("50000");
});

test("no page asks another host for anything or logs an error", async () => {
  for (const { path } of screens) {
    const page = await site.visit(path);
    await page.waitForLoadState("networkidle");
    await page.context().close();
  }
  expect(site.foreign).toEqual([]);
  expect(site.errors).toEqual([]);
});
