import { classTrace } from "../model/classTrace.js";
import type { ScoreKind } from "../model/scores.js";
import { classKpiData, classKpiTable, kpiSecond } from "./classKpiTable.js";
import type { ClassView } from "./classView.js";
import { lastKpis } from "./lastKpis.js";
import type { App } from "./openApp.js";
import { openTrace, type TraceFinder } from "./traceDialog.js";

/** KPIs per class and total under the sentence they say. */
export function kpiPanel(app: App): HTMLElement {
  const { texts, onView, selection } = app;
  const { kpis: words } = texts.classes;
  const panel = document.createElement("section");
  panel.className = "card stack";
  const last = lastKpis(app);
  const copy = last.take();
  if (copy) panel.append(copy);
  else void last.find().then((found) => found && !table && panel.replaceChildren(found));
  const second = kpiSecond(app);
  const secondLine = () => (second.value === "average" ? "average" : "share");
  let latest: ClassView | null = null;
  let shown: ScoreKind | null = null;
  let table: ReturnType<typeof classKpiTable> | null = null;
  second.addEventListener("input", () => table?.update({ second: secondLine() }));

  const tracesOf = ({ rows, scenario }: ClassView): TraceFinder => ({
    kpis: [words, texts.trace.classNames],
    formulas: texts.trace.classFormulas,
    assumptions: scenario.assumptions,
    find: (of) => classTrace(of, rows, scenario.value),
  });

  function show(view: ClassView): ReturnType<typeof classKpiTable> {
    const { kind } = view.scenario.value;
    const data = classKpiData(app, view, secondLine());
    if (table && shown === kind) {
      table.update(data);
      return table;
    }
    shown = kind;
    table = classKpiTable(app, view, data, {
      toolbar: second,
      open: {
        label: words.open,
        run: (letter) => selection.set({ classIndex: letter.charCodeAt(0) - 65, near: null }),
      },
      trace: (kpi, letter) => {
        if (latest) openTrace(app, tracesOf(latest), { kpi, class: letter, state: "ist", level: "off" });
      },
    });
    panel.replaceChildren(table);
    return table;
  }

  onView((view) => {
    latest = view;
    const drawn = show(view);
    if (!view.dragging) last.remember(view, drawn);
  });
  return panel;
}
