import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { launchOptions } from "../../scripts/browser.mjs";
import type { CustomerFile } from "./customerFile.js";
import { type Drag, dragged, medianDrag } from "./dragged.js";
import { median } from "./median.js";
import { probeScript } from "./probeScript.js";

/** Times in milliseconds of the built site with one customer file; medians of several visitors. */
export interface SiteRun {
  readonly size: number;
  /** From navigation to the Data page until a file can be chosen; the browser has been there before. */
  readonly start: number;
  /** From choosing the file until its customers are on screen. */
  readonly read: number;
  /** The longest task of the main thread from choosing the file until it is saved; 0 where none is over 50 ms. */
  readonly longestTask: number;
  /** From navigation to the Classes page until the first KPI, the first time after loading. */
  readonly firstVisit: number;
  /** The same when the page has been seen with these customers and this scenario. */
  readonly nextVisit: number;
  readonly drag: Drag;
  readonly different: readonly string[];
}

const steps = 240;

/** Loads the file on the built site at `address` and goes from page to page, each time with a fresh browser. */
export async function siteRun(address: string, file: CustomerFile, visitors: number): Promise<SiteRun> {
  const all: SiteRun[] = [];
  for (let visitor = 0; visitor < visitors; visitor++) all.push(await visit(address, file));
  const of = (read: (run: SiteRun) => number) => median(all.map(read));
  return {
    size: file.size,
    start: of((run) => run.start),
    read: of((run) => run.read),
    longestTask: of((run) => run.longestTask),
    firstVisit: of((run) => run.firstVisit),
    nextVisit: of((run) => run.nextVisit),
    drag: medianDrag(all.map((run) => run.drag)),
    different: all.flatMap((run) => run.different),
  };
}

async function visit(address: string, file: CustomerFile): Promise<SiteRun> {
  const profile = mkdtempSync(join(tmpdir(), "wertgerecht-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    viewport: { width: 1280, height: 720 },
  });
  try {
    await context.addInitScript({ content: probeScript() });
    return await walk(await context.newPage(), address, file);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function walk(page: Page, address: string, file: CustomerFile): Promise<SiteRun> {
  const note = (key: "ready" | "firstKpi" | "chosen" | "shown" | "longestTask") =>
    page.evaluate((name) => globalThis.probe[name], key);
  const toData = async () => {
    await page.goto(`${address}de/data.html`);
    await page.locator("input[name=customers]").waitFor({ state: "attached" });
    return note("ready");
  };
  const toClasses = async () => {
    await page.getByRole("link", { name: "Weiter zu den Klassen" }).click();
    await page
      .locator("[data-class=total][data-kpi=customers]")
      .first()
      .waitFor({ state: "attached", timeout: 60_000 });
    const firstKpi = await note("firstKpi");
    await page.locator("input[name=threshold-A][type=range]").waitFor({ timeout: 60_000 });
    return firstKpi;
  };

  await toData();
  const start = await toData();
  await page.locator("input[type=file][name=customers]").setInputFiles(file.path);
  // Looking for a text would read the whole page again and again, in tasks of the page's own.
  await page.locator(".notice.success").first().waitFor({ timeout: 120_000 });
  const read = (await note("shown")) - (await note("chosen"));
  const longestTask = await note("longestTask");
  const firstVisit = await toClasses();

  // The page notes its KPIs for the next one as soon as it rests.
  await page.waitForTimeout(1500);
  const different = await differences(page, file);
  await toData();
  const nextVisit = await toClasses();
  await page.waitForTimeout(1500);
  const drag = await dragged(page, steps, () =>
    page.evaluate((count) => globalThis.probe.dragRange("threshold-A", [600, 800], count), steps),
  );
  return { size: file.size, start, read, longestTask, firstVisit, nextVisit, drag, different };
}

/** What the page says about the file and should not. */
async function differences(page: Page, { size, revenueCents }: CustomerFile): Promise<string[]> {
  const shown = await page.evaluate(() =>
    ["customers", "revenue"].map(
      (key) => document.querySelector<HTMLElement>(`[data-class=total][data-kpi=${key}]`)?.dataset.value,
    ),
  );
  return [size, revenueCents / 100].flatMap((expected, at) =>
    Number(shown[at]) === expected ? [] : [`site, ${size} customers: ${shown[at]} instead of ${expected}`],
  );
}
