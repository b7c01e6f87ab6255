import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { useSite } from "./site.js";

const site = useSite();
// Several pages a test, on machines that do other things as well.
vi.setConfig({ testTimeout: 180_000 });
const waiting = { timeout: 20_000 };
const screens = [
  "data",
  "classes",
  "dimensions",
  "coverage",
  "economics",
  "sizing",
  "skills",
  "scenarios",
  "uncertainty",
];
const words = {
  de: {
    cut: "Der Link ist unvollständig oder beschädigt.",
    version: "Version 99",
    full: "Speicher dieses Browsers ist voll",
    noRoom: "Der Speicher dieses Geräts ist voll",
  },
  en: {
    cut: "The link is incomplete or damaged.",
    version: "version 99",
    full: "This browser’s storage is full",
    noRoom: "This device’s storage is full",
  },
} as const;
const languages = ["de", "en"] as const;

async function type(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`input[type=number][name="${name}"]`);
  await field.fill(text);
  await field.press("Enter");
}

test.each(languages)(
  "a link cut in half is named on every screen, and the screen works with the defaults (%s)",
  async (lang) => {
    const page = await site.visit(`${lang}/classes.html#s=eyJ2ZXJz`);
    for (const screen of screens) {
      await page.goto(`${site.address}${lang}/${screen}.html?${screen}#s=eyJ2ZXJz`);
      await page.getByText(words[lang].cut).first().waitFor();
    }
  },
);

test.each(languages)(
  "a scenario of a future version stays on the device untouched until it is set aside, and is named (%s)",
  async (lang) => {
    const page = await site.visit(`${lang}/classes.html`);
    const future = '{"version":99,"magic":true}';
    await page.evaluate((text) => localStorage.setItem("wertgerecht.scenario", text), future);
    await page.goto(`${site.address}${lang}/sizing.html`);
    await page.getByText(words[lang].version).first().waitFor();
    expect(await page.evaluate(() => localStorage.getItem("wertgerecht.scenario"))).toBe(future);
    await type(page, "role-netDays", "150");
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("wertgerecht.scenario.unread")), waiting)
      .toBe(future);
    expect(JSON.parse((await page.evaluate(() => localStorage.getItem("wertgerecht.scenario")))!).version).toBe(1);
  },
);

test.each(languages)(
  "storage that is full is said once, the address keeps the scenario, and what was saved stays (%s)",
  async (lang) => {
    const page = await site.visit(`${lang}/scenarios.html`);
    await page.locator("input[name=scenario-name]").fill("Kept");
    await page.locator("input[name=scenario-name]").press("Enter");
    await page.locator("tr[data-scenario=Kept]").waitFor();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await page.locator("input[name=scenario-name]").fill("Lost");
    await page.locator("input[name=scenario-name]").press("Enter");
    await page
      .locator("section .notice", { hasText: /Speicher|storage/i })
      .first()
      .waitFor();
    expect(await page.locator("tr[data-scenario]").count()).toBe(1);

    const sizing = await site.visit(`${lang}/sizing.html`);
    await sizing.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await type(sizing, "role-netDays", "150");
    await sizing.getByText(words[lang].full).waitFor();
    await type(sizing, "role-netDays", "151");
    await expect.poll(() => sizing.evaluate(() => location.hash.length), waiting).toBeGreaterThan(10);
    expect(await sizing.getByText(words[lang].full).count()).toBe(1);
    await sizing.reload();
    await expect.poll(() => sizing.locator("input[type=number][name=role-netDays]").inputValue(), waiting).toBe("151");
  },
);

test.each(languages)(
  "customers for whom the device has no room stay on this page, and that is said (%s)",
  async (lang) => {
    const page = await site.visit(`${lang}/data.html`);
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.address).origin, quotaSize: 1 });
    const rows = Array.from({ length: 20_000 }, (_, at) => `K${at};${at + 1},00`);
    await page.locator("input[type=file][name=customers]").setInputFiles({
      name: "gross.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Kundennr;Umsatz\n${rows.join("\n")}\n`),
    });
    await page.getByText(words[lang].noRoom).waitFor();
    await page.locator("[data-summary=customers][data-value='20000']").waitFor();
    await page.reload();
    await page.locator("[data-summary=customers]:not([data-value='20000'])").waitFor();
  },
);

test.each(languages)(
  "an impossible year, negative cost and no capacity are refused at the field with a reason, on every screen that asks (%s)",
  async (lang) => {
    const page = await site.visit(`${lang}/sizing.html`);
    const outside = lang === "de" ? "liegt außerhalb von" : "is not within";
    for (const [name, typed, kept] of [
      ["role-netDays", "366", "260"],
      ["role-netDays", "0", "1"],
      ["role-hoursPerDay", "0", "0.5"],
      ["role-internalShare", "100", "99"],
      ["role-costPerFteEur", "-5", "0"],
    ] as const) {
      await type(page, name, typed);
      await expect.poll(() => page.locator(`input[type=number][name="${name}"]`).inputValue(), waiting).toBe(kept);
      await page
        .locator(`.number-field:has(input[name="${name}"]) .field-message`, { hasText: outside })
        .first()
        .waitFor();
    }
    const broken = await page.evaluate(() => /NaN|Infinity|∞|undefined/.test(document.body.innerText));
    expect(broken).toBe(false);
    await page.goto(`${site.address}${lang}/uncertainty.html`);
    await type(page, "value-roles.field.netDays", "366");
    await expect
      .poll(() => page.locator('[data-range="roles.field.netDays"] .field-message').allTextContents())
      .not.toEqual(["", "", ""]);
  },
);

test("two windows change the scenario at once: each keeps its own in its address, and both go on", async () => {
  const first = await site.visit("de/sizing.html");
  const second = await site.open(first.context(), "de/sizing.html");
  await type(first, "role-netDays", "150");
  await type(second, "role-netDays", "170");
  await expect
    .poll(() => second.evaluate(() => localStorage.getItem("wertgerecht.scenario")), waiting)
    .toContain("170");
  await first.reload();
  await second.reload();
  const days = (page: Page) => page.locator("input[type=number][name=role-netDays]").inputValue();
  await expect.poll(() => days(first), waiting).toBe("150");
  await expect.poll(() => days(second), waiting).toBe("170");
});

test.each(languages)("a market without people is named where others have some (%s)", async (lang) => {
  const page = await site.visit(`${lang}/sizing.html`);
  const field = page.locator('input[name^="fte-field-"]').first();
  await field.fill("3");
  await field.press("Enter");
  await page
    .getByText(lang === "de" ? "nichts angegeben" : "none stated")
    .first()
    .waitFor();
});

test("nothing asks another host or logs an error", () => {
  expect(site.foreign).toEqual([]);
  expect(site.errors).toEqual([]);
});
