import type { ClassColumn } from "./classColumn.js";
import { classLetters } from "./classLetters.js";
import type { ClassStretches } from "./classStretches.js";
import type { CoverageLevel } from "./coverageLevels.js";
import type { CoverageModel } from "./coverageModel.js";
import { membersOf } from "./membersOf.js";
import { relativeSales } from "./responseCurve.js";

/** Sales of a class against the effort that each of its customers gets. */
export interface ClassCurve {
  readonly class: string;
  /** Weighted contacts a year, and sales in EUR were every customer covered with them. */
  readonly points: readonly { readonly effort: number; readonly sales: number }[];
  /** Mean effort and sales today and as designed. */
  readonly present: { readonly effort: number; readonly sales: number };
  readonly planned: { readonly effort: number; readonly sales: number };
}

const steps = 40;

/** The response curve of a class up to `most` weighted contacts a year; null where the level can't be said or the class is empty. */
export function classCurve(
  model: CoverageModel,
  stretches: ClassStretches,
  classIndex: number,
  level: CoverageLevel,
  most: number,
): ClassCurve | null {
  const curve = model.curve(level);
  const column = model.column(classIndex, level);
  const members = membersOf(stretches.byPosition(), classIndex);
  if (!curve || !column || members.length === 0) return null;
  const { base, saturation, present } = model;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    // Closer together where the curve is steep.
    const effort = most * (step / steps) ** 2;
    const power = effort ** curve.shape;
    let sales = 0;
    for (const position of members) {
      const before = base.revenue[position]!;
      const relative = relativeSales(curve, saturation[position]!, present.numbers[position]!, power);
      sales += before > 0 ? before * relative : before;
    }
    return { effort, sales: sales / 100 };
  });
  return {
    class: classLetters[classIndex]!,
    points,
    present: {
      effort: mean(members, (position) => present.effort[position]!),
      sales: members.reduce((sum, position) => sum + base.revenue[position]!, 0) / 100,
    },
    planned: planned(members, column),
  };
}

function planned(members: Uint32Array, column: ClassColumn) {
  return {
    effort: mean(members, (position) => column.effort(position)),
    sales: members.reduce((sum, position) => sum + column.sales(position), 0) / 100,
  };
}

function mean(members: Uint32Array, of: (position: number) => number): number {
  return members.reduce((sum, position) => sum + of(position), 0) / members.length;
}
