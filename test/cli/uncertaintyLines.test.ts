import { expect, test } from "vitest";
import { uncertaintyLines } from "../../src/cli/uncertaintyLines.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import type { ScenarioUncertainty } from "../../src/state/scenarioUncertainty.js";

const interval = (low: number, high: number) => ({ low, middle: (low + high) / 2, high });
const db = {
  costEur: interval(2_350_000, 2_710_000),
  afterCoverageEur: interval(-3_150_000, -2_900_000),
  changeEur: interval(796_000, 942_000),
  better: 0.97,
  changes: { least: -10, most: 1_120_000, counts: [300, 9700] },
};
const uncertainty: ScenarioUncertainty = {
  seed: 7,
  runs: 10_000,
  allFte: interval(24.2, 28.7),
  istAllFte: interval(29, 32.4),
  fte: {},
  istFte: {},
  istCostEur: interval(3_170_000, 3_630_000),
  off: db,
  stated: null,
  error: null,
  drivers: [],
  robust: [{ class: "total", customers: 100, robust: 87, share: 0.87 }],
};
const lines = (given: ScenarioUncertainty | null) => uncertaintyLines(given, textsFor("de"), formatsFor("de"));

test("what is certain is said in sentences, losses too", () => {
  expect(lines(uncertainty).map((line) => line.replaceAll("\u00a0", " "))).toEqual([
    "Was sich mit 80 % Sicherheit sagen lässt (Umsatz bleibt; 10.000 von 10.000 Läufen; Startzahl des Zufalls: 7)",
    "Mit 80 % Sicherheit braucht das Szenario 24–29 VZÄ (Ist 29–32).",
    "Die Betreuungskosten liegen mit 80 % Sicherheit zwischen 2,35 Mio. € und 2,71 Mio. € (Ist 3,17 Mio. € bis 3,63 Mio. €).",
    "Der DB nach Betreuungskosten liegt mit 80 % Sicherheit zwischen −3,15 Mio. € und −2,9 Mio. €.",
    "In 97 % der Läufe bringt das Szenario mehr als das Ist",
    "87 % der Kunden behalten ihre Klasse, wenn ihr Wert um 10 % steigt oder fällt",
  ]);
});

test("a scenario that is as today, and customers whose visits nobody knows", () => {
  const same = { ...db, changes: { least: 0, most: 1e-9, counts: [10_000] } };
  expect(lines({ ...uncertainty, off: same })[4]).toBe("Das Szenario ist das Ist: Es gibt nichts abzuwägen");
  expect(lines(null)).toEqual([]);
});
