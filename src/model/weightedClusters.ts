/** A place in the plane and how much it counts. */
export interface WeightedPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

interface Cluster {
  readonly members: readonly number[];
  readonly spread: { readonly x: number; readonly y: number };
}

/** Puts points into at most `most` clusters by splitting again and again the one that is spread most; returns the number of each point's cluster. */
export function weightedClusters(points: readonly WeightedPoint[], most: number): Uint16Array {
  const clusters: Cluster[] = [clusterOf(points, [...points.keys()])];
  while (clusters.length < most) {
    const worst = clusters.reduce((best, own, at) => (size(own) > size(clusters[best]!) ? at : best), 0);
    if (!(size(clusters[worst]!) > 0)) break;
    const [low, high] = split(points, clusters[worst]!);
    if (low.length === 0 || high.length === 0) break;
    clusters.splice(worst, 1, clusterOf(points, low), clusterOf(points, high));
  }
  const numbers = new Uint16Array(points.length);
  clusters.forEach(({ members }, number) => {
    for (const member of members) numbers[member] = number;
  });
  return numbers;
}

function size({ spread }: Cluster): number {
  return Math.max(spread.x, spread.y);
}

function clusterOf(points: readonly WeightedPoint[], members: readonly number[]): Cluster {
  let weight = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  for (const member of members) {
    const own = points[member]!;
    weight += own.weight;
    x += own.weight * own.x;
    y += own.weight * own.y;
    xx += own.weight * own.x * own.x;
    yy += own.weight * own.y * own.y;
  }
  const tiny = 1e-9 * (xx + yy);
  const spread = (squares: number, sum: number) => {
    const around = weight > 0 ? squares - (sum * sum) / weight : 0;
    return members.length > 1 && around > tiny ? around : 0;
  };
  return { members, spread: { x: spread(xx, x), y: spread(yy, y) } };
}

/** At the weighted mean of the direction with more spread. */
function split(points: readonly WeightedPoint[], { members, spread }: Cluster): [number[], number[]] {
  const key = spread.x >= spread.y ? "x" : "y";
  let weight = 0;
  let sum = 0;
  for (const member of members) {
    weight += points[member]!.weight;
    sum += points[member]!.weight * points[member]![key];
  }
  const mean = sum / weight;
  return [members.filter((at) => points[at]![key] <= mean), members.filter((at) => points[at]![key] > mean)];
}
