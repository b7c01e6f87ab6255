import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { analysed } from "./analysed.js";
import { useSite } from "./site.js";

const site = useSite();

const level = (page: Page, skill: string, role: string, part: "required" | "present") =>
  page.locator(`select[name=skill-${skill}-${role}-${part}]`);

async function state(page: Page, role: string, fte: string): Promise<void> {
  const field = page.locator(`input[name=staff-${role}]`);
  await field.fill(fte);
  await field.press("Enter");
}

test.each([
  [
    "de",
    "Noch ist offen, wo Fähigkeiten fehlen",
    "Außendienst: 8 VZÄ in „Verhandeln, Preise durchsetzen“ von 1 auf 3 schulen",
    /Außendienst: [\d,]+ VZÄ einstellen \(\d+ Köpfe\)/,
    "Rückgängig",
  ],
  [
    "en",
    "Where skills are missing is still open",
    "Field sales: train 8 FTE in “Negotiating, price” from 1 to 3",
    /Field sales: hire [\d.]+ FTE \(\d+ heads\)/,
    "Undo",
  ],
] as const)(
  "a stated level shows whom to train, and people of today whom to hire (%s)",
  async (lang, open, train, hire, undo) => {
    const page = await site.visit(`${lang}/skills.html`);
    await page.getByText(open).waitFor();
    await state(page, "field", "8");
    await level(page, "negotiation", "field", "present").selectOption("1");
    await page.getByText(train).waitFor();
    expect(await page.locator("[data-gap='field.negotiation']").getAttribute("data-value")).toBe("16");
    await page.getByText(hire).waitFor();
    const needed = Number(await page.locator("[data-role=field][data-kpi=fte]").getAttribute("data-value"));
    expect(Number(await page.locator("[data-hire=field]").getAttribute("data-value"))).toBeCloseTo(needed - 8, 9);

    await level(page, "tools", "field", "present").selectOption("1");
    await expect
      .poll(() =>
        page.locator("[data-gap]").evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset.gap)),
      )
      .toEqual(["field.negotiation", "field.tools"]);
    await level(page, "negotiation", "field", "required").selectOption("1");
    await expect.poll(() => page.locator("[data-gap]").count()).toBe(1);
    await page.getByRole("button", { name: undo }).click();
    await expect.poll(() => page.locator("[data-gap]").count()).toBe(2);
  },
);

test("skills are added, renamed and removed, survive the next page, and the command line says the same", async () => {
  const page = await site.visit("de/scenarios.html");
  await page.locator("input[name=scenario-name]").fill("Vorher");
  await page.locator("input[name=scenario-name]").press("Enter");
  await page.getByRole("link", { name: /Fähigkeiten/ }).click();
  await page.getByRole("button", { name: "Fähigkeit hinzufügen" }).click();
  await page.locator("dialog input[name=name]").fill("Englisch");
  await page.locator("dialog").getByRole("button", { name: "Hinzufügen" }).click();
  await level(page, "englisch", "keyAccount", "required").selectOption("4");
  await level(page, "englisch", "keyAccount", "present").selectOption("2");
  await state(page, "keyAccount", "2");
  const name = page.locator("input[name=skill-englisch]");
  await name.fill("Business English");
  await name.press("Enter");
  await page.getByText("Key Account Management: 2 VZÄ in „Business English“ von 2 auf 4 schulen").waitFor();
  await page.getByRole("button", { name: "Fähigkeit entfernen: Händler führen" }).click();
  await expect.poll(() => page.locator("[data-skill]").count()).toBe(8);

  const { skills } = await analysed(page);
  expect(skills?.train).toEqual([
    { skill: "englisch", role: "keyAccount", required: 4, present: 2, steps: 2, fte: 2, weight: 4 },
  ]);
  await page.getByRole("link", { name: /Szenarien/ }).click();
  await page.locator("select[name=compare-with]").selectOption({ label: "Vorher" });
  await page.locator("[data-difference='assumptions.skills.englisch.roles.keyAccount.present']").waitFor();
  await page.getByText("Fähigkeit · Business English · Key Account Management · heute").waitFor();
  await page.getByRole("link", { name: /Fähigkeiten/ }).click();
  await expect.poll(() => level(page, "englisch", "keyAccount", "present").inputValue()).toBe("2");
  await page.getByRole("button", { name: "Beispiele wiederherstellen" }).click();
  await expect.poll(() => page.locator("[data-skill=dealers]").count()).toBe(1);
  expect(await page.locator("[data-skill=englisch]").count()).toBe(0);
});

test("the matrix is operated by keyboard, and the focus stays where it is", async () => {
  const page = await site.visit("en/skills.html");
  const field = level(page, "accountPlanning", "field", "present");
  await field.focus();
  await page.keyboard.press("1");
  await page.locator("[data-gap='field.accountPlanning']").waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(
    "skill-accountPlanning-inside-required",
  );
  expect(site.errors).toEqual([]);
  expect(site.foreign).toEqual([]);
});
