import { expect, test } from "vitest";
import { legacyWithin } from "../../src/cli/legacyWithin.js";
import { openInput } from "../../src/cli/openInput.js";
import { readLegacy } from "../../src/read/readLegacy.js";
import { cellsOf, legacy, refused } from "../read/spreadsheetFiles.js";

const rows = [
  ["Kundennummer", "Umsatz", "Datum"],
  ["1", 2.5, new Date("2024-12-31T00:00:00Z")],
];

test("an old workbook read in a thread is the same as read here", async () => {
  expect(await legacyWithin(30)(legacy(rows))).toEqual(await readLegacy(legacy(rows)));
  expect(cellsOf(await openInput(legacy(rows)))).toEqual([["1", "2.5", "2024-12-31"]]);
});

test("what a thread refuses is refused here", async () => {
  expect((await refused(openInput(legacy(rows).slice(0, 700)))).code).toBe("damaged");
});

test("a thread that does not end is ended", async () => {
  const endless = legacyWithin(0.5, new URL("./endless.mjs", import.meta.url));
  expect((await refused(endless(legacy(rows)))).code).toBe("tooSlow");
});
