import { withAssumptions } from "../model/withAssumptions.js";
import { isDataPath, withDataValues } from "./dataRanges.js";
import { setAssumptions } from "./editValue.js";
import type { Scenario } from "./scenario.js";

/** Sets one assumption by its path, as ranges name it ("roles.field.netDays", "value.phi"). */
export function setAssumptionValue(scenario: Scenario, path: string, value: number): Scenario {
  return isDataPath(path)
    ? withDataValues(scenario, { [path]: value })
    : setAssumptions(scenario, withAssumptions(scenario.assumptions, { [path]: value }));
}
