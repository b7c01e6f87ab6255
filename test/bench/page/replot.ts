import * as Plot from "@observablehq/plot";
import { kpiColumns, kpiFormatter } from "../../../src/components/kpiColumns.js";
import { kpiTable } from "../../../src/components/kpiTable.js";
import { coarseRaster } from "../../../src/components/rasterAxis.js";
import { formatsFor } from "../../../src/i18n/format.js";
import { textsFor } from "../../../src/i18n/texts.js";
import { axisValue } from "../../../src/model/axis.js";
import { type ClassKpis, classKpis } from "../../../src/model/classKpis.js";
import { classSums } from "../../../src/model/classSums.js";
import type { DensityRaster } from "../../../src/model/densityRaster.js";
import { kpis } from "../../../src/model/kpis.js";
import type { LorenzPoints } from "../../../src/model/lorenzPoints.js";
import { lorenzPoints } from "../../../src/model/lorenzPoints.js";
import { thresholdForCustomersShare } from "../../../src/model/thresholdForShare.js";
import { thresholdShares } from "../../../src/model/thresholdShares.js";
import { indexed } from "../../../src/work/indexJobs.js";
import { plotFigure } from "./plotFigure.js";
import { randomPortfolio } from "./randomPortfolio.js";

const size = { width: 480, height: 316 };
const letters = ["A", "B", "C", "D"];
const range = letters.map((letter) => `var(--tone-${letter.toLowerCase()}, grey)`);

/** A page that plots its three charts and builds its KPI table anew with every step; sliders, handles and border cases, which the product updates as well, are left out. */
export function replot(customers: number): (at: number) => void {
  const portfolio = randomPortfolio(customers);
  const { whole, raster } = indexed(portfolio, { definition: { kind: "eur", phi: 0.25 }, by: null });
  const curve = lorenzPoints(whole);
  const [from, top, b, c] = [0.2, 0.01, 0.4, 0.7].map((share) => thresholdForCustomersShare(whole, share)) as [
    number,
    number,
    number,
    number,
  ];
  const coarse = coarseRaster(raster);
  const density = coarse.counts.map((counts, at) => [String(at), ...counts.map(formatsFor("de").integer)]);
  const { percent } = formatsFor("de");
  const { kpis: words } = textsFor("de").classes;
  const options = {
    columns: kpiColumns(words),
    format: kpiFormatter(kpis, formatsFor("de"), "eur"),
    texts: { class: words.class, total: "", from: words.from, className: (letter: string) => letter },
  };
  const page = document.createElement("main");
  page.id = "observablehq-main";
  page.className = "grid";
  document.body.replaceChildren(page);
  return (at) => {
    const share = Math.abs((at % 200) - 100) / 100;
    const thresholds = [Math.floor(from * (top / from) ** share), b, c];
    const rows = classKpis(classSums(whole, [thresholds]), "eur", portfolio);
    const ends = thresholds.map((threshold) => thresholdShares(whole, threshold));
    const classes = rows.slice(0, -1).map(({ kpis: { customersShare, valueShare, visitsShare }, class: letter }) => {
      return [letter, ...[customersShare, valueShare, visitsShare].map(percent)];
    });
    page.replaceChildren(
      kpiTable(
        { rows, finding: `${letters[0]} ${percent(ends[0]?.customersShare ?? null)}`, second: "share" },
        options,
      ),
      plotFigure(lorenzPlot(curve, ends), classes),
      plotFigure(effortPlot(rows), classes),
      plotFigure(portfolioPlot(raster, thresholds), density),
    );
  };
}

type Ends = readonly { readonly customersShare: number | null; readonly valueShare: number | null }[];

function lorenzPlot({ customersShare, valueShare }: LorenzPoints, ends: Ends): Element {
  const borders = ends.map((end) => end.customersShare ?? 0);
  const points = Array.from(customersShare, (x, at) => ({
    x,
    y: valueShare[at]!,
    letter: letters[borders.filter((border) => border < x).length],
  }));
  const strips = letters.map((letter, at) => ({ letter, x1: borders[at - 1] ?? 0, x2: borders[at] ?? 1 }));
  return Plot.plot({
    ...size,
    color: { domain: letters, range },
    x: { tickFormat: "%" },
    y: { grid: true, tickFormat: "%" },
    marks: [
      Plot.areaY(points, { x: "x", y: "y", z: "letter", fill: "letter" }),
      Plot.lineY(points, { x: "x", y: "y" }),
      Plot.rect(strips, { x1: "x1", x2: "x2", y1: -0.06, y2: 0, fill: "letter" }),
      Plot.text(strips, { x: ({ x1, x2 }) => (x1 + x2) / 2, y: -0.03, text: "letter" }),
      Plot.ruleX(borders),
      Plot.dot(ends, { x: "customersShare", y: "valueShare", r: 8 }),
    ],
  });
}

function effortPlot(rows: readonly ClassKpis[]): Element {
  const bars = rows.slice(0, -1).flatMap(({ class: letter, kpis: { valueShare, visitsShare } }) => [
    { letter, bar: "value", share: valueShare },
    { letter, bar: "visits", share: visitsShare },
  ]);
  return Plot.plot({
    ...size,
    x: { domain: [0, 1], tickFormat: "%" },
    y: { axis: null },
    marks: [
      Plot.gridX(),
      Plot.barX(bars, { x: "share", y: "bar", fy: "letter", fill: "bar" }),
      Plot.text(bars, {
        x: "share",
        y: "bar",
        fy: "letter",
        text: ({ share }) => `${Math.round(100 * share)} %`,
        textAnchor: "start",
      }),
      Plot.tickX(rows.slice(0, -1), { x: ({ kpis: { customersShare } }) => customersShare, fy: "class" }),
    ],
  });
}

function portfolioPlot({ x, y, counts }: DensityRaster, thresholds: readonly number[]): Element {
  const [x1, x2] = [axisValue(x, 1 / x.bins), x.max];
  const [y1, y2] = [axisValue(y, 1 / y.bins), y.max];
  const columns = letters.map((letter, at) => ({
    letter,
    x1: Math.max(x1, thresholds[at] ?? x1),
    x2: thresholds[at - 1] ?? x2,
  }));
  return Plot.plot({
    ...size,
    x: { type: "log", domain: [x1, x2] },
    y: { type: "log", domain: [y1, y2] },
    color: { scheme: "greys", type: "symlog" },
    marks: [
      Plot.raster(counts, { width: x.bins, height: y.bins, x1, x2, y1, y2 }),
      Plot.rect(columns, { x1: "x1", x2: "x2", y1, y2, fillOpacity: 0.1 }),
      Plot.text(columns, { x: ({ x1, x2 }) => Math.sqrt(x1 * x2), y: y2, text: "letter", dy: -8 }),
      Plot.ruleX(thresholds),
    ],
  });
}
