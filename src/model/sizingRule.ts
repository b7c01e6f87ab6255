import type { CoverageFigures } from "./coverageFigures.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { capacityHours } from "./coverageWork.js";
import { optimalCostShare } from "./dorfmanSteiner.js";

/** The rule of thumb for the size of coverage: cost of contacts ÷ sales against DB rate × elasticity (docs/method.md#optimum). */
export interface SizingRule {
  /** Elasticity of sales at the scenario's own effort. */
  readonly elasticity: number;
  readonly ruleShare: number;
  readonly share: number;
}

/** Null where the level can't be said, or sales or DB are not positive. */
export function sizingRule(
  model: CoverageModel,
  byPosition: Uint8Array,
  figures: CoverageFigures | null,
  level: CoverageLevel,
): SizingRule | null {
  const curve = model.curve(level);
  if (!curve || !figures?.contactHours || !figures.travelHours || figures.sales <= 0 || figures.margin <= 0)
    return null;
  const { base, saturation, present } = model;
  let answering = 0;
  let sales = 0;
  const columns = Array.from({ length: model.classes }, (_, at) => model.column(at, level)!);
  for (let position = 0; position < base.size; position++) {
    const revenue = base.revenue[position]!;
    if (revenue <= 0) continue;
    const column = columns[byPosition[position]!]!;
    const number = present.numbers[position]!;
    const most = saturation[position]!;
    const steepness = (most - 1) * curve.scale[number]!;
    const power = column.effort(position) ** curve.shape;
    const part = power / (steepness + power);
    answering += revenue * (most - curve.kept[number]!) * curve.shape * part * (1 - part);
    sales += column.sales(position);
  }
  const elasticity = sales > 0 ? answering / sales : 0;
  const { types, roles } = model.catalogue;
  const cost = types.reduce((sum, { key, role }) => {
    const own = roles.find((each) => each.key === role);
    const hours = figures.contactHours![key]! + figures.travelHours![key]!;
    return own ? sum + (hours * own.costPerFteEur) / capacityHours(own) : sum;
  }, 0);
  return {
    elasticity,
    ruleShare: optimalCostShare(figures.margin / figures.sales, elasticity),
    share: cost / figures.sales,
  };
}
