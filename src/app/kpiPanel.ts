import { kpiColumns, kpiFormatter } from "../components/kpiColumns.js";
import { type KpiTableData, kpiTable } from "../components/kpiTable.js";
import { segmented } from "../components/segmented.js";
import { thresholdsIn } from "../model/classThresholds.js";
import { classTrace } from "../model/classTrace.js";
import { kpis } from "../model/kpis.js";
import type { ScoreKind } from "../model/scores.js";
import type { ClassView } from "./classView.js";
import { findingText } from "./findingText.js";
import { lastKpis } from "./lastKpis.js";
import type { App } from "./openApp.js";
import { openTrace, type TraceFinder } from "./traceDialog.js";

/** KPIs per class and total under the sentence they say. */
export function kpiPanel(app: App): HTMLElement {
  const { texts, formats, onView, selection } = app;
  const { kpis: words, className, total } = texts.classes;
  const panel = document.createElement("section");
  panel.className = "card stack";
  const second = segmented(
    {
      value: "share",
      choices: [
        { value: "share", label: words.seconds.share },
        { value: "average", label: words.seconds.average },
      ],
    },
    { name: "kpi-second", label: words.secondLabel },
  );
  const secondLine = () => (second.value === "average" ? "average" : "share");
  let latest: ClassView | null = null;
  let shown: ScoreKind | null = null;
  let table: ReturnType<typeof make> | null = null;

  function make(kind: ScoreKind, data: KpiTableData) {
    return kpiTable(data, {
      columns: kpiColumns(words),
      format: kpiFormatter(kpis, formats, kind),
      texts: { class: words.class, total, from: words.from, className, groups: words.groups, second: words.seconds },
      toolbar: second,
      open: {
        label: words.open,
        run: (letter) => selection.set({ classIndex: letter.charCodeAt(0) - 65, near: null }),
      },
      trace: (kpi, letter) => {
        if (latest) openTrace(app, tracesOf(latest), { kpi, class: letter, state: "ist", level: "off" });
      },
    });
  }

  function dataOf(view: ClassView): KpiTableData {
    const { general, by, thresholds, split, scenario } = view;
    const write = scenario.value.kind === "eur" ? formats.eur : formats.points;
    const differs =
      by !== null && split.segments.some((_, at) => String(thresholdsIn(thresholds, at)) !== String(general));
    const rows = view.rows.map((row, at) => {
      const threshold = general[at];
      if (row.class === "total") return row;
      return { ...row, from: threshold === undefined ? "–" : differs ? `${write(threshold)} *` : write(threshold) };
    });
    const notes = [estimateNote(app), differs ? words.differs : "", hasLosses(view) ? words.lossesNote : ""].filter(
      (note) => note !== "",
    );
    return { rows, finding: findingText(view, texts, formats), second: secondLine(), note: notes.join(" ") };
  }

  second.addEventListener("input", () => table?.update({ second: secondLine() }));
  function show(kind: ScoreKind, data: KpiTableData): void {
    if (table && shown === kind) {
      table.update(data);
      return;
    }
    shown = kind;
    table = make(kind, data);
    panel.replaceChildren(table);
  }

  const last = lastKpis(app);
  void last.find().then((found) => {
    if (found && !table) show(found.kind, { ...found.data, second: secondLine() });
  });
  const tracesOf = ({ rows, scenario }: ClassView): TraceFinder => ({
    kpis: [words, texts.trace.classNames],
    formulas: texts.trace.classFormulas,
    assumptions: scenario.assumptions,
    find: (of) => classTrace(of, rows, scenario.value),
  });
  onView((view) => {
    latest = view;
    const { kind } = view.scenario.value;
    const data = dataOf(view);
    show(kind, data);
    if (!view.dragging) last.remember(kind, data);
  });
  return panel;
}

/** Whether a class is worth less than nothing, so that its share of value needs a word. */
function hasLosses({ rows }: ClassView): boolean {
  return rows.some(({ kpis: { value } }) => value !== null && value < 0);
}

/** Which figures rest on assumptions. */
function estimateNote({ portfolio, texts, formats }: App): string {
  const { margin, potential, visits, calls } = portfolio.estimated;
  const { kpis: words } = texts.classes;
  const counted = (field: "margin" | "potential", count: number) =>
    count > 0 ? [words.estimates(texts.findings.fields[field] ?? field, formats.integer(count))] : [];
  const fields = [
    ...counted("margin", margin),
    ...counted("potential", potential),
    ...(visits === "spread" ? [words.estimatedVisits] : []),
    ...(calls === "zero" ? [words.estimatedCalls] : []),
  ];
  return fields.length > 0 ? words.estimated(fields.join(", ")) : "";
}
