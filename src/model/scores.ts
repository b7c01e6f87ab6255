import type { Weights } from "./criteria.js";
import { pointScores } from "./pointScores.js";
import type { Portfolio } from "./portfolio.js";
import { valueScores } from "./valueScores.js";

/** What customers are ranked by: value in EUR, or points. */
export type ScoreDefinition =
  | { readonly kind: "eur"; readonly phi: number }
  | { readonly kind: "points"; readonly weights: Weights };

export type ScoreKind = ScoreDefinition["kind"];

/** The score of every customer as an integer: cents of value, or thousandths of a point. */
export function scoresOf(portfolio: Portfolio, definition: ScoreDefinition, into?: Float64Array): Float64Array {
  return definition.kind === "eur"
    ? valueScores(portfolio, definition.phi, into)
    : pointScores(portfolio, definition.weights, into);
}
