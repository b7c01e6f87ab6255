import {
  type CoverageTableData,
  coverageTable,
  type FigureCell,
  type MatrixCell,
} from "../components/coverageTable.js";
import { segmented } from "../components/segmented.js";
import { type ClassLetter, classLetters } from "../model/classLetters.js";
import { choicesOf, chosenOption } from "../model/compileDesign.js";
import { type Dimension, today } from "../model/coverageDesign.js";
import { coverageKpis } from "../model/coverageKpis.js";
import { type CoverageLevel, coverageLevels } from "../model/coverageLevels.js";
import { setChoice, setOverride } from "../state/editCoverage.js";
import { catalogueNames } from "./catalogueNames.js";
import { coverageFormat, differenceFormat, signed } from "./coverageFormat.js";
import { coverageSegment } from "./coverageSegment.js";
import { coverageTraces } from "./coverageTraces.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { openTrace } from "./traceDialog.js";

/** The matrix of classes × dimensions, for everybody or for one group or market, and what each class takes and brings. */
export function coveragePanel(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { coverage: words, classes: classTexts, catalogue } = texts;
  const names = catalogueNames(texts);
  let view: CoverageView | null = null;
  let level: CoverageLevel = "off";
  let table: ReturnType<typeof coverageTable> | null = null;

  const levels = segmented(
    { value: level, choices: coverageLevels.map((each) => ({ value: each, label: catalogue.levels[each] })) },
    { name: "level", label: words.level },
  );
  levels.addEventListener("input", () => {
    level = levels.value as CoverageLevel;
    show();
  });
  const segment = coverageSegment(app, show);
  const toolbar = document.createElement("div");
  toolbar.className = "coverage-toolbar";
  toolbar.append(segment.panel, levels);
  const place = document.createElement("div");

  function choose(letter: ClassLetter, dimension: string, option: string): void {
    const { scenario } = store.state;
    const { by, name } = segment;
    if (!by) store.set({ scenario: setChoice(scenario, letter, dimension, option) });
    else {
      const follows = option === (scenario.levers.cells[letter]?.[dimension] ?? today);
      store.set({ scenario: setOverride(scenario, by, name, letter, dimension, follows ? null : option) });
    }
  }

  function matrixCell(dimension: Dimension, letter: ClassLetter): MatrixCell {
    const { levers } = store.state.scenario;
    const name = segment.by ? segment.name : "";
    const chosen = chosenOption(dimension, choicesOf(levers, letter, name));
    const value = chosen?.key ?? today;
    const own = segment.by !== null && levers.overrides?.cells[name]?.[letter]?.[dimension.key] !== undefined;
    const usable = dimension.options.filter(({ off }) => !off);
    return {
      class: letter,
      value,
      options: [
        { value: today, label: catalogue.today },
        ...usable.map((option) => ({ value: option.key, label: names.option(dimension, option) })),
      ],
      changed: value !== today,
      own,
    };
  }

  function figureCells({ result }: CoverageView, key: (typeof coverageKpis)[number]): FigureCell[] {
    const format = coverageFormat(formats, key.unit);
    const difference = differenceFormat(formats, key.unit);
    return result.classes.map(({ class: letter, ist, scenario }) => {
      const before = ist[key.key];
      const after = scenario[level]?.[key.key] ?? null;
      const delta = before === null || after === null ? null : after - before;
      const grew = delta !== null && difference(delta) !== difference(0) ? Math.sign(delta) : 0;
      const good = grew === 0 || key.better === null ? "none" : grew > 0 === (key.better === "more") ? "good" : "bad";
      return {
        class: letter,
        ist: { value: before, text: format(before) },
        scenario: { value: after, text: format(after) },
        delta: {
          value: delta,
          text: key.key === "sales" ? withShare(difference(delta), delta, before) : difference(delta),
        },
        tone: good,
      };
    });
  }

  function withShare(text: string, delta: number | null, before: number | null): string {
    const share =
      delta === null || before === null || before <= 0 || text === signed(formats.integer)(0) ? null : delta / before;
    return share === null ? text : `${text} (${signed(formats.percent)(share)})`;
  }

  function dataOf(current: CoverageView): CoverageTableData {
    const { levers } = store.state.scenario;
    const letters = classLetters.slice(0, current.result.classes.length - 1);
    const customers = new Map(current.result.classes.map((each) => [each.class, each.ist.customers]));
    return {
      finding: finding(current),
      classes: current.result.classes.map(({ class: letter }) => ({
        class: letter,
        note: classTexts.customers.count(formats.integer(customers.get(letter) ?? null)),
      })),
      matrix: levers.dimensions
        .filter(({ off }) => !off)
        .map((dimension) => ({
          key: dimension.key,
          label: names.dimension(dimension),
          cells: letters.map((letter) => matrixCell(dimension, letter)),
        })),
      figures: coverageKpis.map((kpi) => ({
        key: kpi.key,
        label: words.kpis[kpi.key],
        cells: figureCells(current, kpi),
      })),
      note: words.notes[level],
    };
  }

  function finding({ result }: CoverageView): string {
    const total = result.classes.at(-1)!;
    const { ist } = total;
    const scenario = total.scenario[level];
    if (!scenario) return words.findingNoLevel;
    if (ist.cost === null || scenario.cost === null || ist.afterCoverage === null || scenario.afterCoverage === null) {
      return words.findingUnknown;
    }
    const euros = signed((value) => formats.eurShort(value === null ? null : value * 100));
    const cost = scenario.cost - ist.cost;
    const after = scenario.afterCoverage - ist.afterCoverage;
    if (Math.abs(cost) < 0.5 && Math.abs(after) < 0.5) return words.findingToday;
    return words.finding(euros(cost), euros(after));
  }

  function show(): void {
    if (!view) return;
    segment.show(view);
    const data = dataOf(view);
    if (table) {
      table.update(data);
      return;
    }
    table = coverageTable(data, {
      texts: {
        ...words.table,
        total: catalogue.total,
        className: classTexts.className,
      },
      toolbar,
      choose: (letter, dimension, option) => choose(letter as ClassLetter, dimension, option),
      open: (kpi, letter, state) =>
        view &&
        openTrace(app, coverageTraces(app, view), { kpi, class: letter as ClassLetter | "total", state, level }),
    });
    place.replaceChildren(table);
  }

  app.onCoverage((next) => {
    view = next;
    show();
  });
  return place;
}
