import { effortChart } from "../components/effortChart.js";
import { chartCard } from "./chartCard.js";
import type { ClassView } from "./classView.js";
import type { App } from "./openApp.js";

/** Per class the share of value against the share of today's visits. */
export function effortPanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { effort: words, kpis, table } = texts.classes;

  function dataOf({ rows }: ClassView) {
    const classes = rows.slice(0, -1).map(({ class: letter, kpis: { customersShare, valueShare, visitsShare } }) => ({
      letter,
      customersShare,
      valueShare,
      visitsShare,
    }));
    const [best] = classes;
    const known = best?.visitsShare != null;
    const title =
      known && best.valueShare !== null
        ? words.title(best.letter, formats.percentRound(best.valueShare), formats.percentRound(best.visitsShare))
        : known
          ? words.titleNoValue
          : words.titleNone;
    return { classes, title };
  }

  return chartCard(
    app,
    (view) =>
      effortChart(dataOf(view), {
        texts: { ...words, class: kpis.class, show: table.show },
        format: formats,
      }),
    (chart, view) => chart.update(dataOf(view)),
  );
}
