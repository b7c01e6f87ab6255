import { thresholdsIn } from "./classThresholds.js";
import { descending, type LiveCube } from "./liveCube.js";
import type { LorenzPoints } from "./lorenzPoints.js";
import { sumField, sumFields } from "./measures.js";
import { binCount, scoreBin } from "./scoreBin.js";

/** The curve of all customers as fine as the cube's bins, best first, from (0, 0). */
export function cubeLorenz(cube: LiveCube): LorenzPoints {
  const bins = binCount(cube.kind);
  const column = () => new Float64Array(bins + 1);
  const [customers, values, visits] = [column(), column(), column()];
  for (let segment = 0; segment < cube.segments; segment++) {
    const borders = descending(thresholdsIn(cube.thresholds, segment)).map((threshold) =>
      scoreBin(cube.kind, threshold),
    );
    for (let bin = bins - 1; bin >= 0; bin--) {
      const cell = bin + borders.filter((border) => border < bin).length;
      const at = (segment * (cube.cells + 1) + cell) * sumFields.length;
      customers[bins - bin]! += cube.sums[at + sumField.customers]!;
      values[bins - bin]! += cube.sums[at + sumField.positiveScore]!;
      visits[bins - bin]! += cube.sums[at + sumField.visits]!;
    }
  }
  const share = (sums: Float64Array) => {
    const all = sums[bins]!;
    return sums.map((sum) => (all > 0 ? sum / all : 0));
  };
  return { customersShare: share(customers), valueShare: share(values), visitsShare: share(visits) };
}
