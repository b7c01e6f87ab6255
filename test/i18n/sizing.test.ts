import { expect, test } from "vitest";
import { textsFor } from "../../src/i18n/texts.js";

test("one full-time equivalent is singular wherever people are counted", () => {
  const [de, en] = [textsFor("de").sizing.headline, textsFor("en").sizing.headline];
  expect([de.needs("1"), de.needs("0,8"), en.needs("1"), en.needs("0.8")]).toEqual([
    "Der Ansatz braucht 1 Vollzeitkraft",
    "Der Ansatz braucht 0,8 Vollzeitkräfte",
    "The approach takes 1 full-time equivalent",
    "The approach takes 0.8 full-time equivalents",
  ]);
  expect([de.short("Innendienst", "1"), de.short("Innendienst", "2")]).toEqual([
    "Innendienst: Es fehlt 1 Vollzeitkraft",
    "Innendienst: Es fehlen 2 Vollzeitkräfte",
  ]);
  expect([de.enough("1"), de.enough("2")]).toEqual([
    "Das Team reicht: 1 Vollzeitkraft bleibt frei",
    "Das Team reicht: 2 Vollzeitkräfte bleiben frei",
  ]);
});
