import { expect, test } from "vitest";
import { comparedFinding } from "../../src/app/comparedFinding.js";
import { formatsFor, type Lang } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";

const said = (lang: Lang, ...gains: readonly number[]) =>
  comparedFinding(
    gains.map((gain, at) => ({ name: ["Aktuell", "Zwei", "Drei"][at]!, gain })),
    textsFor(lang).scenarios.compare,
    formatsFor(lang),
  ).replaceAll("\u00a0", " ");

test("the scenario that brings most is named", () => {
  expect(said("de", 100, 2000)).toBe("„Zwei“ bringt am meisten: 2.000 € DB nach Betreuungskosten gegenüber dem Ist");
  expect(said("en", 100, 2000)).toBe("“Zwei” brings most: €2,000 DB after coverage cost against today");
});

test("scenarios that bring the same are said to, and none of them to bring most", () => {
  expect(said("de", 2000, 2000.2)).toBe(
    "Alle Szenarien bringen gleich viel: 2.000 € DB nach Betreuungskosten gegenüber dem Ist",
  );
  expect(said("en", 2000, 2000)).toBe("All scenarios bring the same: €2,000 DB after coverage cost against today");
  expect(said("de", 5, 70, 70)).toMatch(/^„Zwei“ und „Drei“ bringen gleich viel und am meisten: 70 €/);
  expect(said("en", 70, 70, 5)).toMatch(/^“Aktuell” and “Zwei” bring the same, and most: €70/);
});

test("scenarios that bring no more than today bring nothing", () => {
  expect(said("de", 0, 0)).toBe("Kein Szenario bringt mehr als das Ist");
  expect(said("en", -5, 0.2)).toBe("No scenario brings more than today");
});
