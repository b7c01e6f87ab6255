import type { CoverageModel } from "./coverageModel.js";
import { type EffortPoints, effortPoints } from "./effortPoints.js";

/** Those who change groups from world to world are few: so many fewer points are theirs. */
const fewer = 6;

export interface CellPoints {
  readonly places: EffortPoints;
  readonly pointOf: Uint16Array;
}

/** Effort points of those who stay in their group in every world (1 in `answering`), and others, fewer, of those who don't (2). */
export function cellPoints(model: CoverageModel, answering: Uint8Array, most: number): CellPoints {
  const staying = effortPoints(
    model,
    answering.map((kind) => (kind === 1 ? 1 : 0)),
    most,
  );
  if (!answering.includes(2)) return staying;
  const moving = effortPoints(
    model,
    answering.map((kind) => (kind === 2 ? 1 : 0)),
    Math.ceil(most / fewer),
  );
  const first = staying.places.kind.length;
  const joined = (of: (places: EffortPoints) => ArrayLike<number>) => [
    ...Array.from(of(staying.places)),
    ...Array.from(of(moving.places)),
  ];
  return {
    places: {
      kind: Uint8Array.from(joined(({ kind }) => kind)),
      visits: Float64Array.from(joined(({ visits }) => visits)),
      calls: Float64Array.from(joined(({ calls }) => calls)),
    },
    pointOf: staying.pointOf.map((point, position) =>
      answering[position] === 2 ? first + moving.pointOf[position]! : point,
    ),
  };
}

/** The bin of headroom of who stays, and a third of as many for who moves; the last one is for unknown potential. */
export function cellBins(binOf: (position: number) => number, bins: number, answering: Uint8Array) {
  return (position: number): number => {
    const bin = binOf(position);
    return bin < bins && answering[position] === 2 ? bin - (bin % Math.ceil(bins / 3)) : bin;
  };
}
