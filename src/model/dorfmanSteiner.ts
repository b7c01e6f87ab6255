/** Selling cost per sales at the optimum, where sales respond with this elasticity (Dorfman & Steiner 1954, docs/method.md#optimum). */
export function optimalCostShare(marginRate: number, elasticity: number): number {
  return marginRate * elasticity;
}

/** Profit relative to its greatest when the effort is `factor` times the best, at constant elasticity below 1: the optimum is flat. */
export function profitNearOptimum(factor: number, elasticity: number): number {
  return (factor ** elasticity - elasticity * factor) / (1 - elasticity);
}
