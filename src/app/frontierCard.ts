import { type CurveData, curveChart } from "../components/curveChart.js";
import type { FrontierPoint } from "../model/coverageFrontier.js";
import { dominatedBy } from "../model/frontier.js";
import type { App } from "./openApp.js";
import type { NoOptimum, OptimumView } from "./optimumView.js";

/** A scenario that is not on screen, EUR a year. */
export type NamedPoint = FrontierPoint & { readonly name: string };

/** How far beyond the dearest named point the frontier is drawn. */
const beyond = 1.25;

/** Cost against DB after coverage cost: the frontier with today, the scenario and the optimum as points, dominated ones named. */
export function frontierCard(app: App, levels: HTMLElement) {
  const { texts, formats } = app;
  const { frontier: words } = texts.economics;
  const root = document.createElement("section");
  root.className = "card stack";
  let chart: ReturnType<typeof curveChart> | null = null;
  const eur = (value: number) => formats.eurShort(value * 100);

  function draw(data: CurveData): void {
    if (chart) {
      chart.update(data);
      return;
    }
    chart = curveChart(data, {
      texts: { ...words, show: texts.classes.table.show },
      format: { x: eur, y: eur },
      legend: [
        { key: "main-line", text: words.thresholds },
        { key: "range-line", text: words.free },
        { key: "scenario-dot", text: words.scenario },
        { key: "ist-dot", text: words.ist },
      ],
      width: 760,
      aspect: 0.5,
    });
    root.replaceChildren(levels, chart);
  }

  return {
    root,
    none(reason: NoOptimum): void {
      draw({ title: words.titleNone, lines: [], marks: [], subtitle: "", source: "", empty: words[reason] });
    },
    show({ result, ist, scenario, rest, level }: OptimumView, saved: readonly NamedPoint[]): void {
      const { optimum, own, free, limited } = result;
      const whole = ({ cost, profit }: FrontierPoint) => ({ cost: cost + rest.cost, profit: profit + rest.profit });
      const best = whole({ cost: optimum.costEur, profit: optimum.profitEur });
      const named = [
        { name: words.ist, look: "ist", ...ist },
        { name: words.scenario, look: "scenario", ...scenario },
        { name: words.optimum, look: "best", ...best },
        ...(limited?.feasible
          ? [{ name: words.limited, look: "best", ...whole({ cost: limited.costEur, profit: limited.profitEur }) }]
          : []),
        ...saved.map((point) => ({ ...point, look: "saved" })),
      ];
      const dearest = beyond * Math.max(...named.map(({ cost }) => cost));
      const line = (name: string, look: string, points: readonly FrontierPoint[]) => ({
        name,
        look,
        points: points
          .map(whole)
          .filter(({ cost }) => cost <= dearest)
          .sort((a, b) => a.cost - b.cost)
          .map(({ cost, profit }) => [cost, profit] as const),
      });
      const gain = best.profit - scenario.profit;
      const dominated = named.flatMap((point) => {
        const [by] = dominatedBy(named, point).sort((a, b) => b.profit - a.profit);
        return by ? [words.dominated(point.name, by.name)] : [];
      });
      draw({
        title: gain > 0.5 ? words.title(eur(gain)) : words.titleBest,
        subtitle: words.subtitle(texts.catalogue.levels[level]),
        source: dominated.join(" "),
        lines: [line(words.free, "bound", free), line(words.thresholds, "main", own)],
        marks: named.map(({ name, look, cost, profit }, at) => ({
          name,
          look,
          x: cost,
          y: profit,
          side: (["right", "below", "above", "left"] as const)[at % 4],
        })),
        empty: null,
      });
    },
  };
}
