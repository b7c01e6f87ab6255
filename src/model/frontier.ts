/** What a design costs and earns. */
export interface CostAndProfit {
  readonly cost: number;
  readonly profit: number;
}

/** The points that none dominates, ascending in cost and profit; of equal points the first. */
export function frontier<T extends CostAndProfit>(points: readonly T[]): T[] {
  const best: T[] = [];
  for (const point of points.toSorted((a, b) => a.cost - b.cost || b.profit - a.profit)) {
    if (best.length === 0 || point.profit > best.at(-1)!.profit) best.push(point);
  }
  return best;
}

/** The points that cost no more and earn no less than this one, and do better in one of both. */
export function dominatedBy<T extends CostAndProfit>(points: readonly T[], point: CostAndProfit): T[] {
  return points.filter(
    ({ cost, profit }) => cost <= point.cost && profit >= point.profit && (cost < point.cost || profit > point.profit),
  );
}
