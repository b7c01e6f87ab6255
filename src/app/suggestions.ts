import { numberField } from "../components/numberField.js";
import { applyRule } from "../state/editClasses.js";
import { paretoShares } from "../state/parseScenario.js";
import type { Scenario } from "../state/scenario.js";
import { button, paragraph, row } from "./card.js";
import type { App } from "./openApp.js";
import { profitSuggestion } from "./profitSuggestion.js";

/** Rules that find thresholds in the data, each a button with one line of explanation; the shares of the Pareto rule can be edited. */
export function suggestions(app: App): HTMLElement {
  const { store, texts, formats } = app;
  const { thresholds: words } = texts.classes;
  const root = document.createElement("div");
  root.className = "stack suggestions";
  const heading = document.createElement("h3");
  heading.textContent = words.suggestions;
  const apply = (rule: Parameters<typeof applyRule>[1]) =>
    store.set({ scenario: applyRule(store.state.scenario, rule) });

  const sharesOf = ({ classes: { thresholds, count } }: Scenario) =>
    "suggest" in thresholds && thresholds.suggest === "pareto" ? thresholds.shares : paretoShares(count);
  const shareFields = row();
  const pareto = button(words.pareto, () => apply({ suggest: "pareto", shares: sharesOf(store.state.scenario) }));
  const paretoWhy = paragraph();
  const abc = button(words.abc, () => apply({ suggest: "abc" }));
  const breaks = button(words.breaks, () => apply({ suggest: "breaks" }));
  const own = paragraph(words.own, "tag");

  function editShare(at: number, percent: number): void {
    const shares = sharesOf(store.state.scenario).map((share, position) => (position === at ? percent / 100 : share));
    if (shares.every((share, position) => position === 0 || share > (shares[position - 1] ?? 0))) {
      apply({ suggest: "pareto", shares });
    } else {
      show();
    }
  }

  function show(): void {
    const { scenario } = store.state;
    const { thresholds } = scenario.classes;
    const rule = "suggest" in thresholds ? thresholds.suggest : null;
    const shares = sharesOf(scenario);
    paretoWhy.textContent = explained(
      words.pareto,
      words.paretoWhy(shares.map((share) => formats.percentRound(share)).join(" / ")),
    );
    for (const [element, name] of [
      [pareto, "pareto"],
      [abc, "abc"],
      [breaks, "breaks"],
    ] as const) {
      element.setAttribute("aria-pressed", String(rule === name));
    }
    own.hidden = rule !== null;
    if (shareFields.childElementCount !== shares.length) makeFields(shares);
    for (const [at, share] of shares.entries()) fields[at]?.update({ value: Math.round(share * 1000) / 10 });
  }

  let fields: ReturnType<typeof numberField>[] = [];
  function makeFields(shares: readonly number[]): void {
    fields = shares.map((share, at) => {
      const letter = String.fromCharCode(65 + at);
      const field = numberField(
        { value: share * 100, min: 1, max: 100 },
        { name: `pareto-${letter}`, label: `${words.paretoShares} ${letter}`, unit: "%", step: 1, decimals: 1 },
      );
      field.addEventListener("change", () => field.value !== null && editShare(at, field.value));
      return field;
    });
    shareFields.replaceChildren(...fields);
  }

  root.append(
    heading,
    row(pareto, abc, breaks, own),
    paretoWhy,
    shareFields,
    paragraph(explained(words.abc, words.abcWhy)),
    paragraph(explained(words.breaks, words.breaksWhy)),
    profitSuggestion(app),
  );
  show();
  store.subscribe(show);
  return root;
}

const explained = (name: string, line: string) => `${name}: ${line}`;
