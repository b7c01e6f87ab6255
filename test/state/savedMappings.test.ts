import { expect, test } from "vitest";
import { headerFingerprint, savedMapping, saveMapping } from "../../src/state/savedMappings.js";
import { localDevice } from "./localDevice.js";

const own = { mapping: { id: "Nr", revenue: "Erlös" }, sums: true, once: true };

test("a mapping is found again for the same columns, whatever their order, and for no others", () => {
  const place = localDevice();
  expect(saveMapping(place, ["Nr", "Erlös", "Ort"], own)).toBe(true);
  expect(savedMapping(place, ["Ort", "Nr", "Erlös"])).toMatchObject(own);
  expect(savedMapping(place, ["Nr", "Erlös"])).toBeNull();
  expect(savedMapping(place, ["Nr", "Erlös", "Ort", "x"])).toBeNull();
});

test("counting orders once is kept with the mapping, and taken back with it", () => {
  const place = localDevice();
  saveMapping(place, ["Nr"], { ...own, mapping: { id: "Nr" }, eventsOnce: true });
  expect(savedMapping(place, ["Nr"])).toMatchObject({ eventsOnce: true });
  saveMapping(place, ["Nr"], { ...own, mapping: { id: "Nr" }, eventsOnce: false });
  expect(savedMapping(place, ["Nr"])).toMatchObject({ eventsOnce: false });
});

test("counting rows of every kind is kept with the mapping", () => {
  const place = localDevice();
  saveMapping(place, ["Nr"], { ...own, mapping: { id: "Nr" }, everyKind: true });
  expect(savedMapping(place, ["Nr"])).toMatchObject({ everyKind: true });
});

test("the latest mapping counts, and only fifty are kept", () => {
  const place = localDevice();
  for (let at = 0; at < 60; at++)
    saveMapping(place, [`c${at}`], { mapping: { id: `c${at}` }, sums: false, once: false });
  expect(savedMapping(place, ["c9"])).toBeNull();
  expect(savedMapping(place, ["c10"])).not.toBeNull();
  saveMapping(place, ["c59"], { mapping: {}, sums: true, once: false });
  expect(savedMapping(place, ["c59"])).toMatchObject({ mapping: {}, sums: true });
});

test("a full device keeps what it had, and something else in its place is no mapping", () => {
  expect(saveMapping(localDevice(true), ["Nr"], own)).toBe(false);
  const place = localDevice();
  const columns = headerFingerprint(["Nr"]);
  for (const text of [
    "{",
    "7",
    '[{"columns":1}]',
    JSON.stringify([{ columns, mapping: { id: "gone" }, sums: false }]),
  ]) {
    place.kept.set("wertgerecht.mappings", text);
    expect(savedMapping(place, ["Nr"])).toBeNull();
  }
});

test("names of columns with special characters and many columns tell headers apart", () => {
  const all = ["", "__proto__", "Größe (m²)", '"', "a,b", "Nr"];
  expect(new Set(all.map((name) => headerFingerprint([name]))).size).toBe(all.length);
  expect(headerFingerprint(["a", "b"])).not.toBe(headerFingerprint(['a","b']));
});

test("what an earlier release kept counts nothing once", () => {
  const place = localDevice();
  const kept = { columns: headerFingerprint(["Nr"]), mapping: { id: "Nr" }, sums: true };
  place.kept.set("wertgerecht.mappings", JSON.stringify([kept]));
  expect(savedMapping(place, ["Nr"])).toMatchObject({ mapping: { id: "Nr" }, sums: true, once: false });
});

test("a sum of columns is kept like a column", () => {
  const place = localDevice();
  const mapping = { id: "Nr", revenue: "Umsatz Jan + Umsatz Feb" };
  saveMapping(place, ["Nr", "Umsatz Jan", "Umsatz Feb"], { mapping, sums: false, once: false });
  expect(savedMapping(place, ["Nr", "Umsatz Feb", "Umsatz Jan"])).toMatchObject({ mapping });
});
