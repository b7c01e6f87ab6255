import { stateTable } from "../components/stateTable.js";
import { type BestRhythm, bestRhythm } from "../model/bestRhythm.js";
import { classLetters } from "../model/classLetters.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { setChoice, setDesign } from "../state/editCoverage.js";
import type { Scenario } from "../state/scenario.js";
import { button, card, paragraph, row } from "./card.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import type { App } from "./openApp.js";
import { stretchesOf } from "./stretchesOf.js";
import { whenResting } from "./whenResting.js";

/** Beyond, trying every rhythm takes too long between two changes. */
const mostCustomers = 200_000;
const levels: readonly CoverageLevel[] = ["halfway", "stated"];

/** Visits per class that earn most within the hours that visits take now. */
export function rhythmPanel(app: App): HTMLElement {
  const { texts, formats, store } = app;
  const { rhythm: words } = texts.economics;
  const numeric = (label: string) => ({ label, numeric: true });
  const table = stateTable(
    { rows: [] },
    { label: words.heading, columns: [{ label: texts.classes.kpis.class }, numeric(words.now), numeric(words.best)] },
  );
  const line = paragraph();
  let found: BestRhythm | null = null;
  const apply = button(words.apply, () => {
    if (found) store.set({ scenario: withRhythm(store.state.scenario, found, words.option) });
  });
  const root = card(words.heading, table, line, row(apply));
  const title = root.querySelector("h2")!;
  root.hidden = true;

  /** Personal contacts per customer of each class as designed. */
  function visitsNow({ result, model }: CoverageView): readonly (number | null)[] {
    const personal = model.catalogue.types.filter((type) => type.personal).map(({ key }) => key);
    return result.classes.slice(0, -1).map(({ scenario }) => {
      const figures = scenario.off;
      if (!figures?.contactsByType || figures.customers === 0) return null;
      return personal.reduce((sum, key) => sum + figures.contactsByType![key]!, 0) / figures.customers;
    });
  }

  whenResting(app, async (view, pause) => {
    const level = levels.find((each) => view.model.curve(each));
    root.hidden = true;
    if (!level || view.model.base.size > mostCustomers) return;
    const search = bestRhythm(view.model, stretchesOf(view), level);
    let step = search.next();
    for (; !step.done; step = search.next()) await pause();
    found = step.value;
    if (!found) return;
    const { visits, gainEur, hours } = found;
    const now = visitsNow(view);
    root.hidden = false;
    title.textContent = gainEur > 0.5 ? words.title(signed(formats.eurShort)(gainEur * 100)) : words.titleBest;
    apply.disabled = gainEur <= 0.5;
    table.update({
      rows: visits.map((count, at) => ({
        tone: classLetters[at]!,
        cells: [
          classLetters[at]!,
          formats.tenths(now[at] ?? null),
          count === null ? words.asPlanned : formats.integer(count),
        ],
      })),
    });
    line.textContent = words.line(formats.integer(hours), texts.catalogue.levels[level]);
  });
  return root;
}

/** The scenario with these visits chosen in every class that gets others, options for them added where there are none. */
function withRhythm(
  scenario: Scenario,
  { dimension, visits }: BestRhythm,
  nameOf: (visits: number) => string,
): Scenario {
  let next = scenario;
  visits.forEach((count, at) => {
    if (count === null) return;
    const key = `visits${count}`;
    const dimensions = next.levers.dimensions.map((each) => {
      if (each.key !== dimension) return each;
      const others = each.options.filter((option) => option.key !== key);
      return { ...each, options: [...others, { key, name: nameOf(count), effects: { contacts: { visit: count } } }] };
    });
    next = setChoice(setDesign(next, { dimensions }), classLetters[at]!, dimension, key);
  });
  return next;
}
