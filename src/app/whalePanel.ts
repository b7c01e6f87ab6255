import { type CurveData, curveChart } from "../components/curveChart.js";
import { presentProfits } from "../model/customerProfits.js";
import { type WhaleCurve, whaleCurve } from "../model/whaleCurve.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { ownProfits } from "./slicedProfits.js";
import { stretchesOf } from "./stretchesOf.js";
import { type Pause, whenResting } from "./whenResting.js";

/** Cumulative DB after coverage cost over customers, today and in the scenario. */
export function whalePanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { whale: words } = texts.economics;
  const panel = document.createElement("section");
  panel.className = "card";
  let chart: ReturnType<typeof curveChart> | null = null;
  let inShares: boolean | null = null;

  function show(data: CurveData, shares: boolean): void {
    if (chart && shares === inShares) {
      chart.update(data);
      return;
    }
    inShares = shares;
    chart = curveChart(data, {
      texts: { ...words, show: texts.classes.table.show, y: shares ? `${words.y}, ${words.ofToday}` : words.y },
      format: { x: formats.percentRound, y: shares ? formats.percentRound : (eur) => formats.eurShort(eur * 100) },
      legend: [
        { key: "ist-line", text: words.ist },
        { key: "scenario-line", text: words.scenario },
      ],
      fromZero: true,
      width: 760,
      aspect: 0.42,
    });
    panel.replaceChildren(chart);
  }

  const nothing = (title: string): CurveData => ({ title, lines: [], marks: [], empty: words.description });

  async function analyse(view: CoverageView, pause: Pause): Promise<void> {
    if (!view.result.visitsKnown) {
      show(nothing(words.titleUnknown), true);
      return;
    }
    const before = whaleCurve(presentProfits(view.model));
    const profits = await ownProfits(view.model, stretchesOf(view).byPosition(), "off", pause);
    if (!profits) return;
    await pause();
    const after = whaleCurve(profits);
    const shares = before.total > 0;
    const unit = shares ? before.total : 100;
    const lost = ({ peak, total }: WhaleCurve) => formats.eurShort(peak - total);
    const line = (name: string, look: string, { x, y }: WhaleCurve) => ({
      name,
      look,
      points: Array.from(x, (share, at) => [share, y[at]! / unit] as const),
    });
    const peak = (look: string, { peakAt, peak: height }: WhaleCurve, side: "above" | "below") => ({
      name: `${words.peak} ${look === "ist" ? words.ist : words.scenario}`,
      look,
      x: peakAt,
      y: height / unit,
      side,
    });
    const higher = after.peak >= before.peak;
    show(
      {
        title:
          before.peak > 0
            ? words.title(formats.percentRound(before.peakAt), lost(before), lost(after))
            : words.titleNone,
        subtitle: shares ? `${words.subtitle}, ${words.ofToday}` : words.subtitle,
        source: words.losers(formats.integer(before.losers), formats.integer(after.losers)),
        lines: [line(words.ist, "ist", before), line(words.scenario, "scenario", after)],
        marks: [peak("ist", before, higher ? "below" : "above"), peak("scenario", after, higher ? "above" : "below")],
      },
      shares,
    );
  }

  whenResting(app, analyse);
  return panel;
}
