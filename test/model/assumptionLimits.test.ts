import { expect, test } from "vitest";
import { assumptionLimits } from "../../src/model/assumptionLimits.js";
import { assumptionRanges } from "../../src/model/assumptionRanges.js";
import { defaultCoverageAssumptions } from "../../src/model/defaultCoverage.js";
import { withAssumptions } from "../../src/model/withAssumptions.js";
import { parseScenario } from "../../src/state/parseScenario.js";

const judged = { half: 0.8, more: 1.1 };
const assumptions = {
  ...defaultCoverageAssumptions,
  response: { ...defaultCoverageAssumptions.response, judged },
};
const ranges = [...assumptionRanges(defaultCoverageAssumptions), ...assumptionRanges(assumptions)];

test("every range lies within the limits of its assumption", () => {
  for (const { path, low, high } of ranges) {
    const limits = assumptionLimits(path, assumptions)!;
    expect(limits.least, path).toBeLessThanOrEqual(low);
    expect(limits.most, path).toBeGreaterThanOrEqual(high);
  }
});

test("limits are those of the scenario: what lies on them is read, what lies beyond is refused", () => {
  const stated = (path: string, value: number) => () =>
    parseScenario({ version: 1, assumptions: withAssumptions(assumptions, { [path]: value }) });
  for (const path of new Set(ranges.map((range) => range.path))) {
    // a factor of its own, no assumption that is stated
    if (path === "travel") continue;
    const { least, most } = assumptionLimits(path, assumptions)!;
    expect(stated(path, least), path).not.toThrow();
    expect(stated(path, most), path).not.toThrow();
    expect(stated(path, least - 0.001), path).toThrow();
    expect(stated(path, most + 0.001), path).toThrow();
  }
});

test.each([
  "",
  "nonsense",
  "roles.nobody.netDays",
  "roles.field.presentFte",
  "roles.field.netDays.more",
  "travel.minutes",
])("there is no assumption %j", (path) => expect(assumptionLimits(path, assumptions)).toBeNull());
