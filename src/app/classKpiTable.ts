import { kpiColumns, kpiFormatter } from "../components/kpiColumns.js";
import { type KpiTableData, type KpiTableOptions, kpiTable } from "../components/kpiTable.js";
import { segmented } from "../components/segmented.js";
import { thresholdsIn } from "../model/classThresholds.js";
import { kpis } from "../model/kpis.js";
import type { App } from "./app.js";
import type { ClassView } from "./classView.js";
import { findingText } from "./findingText.js";

/** The table of KPIs per class, as every view has it. */
export function classKpiTable(
  { texts, formats }: App,
  view: ClassView,
  data: KpiTableData,
  behaviour: Required<Pick<KpiTableOptions, "toolbar" | "open" | "trace">>,
): ReturnType<typeof kpiTable> {
  const { kpis: words, className, total } = texts.classes;
  return kpiTable(data, {
    columns: kpiColumns(words),
    format: kpiFormatter(kpis, formats, view.scenario.value.kind),
    texts: { class: words.class, total, from: words.from, className, groups: words.groups, second: words.seconds },
    ...behaviour,
  });
}

/** The choice of what stands under the figures. */
export function kpiSecond({ texts }: App): ReturnType<typeof segmented> {
  const { kpis: words } = texts.classes;
  return segmented(
    {
      value: "share",
      choices: [
        { value: "share", label: words.seconds.share },
        { value: "average", label: words.seconds.average },
      ],
    },
    { name: "kpi-second", label: words.secondLabel },
  );
}

/** What the table says of a view. */
export function classKpiData(app: App, view: ClassView, second: KpiTableData["second"]): KpiTableData {
  const { texts, formats } = app;
  const { kpis: words } = texts.classes;
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
  return { rows, finding: findingText(view, texts, formats), second, note: notes.join(" ") };
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
