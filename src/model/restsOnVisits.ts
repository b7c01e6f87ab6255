import type { CoverageModel } from "./coverageModel.js";

/** Whether the work that the design puts into a class rests on how often its customers are visited today. */
export function restsOnVisits({ base, plan }: CoverageModel, classIndex: number): boolean {
  return base.occupied.some((occupied, stratum) => occupied === 1 && plan(classIndex, stratum).visitsAs >= 0);
}
