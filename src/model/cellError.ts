import { cellEvaluator } from "./cellEvaluator.js";
import type { CoverageCells } from "./coverageCells.js";
import type { CoverageResult } from "./coverageResult.js";

/** How far cells are from the exact result under the present assumptions, EUR a year. */
export interface CellError {
  readonly cells: number;
  /** DB after coverage by the customers themselves; at the stated response, or with sales as today where that can't be said. */
  readonly exactEur: number;
  /** By the cells, less exactEur. */
  readonly errorEur: number;
  /** Of what the answer of sales changes; null where it changes nothing. */
  readonly share: number | null;
}

/** Compares cells with the result of the same design, thresholds and pins; null where that has no total. */
export function cellError(cells: CoverageCells, { classes }: CoverageResult): CellError | null {
  const { off, stated } = classes.at(-1)!.scenario;
  const outcome = cellEvaluator(cells)(cells.assumptions);
  const exactEur = stated?.afterCoverage ?? off?.afterCoverage ?? null;
  if (exactEur === null || !off) return null;
  const errorEur = (stated ? (outcome.statedEur ?? outcome.offEur) : outcome.offEur) - exactEur;
  const answer = stated ? stated.margin - off.margin : 0;
  return { cells: cells.group.length, exactEur, errorEur, share: answer !== 0 ? errorEur / Math.abs(answer) : null };
}
