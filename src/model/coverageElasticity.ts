import { adbudgOfJudged } from "./adbudg.js";
import type { CoverageBase } from "./coverageBase.js";
import type { ResponseAssumptions } from "./coverageDesign.js";
import type { CoverageLevel } from "./coverageLevels.js";
import { elasticityPerShape, shapeFor, steady } from "./responseCurve.js";

export interface ElasticityPoint {
  readonly elasticity: number;
  readonly shape: number;
  /** The elasticity that the limited shape really gives. */
  readonly reached: number;
}

export interface CoverageElasticity {
  readonly levels: Readonly<Record<Exclude<CoverageLevel, "off">, ElasticityPoint | null>>;
  /** Present coverage cost that drives sales, in cents, and the DB it is compared with. */
  readonly contactCostCents: number;
  readonly marginCents: number;
  /** What is wrong with the judged points, if anything: they must rise around today and stay within the curve's ends. */
  readonly judgedProblem: boolean;
  /** Saturation of the whole portfolio, weighted by revenue; null without revenue. */
  readonly saturation: number | null;
}

/** What elasticities rest on, whatever they are. */
export interface ElasticityFacts {
  readonly marginCents: number;
  readonly saturation: number | null;
  /** Elasticity per unit of shape; null without revenue or where visits are not known. */
  readonly perShape: number | null;
}

/** One scan of the customers. */
export function elasticityFacts(base: CoverageBase, saturation: Float64Array, keptWithout: number): ElasticityFacts {
  let marginCents = 0;
  let weighted = 0;
  let revenue = 0;
  for (let at = 0; at < base.size; at++) {
    marginCents += base.margin[at]!;
    const own = base.revenue[at]!;
    if (own <= 0) continue;
    weighted += own * saturation[at]!;
    revenue += own;
  }
  return {
    marginCents,
    saturation: revenue > 0 ? steady(weighted / revenue) : null,
    perShape: base.visitsKnown ? elasticityPerShape(base, saturation, keptWithout) : null,
  };
}

/** The elasticities that results are shown at (docs/method.md#credibility). */
export function coverageElasticity(
  { marginCents, saturation: portfolioSaturation, perShape }: ElasticityFacts,
  { keptWithout, elasticity, judged }: ResponseAssumptions,
  contactCostCents: number,
): CoverageElasticity {
  const judgedShape =
    judged && portfolioSaturation
      ? (adbudgOfJudged({ b: keptWithout, a: portfolioSaturation, ...judged })?.c ?? null)
      : null;
  const at = (wanted: number): ElasticityPoint | null => {
    if (perShape === null) return null;
    const shape = shapeFor(wanted, perShape);
    return { elasticity: wanted, shape, reached: shape * perShape };
  };
  const limited = judgedShape === null ? null : Math.min(2, Math.max(0.3, judgedShape));
  const stated =
    limited !== null && perShape !== null
      ? { elasticity: limited * perShape, shape: limited, reached: limited * perShape }
      : at(elasticity);
  const implied = marginCents > 0 && contactCostCents > 0 ? contactCostCents / marginCents : null;
  return {
    levels: {
      stated,
      implied: implied === null ? null : at(implied),
      halfway: implied === null || !stated ? null : at((implied + stated.elasticity) / 2),
    },
    contactCostCents,
    marginCents,
    judgedProblem: judged !== null && judgedShape === null,
    saturation: portfolioSaturation,
  };
}
