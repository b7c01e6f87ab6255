import { expect, test } from "vitest";
import { savedReading, saveReading } from "../../src/state/savedReadings.js";
import { localDevice } from "./localDevice.js";

const file = { name: "kunden.xlsx", size: 4711 };

test("how a file is read is found again by its name and size, which are not kept", () => {
  const place = localDevice();
  expect(saveReading(place, file, { part: "Süd", decimal: "," })).toBe(true);
  expect(savedReading(place, file)).toEqual({ part: "Süd", decimal: "," });
  expect(savedReading(place, { ...file, size: 4712 })).toBeNull();
  expect(savedReading(place, { ...file, name: "andere.xlsx" })).toBeNull();
  expect([...place.kept.values()].join()).not.toContain("kunden");
});

test("what is left to the detection again is kept no longer", () => {
  const place = localDevice();
  saveReading(place, file, { headerLine: 3, partAt: 2 });
  expect(savedReading(place, file)).toEqual({ headerLine: 3, partAt: 2 });
  saveReading(place, file, {});
  expect(savedReading(place, file)).toBeNull();
});

test("the latest fifty are kept, and what is broken is none", () => {
  const place = localDevice();
  for (let size = 0; size < 60; size++) saveReading(place, { ...file, size }, { encoding: "windows-1252" });
  expect(savedReading(place, { ...file, size: 9 })).toBeNull();
  expect(savedReading(place, { ...file, size: 10 })).toEqual({ encoding: "windows-1252" });
  for (const text of ["x", "{}", '[{"file":"a","headerLine":-1}]']) {
    place.kept.set("wertgerecht.readings", text);
    expect(savedReading(place, file)).toBeNull();
  }
  expect(saveReading(localDevice(true), file, { part: "Süd" })).toBe(false);
});
