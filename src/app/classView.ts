import type { ClassKpis } from "../model/classKpis.js";
import type { ClassThresholds } from "../model/classThresholds.js";
import type { DensityRaster } from "../model/densityRaster.js";
import type { PortfolioFacts } from "../model/finding.js";
import type { LorenzPoints } from "../model/lorenzPoints.js";
import type { RowPin } from "../model/pinDeltas.js";
import type { Coded, Portfolio } from "../model/portfolio.js";
import type { ScoreIndex } from "../model/scoreIndex.js";
import type { Pin, Scenario } from "../state/scenario.js";

/** Everything the panels of a page show, computed from the customers and the scenario. */
export interface ClassView {
  readonly scenario: Scenario;
  readonly pins: readonly Pin[];
  readonly portfolio: Portfolio;
  readonly rowPins: readonly RowPin[];
  /** What thresholds differ by, if they do. */
  readonly by: Coded | null;
  /** All customers; while scores are dragged, as they were when the drag began. */
  readonly whole: ScoreIndex;
  /** Customers by segment; the same as `whole` where thresholds do not differ. */
  readonly split: ScoreIndex;
  /** Scores by row. */
  readonly scores: Float64Array;
  readonly raster: DensityRaster;
  /** The general thresholds in cents or thousandths of a point, best class first. */
  readonly general: readonly number[];
  readonly thresholds: ClassThresholds;
  readonly rows: readonly ClassKpis[];
  readonly facts: PortfolioFacts;
  readonly curve: LorenzPoints;
  /** Rises when scores change: charts of scores are drawn anew. */
  readonly scoreVersion: number;
  /** Scores are being dragged: KPIs are exact, the indexes and the curve follow when the drag rests. */
  readonly dragging: boolean;
}
