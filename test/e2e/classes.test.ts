import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { analysed } from "./analysed.js";
import { kpisOnPage, waitForKpi } from "./kpisOnPage.js";
import { useSite } from "./site.js";

const site = useSite();

async function expectSameAsCommandLine(page: Page): Promise<void> {
  const { classes, totals } = await analysed(page);
  const rows: Record<string, object> = Object.fromEntries(
    [...classes, { ...totals, class: "total" }].map((row) => [row.class, row]),
  );
  const shown = await kpisOnPage(page);
  expect(Object.keys(shown).sort()).toEqual(Object.keys(rows).sort());
  for (const [letter, kpis] of Object.entries(shown)) {
    expect(Object.keys(kpis).length).toBeGreaterThan(15);
    for (const [key, value] of Object.entries(kpis))
      expect([letter, key, value]).toEqual([letter, key, (rows[letter] as Record<string, unknown>)[key]]);
  }
}

const range = (page: Page, letter: string) => page.locator(`input[name=threshold-${letter}][type=range]`);
const field = (page: Page, letter: string) => page.locator(`input[name=threshold-${letter}][type=number]`);

test.each(["de", "en"])("the sample shows the command line's KPIs (%s)", async (lang) => {
  const page = await site.visit(`${lang}/classes.html`);
  await expectSameAsCommandLine(page);
});

test("a threshold moves by number field, keyboard, mouse and curve handle, and every KPI follows", async () => {
  const page = await site.visit("de/classes.html");
  const before = await waitForKpi(page, "A", "customers", (count) => count > 0);

  await field(page, "A").fill("20000");
  await field(page, "A").press("Enter");
  const typed = await waitForKpi(page, "A", "customers", (count) => count < before);
  await expectSameAsCommandLine(page);

  await range(page, "A").focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowLeft");
  const pressed = await waitForKpi(page, "A", "customers", (count) => count > typed);
  await expectSameAsCommandLine(page);

  const box = (await range(page, "A").boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.98, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  const dragged = await waitForKpi(page, "A", "customers", (count) => count < pressed);
  await expectSameAsCommandLine(page);

  const handle = page.getByRole("slider", { name: "Schwelle A auf der Kurve" });
  await handle.focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
  const turned = await waitForKpi(page, "A", "customers", (count) => count > dragged);
  const grip = (await handle.boundingBox())!;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2 + 30, grip.y + grip.height / 2, { steps: 5 });
  await page.mouse.up();
  await waitForKpi(page, "A", "customers", (count) => count > turned);
  await expectSameAsCommandLine(page);
});

test("a threshold moved by repeated key presses is put back by one undo", async () => {
  const page = await site.visit("de/classes.html");
  const before = await waitForKpi(page, "A", "customers", (count) => count > 0);
  await range(page, "A").focus();
  for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowLeft");
  await waitForKpi(page, "A", "customers", (count) => count > before);
  await page.keyboard.press("Control+z");
  await waitForKpi(page, "A", "customers", (count) => count === before);
  expect(await page.getByRole("button", { name: "Rückgängig" }).isDisabled()).toBe(true);
});

test("the most profitable thresholds for the design can be taken, and are refused with a reason where classes are alike", async () => {
  const page = await site.visit("de/classes.html");
  const before = await waitForKpi(page, "B", "customers", (count) => count > 0);
  await page.getByRole("button", { name: "Gewinnoptimal" }).click();
  await page.getByText("Alle Klassen werden gleich betreut").waitFor();
  await page.getByRole("link", { name: /Betreuung/ }).click();
  await page.locator("[data-reference=field]").click();
  await page.getByRole("link", { name: /Klassen/ }).click();
  await waitForKpi(page, "B", "customers", (count) => count === before);
  await page.getByRole("button", { name: "Gewinnoptimal" }).click();
  await page.getByText(/Gewinnoptimal bringt [\d.,]+/).waitFor();
  await waitForKpi(page, "B", "customers", (count) => count !== before);
  await expectSameAsCommandLine(page);
});

test.each(["de", "en"])("a KPI opens its derivation (%s)", async (lang) => {
  const page = await site.visit(`${lang}/classes.html`);
  const value = page.locator(".kpi-table [data-class=A][data-kpi=value]");
  await value.focus();
  await page.keyboard.press("Enter");
  const dialog = page.locator("dialog.trace");
  expect(await dialog.locator("[data-trace]").getAttribute("data-value")).toBe(await value.getAttribute("data-value"));
  await dialog.getByRole("button", { name: "DB", exact: true }).click();
  const margin = await page.locator(".kpi-table [data-class=A][data-kpi=margin]").getAttribute("data-value");
  expect(await dialog.locator("[data-trace]").getAttribute("data-value")).toBe(margin);
});

test("the order of classes is kept while a threshold is dragged past its neighbour", async () => {
  const page = await site.visit("de/classes.html");
  await field(page, "B").fill("9999999");
  await field(page, "B").press("Enter");
  await waitForKpi(page, "B", "customers", (count) => count === 0);
  expect(await field(page, "B").inputValue()).toBe(await field(page, "A").inputValue());
  await page.getByText("Die Schwelle B reicht nur bis zur Schwelle A").waitFor();
});

test("a threshold can be set by its share of customers and of value", async () => {
  const page = await site.visit("en/classes.html");
  await page.locator("input[name=threshold-A-customers]").fill("10");
  await page.locator("input[name=threshold-A-customers]").press("Enter");
  await waitForKpi(page, "A", "customers", (count) => count === 480);
  await page.locator("input[name=threshold-A-value]").fill("50");
  await page.locator("input[name=threshold-A-value]").press("Enter");
  const share = await waitForKpi(page, "A", "valueShare", (value) => value >= 0.5 && value < 0.51);
  expect(share).toBeGreaterThanOrEqual(0.5);
});

test("suggestions, number of classes, points and differentiation agree with the command line and can be undone", async () => {
  const page = await site.visit("en/classes.html");
  const start = await kpisOnPage(page);
  await page.getByRole("button", { name: "Computed ABC" }).click();
  await waitForKpi(page, "C", "customers", (count) => count !== start.C?.customers);
  await expectSameAsCommandLine(page);
  await page.getByRole("button", { name: "Natural breaks" }).click();
  await page.locator("input[name=class-count][value='5']").check({ force: true });
  await waitForKpi(page, "E", "customers", (count) => count > 0);
  await expectSameAsCommandLine(page);
  await page.locator("input[name=value-kind][value=points]").check({ force: true });
  await waitForKpi(page, "total", "value", (value) => value < 480_000);
  await expectSameAsCommandLine(page);
  for (let step = 0; step < 4; step++) await page.getByRole("button", { name: "Undo" }).click();
  await waitForKpi(page, "A", "customers", (count) => count === start.A?.customers);
  expect(await kpisOnPage(page)).toEqual(start);
  expect(await page.evaluate(() => location.hash)).toBe("");
});

test("a group's own thresholds move only its customers", async () => {
  const page = await site.visit("de/classes.html");
  const before = await waitForKpi(page, "A", "customers", (count) => count > 0);
  await page.locator("input[name=thresholds-by][value=group]").check({ force: true });
  await page.locator("select[name=threshold-segment]").selectOption({ label: "Maschinenbau" });
  await field(page, "A").fill("1000000");
  await field(page, "A").press("Enter");
  await waitForKpi(page, "A", "customers", (count) => count < before && count > 0);
  await expectSameAsCommandLine(page);
  await page.locator("input[name=own-thresholds]").uncheck();
  await waitForKpi(page, "A", "customers", (count) => count === before);
});

test("φ moves the value and leaves revenue", async () => {
  const page = await site.visit("de/classes.html");
  const start = await kpisOnPage(page);
  await page.locator("input[name=phi][type=number]").fill("0");
  await page.locator("input[name=phi][type=number]").press("Enter");
  await waitForKpi(page, "total", "value", (value) => value === start.total?.margin);
  expect((await kpisOnPage(page)).total?.revenue).toBe(start.total?.revenue);
  await expectSameAsCommandLine(page);
});

test("a class opens as a list that can be searched, a customer pinned with a reason, and all survives a reload and a link", async () => {
  const page = await site.visit("de/classes.html");
  await field(page, "A").fill("30000");
  await field(page, "A").press("Enter");
  const inA = await waitForKpi(page, "A", "customers", (count) => count < 500);
  await page.getByRole("button", { name: "Kunden der Klasse B zeigen" }).click();
  const rows = page.locator(".data-table tbody tr");
  await rows.first().waitFor({ timeout: 60_000 });
  const inB = (await kpisOnPage(page)).B?.customers ?? 0;
  await page
    .getByText(`${new Intl.NumberFormat("de-DE").format(inB)} Kunden`, { exact: true })
    .first()
    .waitFor();
  const id = await rows.first().locator("td").nth(1).innerText();
  await page.locator(".data-table input[type=search]").fill(id);
  await page
    .getByText("1 Kunden", { exact: true })
    .or(page.getByText("1 Kunde", { exact: true }))
    .first()
    .waitFor();

  await rows.first().getByRole("button").click();
  await page.locator("select[name=pin-class]").selectOption("A");
  await page.locator("input[name=pin-reason]").fill("Rahmenvertrag");
  await page.locator("dialog button[type=submit]").click();
  await waitForKpi(page, "A", "customers", (count) => count === inA + 1);
  await page.getByText("Rahmenvertrag").first().waitFor();

  await page.reload();
  await waitForKpi(page, "A", "customers", (count) => count === inA + 1);
  expect(await field(page, "A").inputValue()).toBe("30000");
  const link = await page.evaluate(() => location.href);
  expect(link).toContain("&pins=1");
  expect(decodeURIComponent(link)).not.toContain(id);

  const elsewhere = await site.visit(`de/classes.html${link.slice(link.indexOf("#"))}`);
  await waitForKpi(elsewhere, "A", "customers", (count) => count === inA);
  await elsewhere.getByText("Szenario aus einem Link").waitFor();
  await elsewhere.getByText("1 Kunden von Hand festgelegt").waitFor();
});

test("border cases are counted and listed, and the list follows the thresholds", async () => {
  const page = await site.visit("en/classes.html");
  await page.getByRole("button", { name: "Show border cases" }).click();
  await page.locator(".data-table tbody tr").first().waitFor({ timeout: 60_000 });
  const said = async () =>
    Number(/([\d,]+) customers lie/.exec(await page.locator("main").innerText())?.[1]?.replace(",", ""));
  const listed = async () =>
    Number(/([\d,]+) customers?/.exec(await page.locator(".data-table .count").innerText())?.[1]?.replace(",", ""));
  await expect.poll(listed).toBe(await said());
  const before = await said();
  await field(page, "A").fill("100000");
  await field(page, "A").press("Enter");
  await expect.poll(said).not.toBe(before);
  await expect.poll(listed).toBe(await said());
});

test("the list exports as CSV in the format of the language", async () => {
  const page = await site.visit("de/classes.html");
  await page.getByRole("button", { name: "Kunden der Klasse A zeigen" }).click();
  await page.locator(".data-table tbody tr").first().waitFor({ timeout: 60_000 });
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als CSV exportieren" }).click();
  const saved = await waiting;
  expect(saved.suggestedFilename()).toBe("kunden-klasse-A.csv");
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString("utf8").trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFNummer;Name;Klasse;Wert;/);
  expect(lines.length - 1).toBe((await kpisOnPage(page)).A?.customers);
  expect(lines[1]).toMatch(/^\d{7};[^;]+;A;\d+(,\d+)?;/);
});

test("a broken link says so and starts from the defaults", async () => {
  const page = await site.visit("de/classes.html#s=eyJ2ZXJz");
  await page.getByText("Der Link ist unvollständig oder beschädigt.").waitFor();
  await expectSameAsCommandLine(await site.visit("de/classes.html"));
  const later = await site.visit(`en/classes.html#s=${btoa('{"version":2}').replaceAll("=", "")}`);
  await later.getByText("version 2, which this release does not know").waitFor();
});

test("nothing went wrong and no other host was asked", () => {
  expect(site.errors).toEqual([]);
  expect(site.foreign).toEqual([]);
});
