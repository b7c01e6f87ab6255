import type { Page } from "playwright-core";

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

/** Waits until a KPI shows a value, or another one than before. */
export async function waitForKpi(
  page: Page,
  letter: string,
  key: string,
  is: (value: number) => boolean,
): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const value = (await kpisOnPage(page))[letter]?.[key] ?? Number.NaN;
    if (is(value)) return value;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`${key} of ${letter} did not get there: ${(await kpisOnPage(page))[letter]?.[key]}`);
}
