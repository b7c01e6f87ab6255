import { expect, test } from "vitest";
import type { RoleSizing } from "../../src/model/sizing.js";
import { teamFit } from "../../src/model/teamFit.js";

function role(key: string, needed: number | null, there: number | null): RoleSizing {
  const design = needed === null ? null : { hours: needed * 1260, fte: needed, heads: needed, hoursByClass: [] };
  const gapFte = needed === null || there === null ? null : there - needed;
  const total = {
    ist: null,
    design,
    presentFte: there,
    thereFte: there,
    capacityHours: null,
    gapFte,
    utilisation: null,
  };
  return { role: key, hoursPerFte: 1260, total, markets: [], perFte: null, contradictory: false };
}

test("a team suffices where every role that has work has enough people", () => {
  expect(teamFit([role("field", 10, 12), role("inside", 3, 3)])).toEqual({ kind: "enough", fte: 2 });
  expect(teamFit([role("keyAccount", 0, null), role("field", 10, 12)])).toEqual({ kind: "enough", fte: 2 });
});

test("people of one role say nothing about another that has work, too", () => {
  expect(teamFit([role("keyAccount", 0, null), role("field", 10.7, 18), role("inside", 3.2, null)])).toEqual({
    kind: "partly",
    roles: ["field"],
    fte: 18 - 10.7,
    unstated: ["inside"],
  });
});

test("people to spare in one role do not fill the gap of another", () => {
  expect(teamFit([role("field", 10, 18), role("inside", 3, 2)])).toEqual({ kind: "short", role: "inside", fte: 1 });
});

test("a gap that would be written 0.0 is none", () => {
  expect(teamFit([role("field", 10.04, 10)])).toMatchObject({ kind: "enough" });
  expect(teamFit([role("field", 10.05, 10)])).toMatchObject({ kind: "short" });
});

test("without people or demand there is no verdict", () => {
  expect(teamFit([])).toBeNull();
  expect(teamFit([role("field", 10, null)])).toBeNull();
  expect(teamFit([role("field", null, 10)])).toBeNull();
});
