import { openBrowser } from "../../../src/db/openBrowser.js";
import { buildScoreIndex } from "../../../src/model/buildScoreIndex.js";
import { classKpis } from "../../../src/model/classKpis.js";
import { classSums } from "../../../src/model/classSums.js";
import { sumFields } from "../../../src/model/measures.js";
import { segmentScores } from "../../../src/model/scoreIndex.js";
import { type ScoreDefinition, scoresOf } from "../../../src/model/scores.js";
import { thresholdForCustomersShare } from "../../../src/model/thresholdForShare.js";
import { liveSums } from "../../../src/work/indexJobs.js";
import { coverageSteps } from "./coverageSteps.js";
import { crossfilterStep } from "./crossfilterStep.js";
import { randomPortfolio } from "./randomPortfolio.js";
import { readCsv } from "./readCsv.js";
import { replot } from "./replot.js";
import { groupBySql, loadPortfolio, sqlSums } from "./sqlTable.js";
import { coldTime, medianTime, warmTime } from "./timing.js";

/** Times in milliseconds at one number of customers. */
export interface Measurement {
  readonly size: number;
  readonly groupBy: number;
  readonly stepCold: number;
  readonly stepWarm: number;
  readonly phiStep: number;
  readonly weightStep: number;
  /** Null where it is not measured. */
  readonly crossfilter: number | null;
  /** What was compared with SQL, and what differed. */
  readonly compared: number;
  readonly different: readonly string[];
}

/** A drag has so many places between the thresholds of 1 and 20 % of the customers, evenly on a log scale. */
const places = 300;

/** Measures steps of the model against DuckDB and crossfilter2 in this page. */
export async function measure(size: number, withCrossfilter: boolean): Promise<Measurement> {
  const portfolio = randomPortfolio(size);
  const eur: ScoreDefinition = { kind: "eur", phi: 0.25 };
  const scores = scoresOf(portfolio, eur);
  const index = buildScoreIndex(portfolio, scores, null);
  const [top, from, b, c] = [0.01, 0.2, 0.4, 0.7].map((share) => thresholdForCustomersShare(index, share)) as [
    number,
    number,
    number,
    number,
  ];
  const path = Float64Array.from({ length: places }, (_, at) => Math.floor(from * (top / from) ** (at / (places - 1))));
  const into = new Float64Array(4 * sumFields.length);
  const place = (at: number) => path[Math.abs((at % (2 * places - 2)) - (places - 1))]!;
  const step = (at: number) => classKpis(classSums(index, [[place(at), b, c]], into), "eur", portfolio);

  const engine = await openBrowser();
  await loadPortfolio(engine, portfolio, scores);
  let moved = 0;
  const groupBy = await medianTime(() => engine.rows(groupBySql([place(moved++ * 31), b, c])));

  const stepCold = coldTime(step);
  const stepWarm = warmTime(step, 20_000);
  const scratch = new Float64Array(size);
  const thresholds = [[from, b, c]];
  let phi = 0;
  const phiStep = await medianTime(() => {
    phi = (phi + 0.01) % 1;
    liveSums(portfolio, { definition: { kind: "eur", phi }, by: null, thresholds }, scratch);
  }, 15);
  let weight = 0;
  const points = [[80_000, 50_000, 20_000]];
  const weightStep = await medianTime(() => {
    const definition: ScoreDefinition = { kind: "points", weights: { revenue: 1, margin: weight++ % 5, unused: 1 } };
    liveSums(portfolio, { definition, by: null, thresholds: points }, scratch);
  }, 15);

  let crossfilter: number | null = null;
  if (withCrossfilter) {
    const move = crossfilterStep(portfolio, scores);
    crossfilter = warmTime((at) => move(place(at)), 2 * places - 2);
  }

  const different: string[] = [];
  let compared = 0;
  const compare = async (name: string, ours: Float64Array, sql: string) => {
    const theirs = await sqlSums(engine, sql, 4);
    ours.forEach((sum, at) => {
      compared++;
      const field = `${sumFields[at % sumFields.length]} of class ${Math.floor(at / sumFields.length)}`;
      if (sum !== theirs[at]) different.push(`${name}: ${field} is ${sum}, in SQL ${theirs[at]}`);
    });
  };
  const sorted = segmentScores(index);
  for (const shares of [
    [0.01, 0.1, 0.5],
    [0.2, 0.2, 0.97],
    [0.05, 0.33, 0.999],
  ]) {
    const own = shares.map((share) => sorted[Math.floor(share * (size - 1))]!);
    await compare("index", classSums(index, [own]), groupBySql(own));
  }
  for (const phi of [0, 0.37, 1]) {
    const live = liveSums(portfolio, { definition: { kind: "eur", phi }, by: null, thresholds }, scratch);
    await compare("cube", live.sums, groupBySql([from, b, c], `floor(margin + ${phi}::DOUBLE * rate * unused + 0.5)`));
  }
  await engine.close();
  return { size, groupBy, stepCold, stepWarm, phiStep, weightStep, crossfilter, compared, different };
}

const offered = {
  measure,
  coverageSteps,
  readCsv,
  step: (_at: number): void => {},
  /** Opens the page that plots anew with every `step`. */
  replot(customers: number): void {
    offered.step = replot(customers);
  },
};

declare global {
  var bench: Bench;
}
type Bench = typeof offered;
globalThis.bench = offered;
