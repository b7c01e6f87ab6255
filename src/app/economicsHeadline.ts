import { type LevelRangeData, levelRange } from "../components/levelRange.js";
import { notice } from "../components/notice.js";
import { type StateFigure, stateStrip } from "../components/stateStrip.js";
import { paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { signed } from "./coverageFormat.js";
import { coverageTraces } from "./coverageTraces.js";
import type { CoverageView } from "./coverageView.js";
import { type EconomicsFigures, economicsFigures } from "./economicsFigures.js";
import { economicsWarnings } from "./economicsWarnings.js";
import type { App } from "./openApp.js";
import { openTrace } from "./traceDialog.js";

/** What the scenario changes in total: with sales as they are beside the loss it can bear, and as a range where sales answer. */
export function economicsHeadline(app: App): HTMLElement {
  const { texts, formats, onCoverage } = app;
  const { headline: words, range: rangeWords, states, warnings: warningWords } = texts.economics;
  const { catalogue } = texts;
  const names = catalogueNames(texts);
  let shown: CoverageView | null = null;
  const panel = document.createElement("section");
  panel.className = "card stack economics-headline";
  const title = document.createElement("h2");
  title.textContent = words.heading;
  const strip = stateStrip(
    { figures: [] },
    {
      label: (label, text) => texts.coverage.table.trace(label, catalogue.total, text),
      open(kpi, state) {
        if (shown) openTrace(app, coverageTraces(app, shown), { kpi, class: "total", state, level: "off" });
      },
    },
  );
  const why = paragraph(words.why);
  const left = paragraph();
  const warnings = notice({ kind: "warning", title: "", lines: [] });
  let range: ReturnType<typeof levelRange> | null = null;
  const place = document.createElement("div");
  panel.append(title, strip, place, warnings, why, left, paragraph(words.definition));

  const eur = (value: number | null) => formats.eurShort(value === null ? null : value * 100);
  const delta = (value: number | null) => signed(eur)(value);

  function titleOf(figures: EconomicsFigures, view: CoverageView): string {
    const { gainEur } = figures;
    if (!view.result.visitsKnown || gainEur === null) return words.unknown;
    if (Math.abs(gainEur) < 0.5) return words.same;
    return gainEur > 0 ? words.more(eur(gainEur)) : words.less(eur(-gainEur));
  }

  function tolerableFigure({ tolerable: { loss, reason }, istSales }: EconomicsFigures): StateFigure {
    const share = loss !== null && istSales > 0 ? Math.abs(loss) / istSales : null;
    const required = loss !== null && loss < 0;
    return {
      label: required ? words.required : words.tolerable,
      text: eur(loss === null ? null : Math.abs(loss)),
      note:
        loss === null
          ? reason
            ? words.tolerableNone
            : ""
          : (required ? words.requiredNote : words.tolerableNote)(formats.percent(share)),
      state: "delta",
      kpi: "tolerableLoss",
      value: loss,
    };
  }

  function figuresOf(figures: EconomicsFigures, { result }: CoverageView): StateFigure[] {
    const heads = result.roles.reduce((sum, { istHeads, scenarioHeads }) => sum + scenarioHeads - istHeads, 0);
    return [
      {
        label: states.ist,
        text: eur(figures.istEur),
        note: words.afterCoverage,
        state: "ist",
        kpi: "afterCoverage",
        opens: true,
        value: figures.istEur,
      },
      {
        label: states.scenario,
        text: eur(figures.offEur),
        note: words.scenarioNote,
        state: "scenario",
        kpi: "afterCoverage",
        opens: true,
        value: figures.offEur,
      },
      {
        label: states.delta,
        text: delta(figures.gainEur),
        note: `${words.cost} ${delta(figures.costDeltaEur)}`,
        state: "delta",
        kpi: "afterCoverage",
        value: figures.gainEur,
      },
      tolerableFigure(figures),
      {
        label: words.priced,
        text: delta(result.pricedEur),
        note: words.pricedNote,
        state: "delta",
        kpi: "priced",
        value: result.pricedEur,
      },
      {
        label: words.cash,
        text: delta(result.cashEur),
        note: result.visitsKnown ? words.cashNote(words.heads(signed(formats.integer)(heads))) : "",
        state: "delta",
        kpi: "cash",
        value: result.cashEur,
      },
    ];
  }

  function rangeOf(figures: EconomicsFigures, { model, result }: CoverageView): LevelRangeData {
    const { range: ends, levels, istEur, offEur, gainEur } = figures;
    const total = result.classes.at(-1)!;
    const cells = (gain: number | null, sales: number | null, elasticity: number | null) => [
      delta(gain),
      eur(sales),
      formats.coefficient(elasticity),
    ];
    return {
      title: ends
        ? rangeWords.title(delta(ends[0]), delta(ends[1]))
        : levels[0]
          ? rangeWords.singleOnly(delta(levels[0].gain))
          : rangeWords.titleOff,
      ist: istEur === null ? null : { name: states.ist, value: istEur, cells: cells(null, total.ist.sales, null) },
      off:
        offEur === null
          ? null
          : {
              name: catalogue.levels.off,
              value: offEur,
              cells: cells(gainEur, total.scenario.off?.sales ?? null, 0),
            },
      levels: levels.map(({ level, eur: value, gain, sales }) => ({
        name: catalogue.levels[level],
        value,
        cells: cells(gain, sales, level === "off" ? 0 : (model.elasticity.levels[level]?.reached ?? null)),
      })),
      empty: result.visitsKnown && gainEur !== null ? null : words.unknown,
    };
  }

  onCoverage((view) => {
    shown = view;
    const figures = economicsFigures(view.result);
    title.textContent = titleOf(figures, view);
    strip.update({ figures: figuresOf(figures, view) });
    const data = rangeOf(figures, view);
    if (range) range.update(data);
    else {
      range = levelRange(data, {
        texts: {
          ...rangeWords,
          columns: [rangeWords.delta, rangeWords.sales, rangeWords.elasticity],
          show: texts.classes.table.show,
        },
        format: eur,
      });
      place.replaceChildren(range);
    }
    const gains = [figures.gainEur ?? 0, ...figures.levels.map(({ gain }) => gain)];
    place.hidden = gains.every((gain) => Math.abs(gain) < 0.5);
    const lines = economicsWarnings(view, app, names);
    warnings.update({ title: lines.length > 0 ? warningWords.heading : "", lines });
    const untraceable = view.result.roles.reduce((sum, role) => sum + (role.untraceableEur ?? 0), 0);
    left.hidden = Math.abs(untraceable) < 0.5;
    left.textContent = words.untraceable(eur(untraceable));
  });
  return panel;
}
