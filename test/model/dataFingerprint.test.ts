import { expect, test } from "vitest";
import { dataFingerprint } from "../../src/model/dataFingerprint.js";

const columns = {
  size: 2,
  revenueCents: Float64Array.of(100, 250),
  marginCents: Float64Array.of(30, Number.NaN),
  potentialCents: null,
  visitsThousandths: null,
  callsThousandths: null,
  group: null,
  market: null,
  channel: null,
};

test("the same customers in any order have the same fingerprint, others another", () => {
  const turned = { ...columns, revenueCents: Float64Array.of(250, 100), marginCents: Float64Array.of(Number.NaN, 30) };
  expect(dataFingerprint(turned)).toBe(dataFingerprint(columns));
  expect(dataFingerprint(columns)).toMatch(/^[0-9a-f]{8}$/);
  expect(dataFingerprint({ ...columns, revenueCents: Float64Array.of(101, 250) })).not.toBe(dataFingerprint(columns));
  expect(dataFingerprint({ ...columns, potentialCents: Float64Array.of(0, 0) })).not.toBe(dataFingerprint(columns));
});
