import type { ScoreKind } from "../model/scores.js";

/** How a threshold of a scenario (EUR, or points 0…100) relates to a score (integer cents, or thousandths of a point). */
export interface ScoreUnits {
  toScore(value: number): number;
  fromScore(score: number): number;
}

const euros: ScoreUnits = unitsOf(100);
const points: ScoreUnits = unitsOf(1000);

/** The units of a kind of score. */
export function scoreUnits(kind: ScoreKind): ScoreUnits {
  return kind === "eur" ? euros : points;
}

function unitsOf(factor: number): ScoreUnits {
  return { toScore: (value) => Math.floor(value * factor + 0.5), fromScore: (score) => score / factor };
}
