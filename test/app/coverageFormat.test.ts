import { expect, test } from "vitest";
import { coverageFormat, differenceFormat } from "../../src/app/coverageFormat.js";
import { formatsFor } from "../../src/i18n/format.js";
import { coverageKpis } from "../../src/model/coverageKpis.js";

test.each([
  ["de", ["4,0", "0,3", "112,5", "–"], "+1,0"],
  ["en", ["4.0", "0.3", "112.5", "–"], "+1.0"],
] as const)("contacts per customer have one decimal in every class, contacts none (%s)", (lang, averages, change) => {
  const unitOf = (kpi: string) => coverageKpis.find(({ key }) => key === kpi)!.unit;
  const average = coverageFormat(formatsFor(lang), unitOf("contactsPerCustomer"));
  expect([4, 0.25, 112.5, null].map(average)).toEqual(averages);
  const difference = differenceFormat(formatsFor(lang), unitOf("contactsPerCustomer"));
  expect(difference(1)?.replace("\u2060", "")).toBe(change);
  expect([4, 12.4, 112.6].map(coverageFormat(formatsFor(lang), unitOf("contacts")))).toEqual(["4", "12", "113"]);
});
