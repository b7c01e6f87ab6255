import { curveChart } from "../components/curveChart.js";
import { customersAbove } from "../model/customersAbove.js";
import type { ThresholdContour, ThresholdFit, ThresholdSearch } from "../model/thresholdsForFte.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";

export type ContourChart = HTMLElement & {
  none(reason: string, title?: string): void;
  show(
    contour: ThresholdContour,
    best: ThresholdFit,
    view: CoverageView,
    search: ThresholdSearch & { readonly needed: number },
  ): void;
};

/** All pairs of two thresholds with which a role needs just so many people, by the customers above them, and the best of them. */
export function contourChart({ texts, formats }: App): ContourChart {
  const { goal: words } = texts.sizing;
  const chart = curveChart(
    { title: words.heading, lines: [], marks: [], empty: texts.uncertainty.headline.running },
    {
      texts: { ...words.chart, show: texts.classes.table.show },
      format: { x: formats.integer, y: formats.integer },
      legend: [{ key: "main-line", text: words.chart.line }],
      level: 3,
      aspect: 0.42,
    },
  );
  return Object.assign(chart, {
    none(reason: string, title = words.titleNone) {
      chart.update({ title, lines: [], marks: [], empty: reason });
    },
    show(
      { fits }: ThresholdContour,
      best: ThresholdFit,
      { classes }: CoverageView,
      { upper, fte, needed }: ThresholdSearch & { readonly needed: number },
    ) {
      const above = (thresholds: readonly number[], at: number) =>
        at < thresholds.length ? customersAbove(classes.whole, 0, thresholds[at]!) : 0;
      const place = ({ thresholds }: { readonly thresholds: readonly number[] }) =>
        [above(thresholds, upper), above(thresholds, upper + 1)] as const;
      // A pair may fit at several lower thresholds: each stretch is a line of its own.
      const byUpper = new Map<number, (readonly [number, number])[]>();
      for (const fit of fits) {
        const [x, y] = place(fit);
        byUpper.set(x, [...(byUpper.get(x) ?? []), [x, y] as const]);
      }
      const columns = [...byUpper.values()].map((list) => list.sort((a, b) => a[1] - b[1]));
      const deepest = Math.max(...columns.map((list) => list.length));
      const lines = Array.from({ length: deepest }, (_, at) => ({
        name: words.chart.line,
        look: "main",
        points: columns.flatMap((list) => (list[at] ? [list[at]] : [])).sort((a, b) => a[0] - b[0]),
      }));
      const [bestX, bestY] = place(best);
      const [nowX, nowY] = place({ thresholds: classes.general });
      // The line falls: to the right of today's thresholds their name would stand where the best one's is.
      chart.update({
        title: words.title(formats.decimal(fte), formats.integer(bestX), formats.integer(bestY)),
        subtitle: words.subtitle,
        lines,
        marks: [
          { name: words.now2(formats.decimal(needed)), look: "scenario", x: nowX, y: nowY, side: "right" },
          { name: words.best, look: "best", x: bestX, y: bestY, side: bestX < nowX ? "above" : "below" },
        ],
        empty: null,
      });
    },
  });
}
