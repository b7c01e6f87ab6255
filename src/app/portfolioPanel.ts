import { portfolioChart } from "../components/portfolioChart.js";
import type { ScoreKind } from "../model/scores.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

/** The density of customers by value and potential, classes as columns. */
export function portfolioPanel({ texts, formats, onView }: App): HTMLElement {
  const { portfolio: words, table } = texts.classes;
  const panel = document.createElement("section");
  panel.className = "card";
  let shown: ScoreKind | null = null;
  let chart: ReturnType<typeof portfolioChart> | null = null;

  function dataOf({ rows, general, raster, portfolio }: ClassView) {
    const total = rows.at(-1)?.kpis.unused ?? 0;
    const outside = total > 0 ? 1 - (rows[0]?.kpis.unused ?? 0) / total : null;
    const known = portfolio.estimated.potential < portfolio.size;
    return {
      raster: portfolio.size > 0 ? raster : null,
      classes: rows.slice(0, -1).map(({ class: letter }, at) => ({ letter, threshold: general[at] ?? null })),
      title: !known
        ? words.titleNone
        : outside === null
          ? words.titleNoneUnused
          : words.title(formats.percentRound(outside)),
    };
  }

  onView((view) => {
    const { kind } = view.scenario.value;
    if (chart && shown === kind) return chart.update(dataOf(view));
    shown = kind;
    chart = portfolioChart(dataOf(view), {
      texts: { ...words, show: table.show },
      format: {
        x: kind === "eur" ? formats.eurShort : formats.points,
        y: formats.eurShort,
        integer: formats.integer,
        percent: formats.percent,
      },
    });
    panel.replaceChildren(chart);
  });
  return panel;
}
