import { curveChart } from "../components/curveChart.js";
import { classLetters } from "../model/classLetters.js";
import { thresholdsIn } from "../model/classThresholds.js";
import { type FactorFit, type FactorSearch, factorsForFte } from "../model/factorsForFte.js";
import { scaleThresholds } from "../state/editClasses.js";
import { button, paragraph, row } from "./card.js";
import type { CoverageView } from "./coverageView.js";
import { labelled } from "./labelled.js";
import type { App } from "./openApp.js";
import { type Pause, stepwise } from "./whenResting.js";

export interface OwnGoal {
  readonly element: HTMLElement;
  show(view: CoverageView, asked: Pick<FactorSearch, "role" | "fte" | "level">, pause: Pause): Promise<void>;
}

/** So many doublings to either side are drawn. */
const drawn = 3;

/** Finds the factor on thresholds of groups or markets, one's or everybody's, with which a role fits. */
export function ownGoal(app: App, onChoose: () => void): OwnGoal {
  const { store, texts, formats } = app;
  const { goal: words } = texts.sizing;
  const select = (name: string, label: string) => {
    const element = document.createElement("select");
    element.name = name;
    element.setAttribute("aria-label", label);
    element.addEventListener("change", onChoose);
    return element;
  };
  const where = select("goal-segment", words.factors.where);
  const which = select("goal-class", words.factors.which);
  const message = paragraph("", "readout");
  message.setAttribute("role", "status");
  const factorText = (factor: number) => `× ${formats.coefficient(factor)}`;
  const chart = curveChart(
    { title: words.heading, lines: [], marks: [], empty: texts.uncertainty.headline.running },
    {
      texts: { ...words.factors.chart, show: texts.classes.table.show },
      format: { x: (doublings) => factorText(2 ** doublings), y: formats.decimal },
      legend: [
        { key: "scenario-line", text: words.factors.chart.line },
        { key: "range-line", text: words.factors.target },
        { key: "ist-line", text: words.factors.ist },
      ],
      level: 3,
      aspect: 0.36,
      fromZero: true,
    },
  );
  let found: { readonly fit: FactorFit; readonly name: string | null; readonly at: number | null } | null = null;
  let general: readonly number[] = [];
  const apply = button(words.factors.apply, () => {
    if (!found) return;
    const { fit, name, at } = found;
    store.set({ scenario: scaleThresholds(store.state.scenario, general, name, { at, factor: fit.factor }) });
  });
  apply.dataset.apply = "factor";
  const element = document.createElement("div");
  element.className = "stack";
  element.append(
    row(labelled(words.factors.where, where), labelled(words.factors.which, which)),
    message,
    chart,
    row(apply),
  );

  /** Options in place of the ones before, with the choice kept where it still stands. */
  function offer(field: HTMLSelectElement, options: readonly (readonly [value: string, text: string])[]): void {
    const chosen = options.some(([value]) => value === field.value) ? field.value : "";
    field.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    field.value = chosen;
  }

  function fields({ classes: { split, scenario } }: CoverageView): void {
    const segments = split.segments.flatMap((name, at) =>
      split.starts[at] === split.starts[at + 1] ? [] : [[String(at), name || texts.classes.thresholds.noName] as const],
    );
    offer(where, [["", words.factors.everywhere], ...segments]);
    const letters = classLetters.slice(0, scenario.classes.count - 1);
    offer(which, [["", words.factors.all], ...letters.map((letter, at) => [String(at), letter] as const)]);
  }

  return {
    element,
    async show(view, { role, fte, level }, pause) {
      const { model, classes, result } = view;
      fields(view);
      found = null;
      apply.hidden = true;
      general = classes.general;
      const segment = where.value === "" ? null : Number(where.value);
      const at = which.value === "" ? null : Number(which.value);
      const asked = { role, fte, segment, at, level };
      const search = await stepwise(factorsForFte(model, classes.thresholds, classes.rowPins, asked), pause);
      if (!search) return;
      const { best, demand } = search;
      const needed = result.roles.find((each) => each.role === role);
      const ends = demand.map((each) => each.fte);
      if (best) {
        found = { fit: best, name: segment === null ? null : classes.split.segments[segment]!, at };
        apply.hidden = false;
        apply.dataset.fte = String(best.fte);
        const list = thresholdsIn(best.thresholds, segment ?? 0);
        const write = classes.scenario.value.kind === "eur" ? formats.eur : formats.points;
        const earning =
          best.afterCoverageEur === null
            ? ""
            : words.earning(formats.eurShort(best.afterCoverageEur * 100), texts.catalogue.levels[level]);
        const written =
          segment === null
            ? ""
            : ` (${list.map((score, own) => words.from(classLetters[own]!, write(score))).join(", ")})`;
        message.textContent = words.found(
          `${words.thresholds} ${factorText(best.factor)}${written}`,
          formats.decimal(best.fte),
          earning,
        );
      } else {
        message.textContent = words.factors.unreachable(
          formats.decimal(fte),
          formats.decimal(Math.min(...ends)),
          formats.decimal(Math.max(...ends)),
        );
      }
      const shown = demand.filter(({ factor }) => Math.abs(Math.log2(factor)) <= drawn);
      const along = (value: number) => shown.map(({ factor }) => [Math.log2(factor), value] as const);
      const marks = [
        {
          name: words.now2(formats.decimal(needed?.scenarioFte ?? 0)),
          look: "scenario",
          x: 0,
          y: needed?.scenarioFte ?? 0,
        },
        ...(best && Math.abs(Math.log2(best.factor)) <= drawn
          ? [{ name: words.best, look: "best", x: Math.log2(best.factor), y: best.fte, side: "above" as const }]
          : []),
      ];
      chart.update({
        title: best ? words.factors.title(factorText(best.factor), formats.decimal(fte)) : words.titleNone,
        lines: [
          { name: words.factors.ist, look: "ist", points: along(needed?.istFte ?? 0) },
          { name: words.factors.target, look: "range", points: along(fte) },
          {
            name: words.factors.chart.line,
            look: "scenario",
            points: shown.map((each) => [Math.log2(each.factor), each.fte] as const),
          },
        ],
        marks,
        empty: null,
      });
    },
  };
}
