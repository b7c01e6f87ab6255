import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { scenarioFromHash } from "../../src/state/scenarioLink.js";
import { useSite } from "./site.js";

const site = useSite();
const levers = async (page: Page) => scenarioFromHash(await page.evaluate(() => location.hash))?.scenario.levers;
const assumptions = async (page: Page) =>
  scenarioFromHash(await page.evaluate(() => location.hash))?.scenario.assumptions;

test.each([
  ["de", "Dimension hinzufügen", "Option hinzufügen", "Hinzufügen"],
  ["en", "Add a dimension", "Add an option", "Add"],
] as const)(
  "a dimension of one's own with an option counts like the others (%s)",
  async (lang, addDimension, addOption, add) => {
    const page = await site.visit(`${lang}/dimensions.html`);
    await page.getByRole("button", { name: addDimension }).click();
    await page.locator("dialog input[name=name]").fill("Messen & Events");
    await page.getByRole("button", { name: add, exact: true }).click();
    await page.getByRole("heading", { name: "Messen & Events" }).waitFor();
    await page.getByRole("button", { name: addOption }).click();
    await page.locator("dialog input[name=name]").fill("Einladung");
    await page.getByRole("button", { name: add, exact: true }).click();
    await page.locator("[data-option=einladung] summary").click();
    await page
      .locator("[data-option=einladung]")
      .getByText(lang === "de" ? "tragen weder Provision noch Preisnachlass" : "bear neither commission nor discount")
      .waitFor();
    await page.locator("input[name=einladung-fixed]").fill("80");
    await page.locator("input[name=einladung-fixed]").press("Enter");
    await expect
      .poll(async () => (await levers(page))?.dimensions.at(-1))
      .toEqual({
        key: "messenEvents",
        name: "Messen & Events",
        options: [{ key: "einladung", name: "Einladung", effects: { fixedEur: 80 } }],
      });

    await page.getByRole("link", { name: /Betreuung|Coverage/ }).click();
    await page.locator("select[name=messenEvents-A]").selectOption("einladung");
    const cost = page.locator(".coverage-table [data-kpi=cost][data-class=A][data-state=delta]");
    // 1,040 customers of class A
    await expect.poll(async () => Number(await cost.getAttribute("data-value"))).toBeCloseTo(1040 * 80, 4);

    await page.getByRole("link", { name: /Dimensionen|Dimensions/ }).click();
    const contribution = page.locator("[data-dimension=messenEvents][data-kpi=cost]");
    await expect.poll(async () => Number(await contribution.getAttribute("data-value"))).toBeCloseTo(1040 * 80, 4);
    await page.locator("input[name=on-messenEvents]").uncheck();
    await expect.poll(async () => (await levers(page))?.dimensions.at(-1)?.off).toBe(true);
  },
);

test("dimensions change their order, and a deleted one takes its choices along and comes back with undo", async () => {
  const page = await site.visit("de/coverage.html");
  await page.locator("select[name=pricing-A]").selectOption("individual");
  await page.getByRole("link", { name: /Dimensionen/ }).click();
  await page.getByRole("button", { name: "Preisgestaltung nach oben" }).click();
  await expect
    .poll(async () => (await levers(page))?.dimensions.map(({ key }) => key).slice(-2))
    .toEqual(["pricing", "service"]);
  await page.getByRole("button", { name: "Preisgestaltung", exact: true }).click();
  await page.getByRole("button", { name: "Dimension löschen" }).click();
  await page.locator("dialog").getByRole("button", { name: "Dimension löschen" }).click();
  await expect.poll(async () => (await levers(page))?.cells).toEqual({});
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect.poll(async () => (await levers(page))?.cells).toEqual({ A: { pricing: "individual" } });
});

test("what a role and a contact cost follows their fields, out of range is limited, and what is used can't be deleted", async () => {
  const page = await site.visit("en/dimensions.html");
  const share = page.locator("input[name=role-field-internalShare]");
  await share.fill("130");
  await share.press("Enter");
  await expect.poll(() => share.inputValue()).toBe("99");
  await share.fill("40");
  await share.press("Enter");
  await page.getByText("1,008 h").waitFor();
  await expect
    .poll(async () => (await assumptions(page))?.roles.find(({ key }) => key === "field")?.internalShare)
    .toBe(0.4);
  expect(await page.getByRole("button", { name: "Delete: Field sales" }).isDisabled()).toBe(true);
});

test("two dimensions that drive the same contacts are named", async () => {
  const page = await site.visit("de/dimensions.html");
  await page.getByRole("button", { name: "Servicelevel", exact: true }).click();
  await page.locator("[data-option=sameDay] summary").click();
  await page.locator("input[name=sameDay-contacts-call]").fill("3");
  await page.locator("input[name=sameDay-contacts-call]").press("Enter");
  await page.getByRole("link", { name: /Betreuung/ }).click();
  await page.locator("select[name=service-A]").selectOption("sameDay");
  await page.locator("select[name=intensity-A]").selectOption("active");
  await page.getByRole("link", { name: /Dimensionen/ }).click();
  await page.locator("[data-overlap=call]").waitFor();
  await page.reload();
  await page.locator("[data-overlap=call]").waitFor();
});

test.each([
  ["de", "Preisgestaltung verwenden", "ausgeschaltet", "Konditionen", "Preisgestaltung"],
  ["en", "Use Pricing", "switched off", "Terms", "Pricing"],
] as const)(
  "a dimension that is switched off and renamed changes the figures, and stays so after a reload (%s)",
  async (lang, use, off, name, before) => {
    const page = await site.visit(`${lang}/coverage.html`);
    await page.locator("select[name=pricing-A]").selectOption("individual");
    await page.getByRole("link", { name: /Dimensionen|Dimensions/ }).click();
    const profit = page.locator("[data-dimension=pricing][data-kpi=afterCoverage]");
    await expect.poll(async () => Number(await profit.getAttribute("data-value"))).toBeLessThan(0);
    await page.getByRole("checkbox", { name: use }).uncheck();
    await expect.poll(() => profit.count()).toBe(0);
    await page.getByRole("button", { name: before, exact: true }).click();
    await page.locator("input[name=dimension-name]").fill(name);
    await page.locator("input[name=dimension-name]").press("Enter");
    await page.getByRole("heading", { name }).waitFor();
    await expect.poll(async () => (await levers(page))?.dimensions.at(-1)).toMatchObject({ name, off: true });
    await page.reload();
    const line = page.locator(".dimensions tr", { hasText: name });
    await line.getByText(off).waitFor();
    expect(await line.getByRole("checkbox").isChecked()).toBe(false);
  },
);

test.each([
  ["de", "Löschen: Außendienst", "Wird verwendet", "130 liegt außerhalb von 0 bis 99"],
  ["en", "Delete: Field sales", "Is used", "130 is not within 0 to 99"],
] as const)("what can't be done is said where it was tried (%s)", async (lang, remove, used, outside) => {
  const page = await site.visit(`${lang}/dimensions.html`);
  const share = page.locator("input[name=role-field-internalShare]");
  await share.fill("130");
  await share.press("Enter");
  await page.getByText(outside).waitFor();
  await share.fill("30");
  await share.press("Enter");
  await expect.poll(() => page.getByText(outside).count()).toBe(0);
  await page.getByRole("button", { name: remove }).press("Enter");
  await page.locator("p", { hasText: used }).waitFor();
});

test("the catalogue comes back as it shipped, and undo brings one's own back", async () => {
  const page = await site.visit("de/dimensions.html");
  await page.getByRole("button", { name: "Preisgestaltung", exact: true }).click();
  await page.getByRole("button", { name: "Dimension löschen" }).click();
  await page.locator("dialog").getByRole("button", { name: "Dimension löschen" }).click();
  await expect.poll(async () => (await levers(page))?.dimensions.length).toBe(5);
  await page.getByRole("button", { name: "Katalog zurücksetzen" }).click();
  await page.locator("dialog").getByRole("button", { name: "Katalog zurücksetzen" }).click();
  await page.getByRole("button", { name: "Preisgestaltung", exact: true }).waitFor();
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await expect.poll(async () => (await levers(page))?.dimensions.length).toBe(5);
});

test("nothing asks another host or logs an error", () => {
  expect(site.foreign).toEqual([]);
  expect(site.errors).toEqual([]);
});
