import { type LorenzData, lorenzChart } from "../components/lorenzChart.js";
import { gini } from "../model/gini.js";
import { segmentScores } from "../model/scoreIndex.js";
import { thresholdForCustomersShare } from "../model/thresholdForShare.js";
import { thresholdShares } from "../model/thresholdShares.js";
import { moveThreshold } from "../state/editClasses.js";
import { chartCard } from "./chartCard.js";
import type { ClassView } from "./classView.js";
import { onEdit } from "./onEdit.js";
import type { App } from "./openApp.js";

/** The curve of all customers with the general thresholds as handles. */
export function lorenzPanel(app: App): HTMLElement {
  const { texts, formats, store } = app;
  const { lorenz: words, kpis, table } = texts.classes;
  let current: ClassView;
  let concentration = "";

  function classesOf({ whole, general, scenario, rows }: ClassView): LorenzData["classes"] {
    const visitsKnown = rows.at(-1)?.kpis.visitsShare != null;
    const write = scenario.value.kind === "eur" ? formats.eur : formats.points;
    return rows.slice(0, -1).map(({ class: letter }, at) => {
      const threshold = general[at];
      const shares = threshold === undefined ? null : thresholdShares(whole, threshold);
      const customersShare = shares?.customersShare ?? 1;
      const valueShare = shares?.valueShare ?? 1;
      const visitsShare = !visitsKnown ? null : shares ? shares.visitsShare : 1;
      const text = words.handleText(
        formats.percent(customersShare),
        formats.percent(valueShare),
        write(threshold ?? null),
      );
      return { letter, customersShare, valueShare, visitsShare, text };
    });
  }

  function moving(view: ClassView) {
    const classes = classesOf(view);
    const [best] = classes;
    const positive = view.rows.at(-1)?.kpis.valueShare !== null;
    const title =
      positive && best
        ? words.title(
            formats.percentRound(best.customersShare),
            formats.percentRound(best.valueShare),
            best.visitsShare === null ? null : formats.percentRound(best.visitsShare),
          )
        : words.empty;
    const subtitle = view.by ? `${concentration} · ${words.general}` : concentration;
    return { classes, title, subtitle, curve: positive ? view.curve : null };
  }

  const giniOf = ({ whole }: ClassView) => words.gini(formats.coefficient(gini(segmentScores(whole))));

  function make(view: ClassView) {
    current = view;
    concentration = giniOf(view);
    const chart = lorenzChart(moving(view), {
      texts: { ...words, class: kpis.class, show: table.show },
      format: formats,
    });
    onEdit(chart, (transient) => {
      if (!chart.value) return;
      const { index, customersShare } = chart.value;
      const score = thresholdForCustomersShare(current.whole, customersShare);
      store.set({ scenario: moveThreshold(store.state.scenario, current.general, index, score) }, { transient });
    });
    return chart;
  }

  return chartCard(app, make, (chart, view, scoresChanged) => {
    current = view;
    if (scoresChanged && !view.dragging) concentration = giniOf(view);
    chart.update(moving(view));
  });
}
