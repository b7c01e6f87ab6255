import { chartLegend } from "../components/chartLegend.js";
import { type CurveData, curveChart } from "../components/curveChart.js";
import { type ClassCurve, classCurve } from "../model/classCurve.js";
import { classLetters } from "../model/classLetters.js";
import { card, paragraph } from "./card.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import { answeringLevels } from "./economicsFigures.js";
import type { App } from "./openApp.js";
import { stretchesOf } from "./stretchesOf.js";
import { type Pause, whenResting } from "./whenResting.js";

/** Sales of every class against the effort its customers get, present and planned effort marked. */
export function responsePanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { response: words } = texts.economics;
  const charts = new Map<string, ReturnType<typeof curveChart>>();
  const grid = document.createElement("div");
  grid.className = "small-multiples";
  const none = paragraph(words.none, "empty");
  const note = paragraph(words.note);
  const legend = chartLegend([
    { key: "ist-dot", text: words.legend.present },
    { key: "planned-dot", text: words.legend.planned },
    { key: "main-line", text: words.legend.line },
    { key: "range-line", text: words.legend.range },
  ]);
  const panel = card(words.heading, none, legend, grid, note);

  function dataOf(letter: string, curves: ReadonlyMap<string, ClassCurve>): CurveData {
    const main = curves.get("halfway") ?? curves.get("stated")!;
    const { present, planned } = main;
    const share = (sales: number) => sales / present.sales;
    const lines = [...curves].map(([level, { points }]) => ({
      name: words.lines[level as keyof typeof words.lines],
      look: curves.get(level) === main ? "main" : "range",
      tone: letter,
      points: points.map(({ effort, sales }) => [effort, share(sales)] as const),
    }));
    const changes = [...curves.values()].map((curve) => share(curve.planned.sales) - 1);
    const [low, high] = [Math.min(...changes), Math.max(...changes)];
    const same = Math.abs(present.effort - planned.effort) < 1e-9 && high - low < 1e-9;
    const write = (change: number) => signed(formats.percentRound)(change);
    const between = write(low) === write(high) ? write(low) : texts.economics.channels.between(write(low), write(high));
    return {
      title: same ? words.titleSame(letter) : words.title(letter, between),
      subtitle: words.subtitle(formats.tenths(present.effort), formats.tenths(planned.effort)),
      lines,
      marks: [
        { name: words.present, look: "ist", x: present.effort, y: 1, side: "above" },
        ...(same
          ? []
          : [
              {
                name: words.planned,
                look: "scenario",
                tone: letter,
                x: planned.effort,
                y: share(planned.sales),
                side: "below" as const,
              },
            ]),
      ],
    };
  }

  function show(letter: string, data: CurveData): void {
    const chart = charts.get(letter);
    if (chart) {
      chart.update(data);
      return;
    }
    const made = curveChart(data, {
      texts: { ...words, show: texts.classes.table.show },
      format: { x: formats.decimal, y: formats.percentRound },
      level: 3,
      width: 380,
      aspect: 0.62,
    });
    charts.set(letter, made);
    grid.append(made);
  }

  async function analyse(view: CoverageView, pause: Pause): Promise<void> {
    const stretches = stretchesOf(view);
    const most = mostEffort(view);
    let shown = 0;
    for (let at = 0; at < stretches.classes; at++) {
      const letter = classLetters[at]!;
      const curves = new Map<string, ClassCurve>();
      for (const level of answeringLevels) {
        await pause();
        const curve = classCurve(view.model, stretches, at, level, most[at]!);
        if (curve && curve.present.sales > 0) curves.set(level, curve);
      }
      if (curves.has("stated")) show(letter, dataOf(letter, curves));
      const chart = charts.get(letter);
      if (chart) chart.hidden = !curves.has("stated");
      if (curves.has("stated")) shown++;
    }
    for (const [letter, chart] of charts)
      if (!classLetters.slice(0, stretches.classes).some((each) => each === letter)) chart.hidden = true;
    none.hidden = shown > 0;
    note.hidden = legend.hidden = shown === 0;
  }

  whenResting(app, analyse);
  return panel;
}

/** How far the curve of each class is drawn: beyond what its customers get today and shall get on average. */
function mostEffort(view: CoverageView): number[] {
  const { model } = view;
  const byPosition = stretchesOf(view).byPosition();
  const sums = Array.from({ length: model.classes }, () => ({ count: 0, before: 0, after: 0 }));
  const columns = sums.map((_, at) => model.column(at, "off")!);
  for (let position = 0; position < byPosition.length; position++) {
    const at = byPosition[position]!;
    const sum = sums[at]!;
    sum.count++;
    sum.before += model.present.effort[position]!;
    sum.after += columns[at]!.effort(position);
  }
  return sums.map(({ count, before, after }) =>
    count > 0 ? Math.max(1, Math.ceil((1.6 * Math.max(before, after)) / count)) : 1,
  );
}
