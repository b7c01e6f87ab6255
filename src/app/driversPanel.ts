import { segmented } from "../components/segmented.js";
import { tornadoChart } from "../components/tornadoChart.js";
import { drivers } from "../state/scenarioUncertainty.js";
import { signed } from "./coverageFormat.js";
import type { App } from "./openApp.js";
import { rangeTexts } from "./rangeText.js";
import type { Uncertain, UncertainView } from "./uncertain.js";

const most = 10;
const today = { afterCoverageEur: "istAfterCoverageEur", fte: "istFte" } as const;

/** Which assumptions move DB after coverage, and which the people needed. */
export function driversPanel(app: App, drawn: Uncertain): HTMLElement {
  const { texts, formats } = app;
  const { drivers: words } = texts.uncertainty;
  let level: "off" | "stated" = "off";
  let last: UncertainView | null = null;
  const levels = segmented(
    {
      value: level,
      choices: (["off", "stated"] as const).map((value) => ({ value, label: texts.catalogue.levels[value] })),
    },
    { name: "drivers-level", label: texts.coverage.level },
  );
  levels.addEventListener("input", () => {
    level = levels.value as typeof level;
    if (last) show(last);
  });
  const chartTexts = { ...words.chart, show: texts.classes.table.show };
  const euros = signed((value) => formats.eurShort((value ?? 0) * 100));
  // Small teams move by hundredths.
  const decimal = signed((value) => (Math.abs(value ?? 0) < 1 ? formats.coefficient(value) : formats.decimal(value)));
  const empty = { title: "", rows: [], empty: texts.uncertainty.headline.running };
  const charts = {
    afterCoverageEur: tornadoChart(empty, { texts: chartTexts, format: euros }),
    fte: tornadoChart(empty, { texts: chartTexts, format: decimal }),
  };
  const panel = document.createElement("section");
  panel.className = "card stack";
  panel.append(levels, charts.afterCoverageEur, charts.fte);

  function show(view: UncertainView): void {
    last = view;
    const { cells, ranges, moving } = view;
    panel.hidden = !cells;
    if (!cells) return;
    const named = rangeTexts(app, cells.assumptions);
    for (const by of ["afterCoverageEur", "fte"] as const) {
      const write = by === "fte" ? decimal : euros;
      const bars = drivers(cells, ranges.answered, { level, by, moving })
        .filter(({ low, high }) => Math.abs(low[by]) + Math.abs(high[by]) > (by === "fte" ? 0.005 : 0.5))
        .slice(0, most);
      const [first] = bars;
      charts[by].dataset.figure = by;
      charts[by].update({
        title: first
          ? words.title[by](named.label(first.range), write(first.low[by]), write(first.high[by]))
          : words.none[by],
        subtitle: words.subtitle,
        rows: bars.map(({ range, low, high }) => ({
          key: range.path,
          label: named.label(range),
          range: `${named.value(range, range.low)} … ${named.value(range, range.high)}`,
          low: { at: named.value(range, range.low), change: low[by], ist: low[today[by]] },
          high: { at: named.value(range, range.high), change: high[by], ist: high[today[by]] },
        })),
        empty: first ? null : words.none[by],
      });
    }
  }

  drawn.onChange((view) => {
    // Drivers need no runs: they are there at once, those that move classes as soon as they are evaluated.
    if (view.cells !== last?.cells || view.moving !== last.moving) show(view);
  });
  return panel;
}
