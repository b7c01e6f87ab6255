import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Every KPI on a page as class → key → value; empty means not defined. */
export async function kpisOnPage(page: Page): Promise<Record<string, Record<string, number | null>>> {
  await page.waitForSelector("[data-class=total][data-kpi=customers]", { state: "attached" });
  return page.evaluate(() => {
    const found: Record<string, Record<string, number | null>> = {};
    for (const cell of document.querySelectorAll<HTMLElement>("[data-class][data-kpi]")) {
      const { class: letter = "", kpi = "", value = "" } = cell.dataset;
      found[letter] = { ...found[letter], [kpi]: value === "" ? null : Number(value) };
    }
    return found;
  });
}

/** Waits until a KPI shows what is wanted; returns its value. */
export async function waitForKpi(
  page: Page,
  letter: string,
  key: string,
  is: (value: number) => boolean,
  timeout = 10_000,
): Promise<number> {
  let value = Number.NaN;
  const reached = async () => {
    value = (await kpisOnPage(page))[letter]?.[key] ?? Number.NaN;
    return is(value);
  };
  await expect.poll(reached, { timeout, message: `${key} of ${letter}` }).toBe(true);
  return value;
}
