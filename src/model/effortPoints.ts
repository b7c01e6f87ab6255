import { channelKinds } from "./coverageDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import { type WeightedPoint, weightedClusters } from "./weightedClusters.js";

/** Typical present contacts a year, as the response sees them, of customers of one present channel. */
export interface EffortPoints {
  readonly kind: Uint8Array;
  readonly visits: Float64Array;
  readonly calls: Float64Array;
}

/** A call counts about so much of a visit when contacts are put together, and how they are made up matters less than what they amount to. */
const callWeight = 0.4;
const mixWeight = 0.6;

/** At most `most` points per present channel for the customers that matter, weighted by revenue; who has no contact at all is a point of its own. */
export function effortPoints(
  { base, present, assumptions }: CoverageModel,
  matters: Uint8Array,
  most: number,
): { readonly places: EffortPoints; readonly pointOf: Uint16Array } {
  const pointOf = new Uint16Array(base.size);
  const kind: number[] = [];
  const visits: number[] = [];
  const calls: number[] = [];
  const kinds = channelKinds.length;
  const cap = assumptions.response.remoteCap;
  /** Sales answer to effort about as its logarithm, above the floor. */
  const place = ({ x, y, weight }: WeightedPoint): WeightedPoint => ({
    x: Math.log(0.5 + x + Math.min(y, cap)),
    y: mixWeight * Math.log(0.5 + Math.min(y, 1.5 * cap)),
    weight,
  });
  for (let own = 0; own < kinds; own++) {
    const numberOf = new Map<number, number>();
    const pairs: { x: number; y: number; weight: number }[] = [];
    const numbers: number[] = [];
    const positions: number[] = [];
    for (let position = 0; position < base.size; position++) {
      if (matters[position] === 0 || base.stratum[position]! % kinds !== own) continue;
      const x = present.visits[position]!;
      const y = present.calls[position]! * callWeight;
      const key = x * 1e7 + y;
      let number = numberOf.get(key);
      if (number === undefined) {
        number = pairs.length;
        numberOf.set(key, number);
        pairs.push({ x, y, weight: 0 });
      }
      pairs[number]!.weight += base.revenue[position]!;
      positions.push(position);
      numbers.push(number);
    }
    if (pairs.length === 0) continue;
    const uncovered = pairs.findIndex(({ x, y }) => x === 0 && y === 0);
    const covered = pairs.filter((_, at) => at !== uncovered);
    const clusters = weightedClusters(covered.map(place), most);
    const first = kind.length;
    const added = clusters.reduce((last, number) => Math.max(last, number + 1), 0) + (uncovered >= 0 ? 1 : 0);
    const sums = Array.from({ length: added }, () => ({ weight: 0, x: 0, y: 0 }));
    const clusterOf = pairs.map((pair, at) => {
      const cluster = at === uncovered ? added - 1 : clusters[at - (uncovered >= 0 && at > uncovered ? 1 : 0)]!;
      const sum = sums[cluster]!;
      sum.weight += pair.weight;
      sum.x += pair.weight * pair.x;
      sum.y += pair.weight * pair.y;
      return cluster;
    });
    for (const { weight, x, y } of sums) {
      kind.push(own);
      visits.push(x / weight);
      calls.push(y / weight / callWeight);
    }
    positions.forEach((position, at) => {
      pointOf[position] = first + clusterOf[numbers[at]!]!;
    });
  }
  return {
    places: { kind: Uint8Array.from(kind), visits: Float64Array.from(visits), calls: Float64Array.from(calls) },
    pointOf,
  };
}
