import { notice } from "../components/notice.js";
import { segmented } from "../components/segmented.js";
import { setCount } from "../state/editClasses.js";
import { button, card, row } from "./card.js";
import { differentiation } from "./differentiation.js";
import type { App } from "./openApp.js";
import { suggestions } from "./suggestions.js";
import { thresholdSliders } from "./thresholdSliders.js";

/** Number of classes, their thresholds as sliders, suggestions, differentiation, and undo and redo. */
export function thresholdsPanel(app: App): HTMLElement {
  const { store, texts } = app;
  const { thresholds: words, undo: undoText, redo: redoText } = texts.classes;
  const count = segmented(
    { value: "", choices: [2, 3, 4, 5, 6].map((number) => ({ value: String(number), label: String(number) })) },
    { name: "class-count", label: words.count },
  );
  count.addEventListener("input", () => {
    store.set({ scenario: setCount(store.state.scenario, Number(count.value)) });
  });
  const undo = button(undoText, () => store.undo(), "button small");
  const redo = button(redoText, () => store.redo(), "button small");
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLTextAreaElement) return;
    if (event.target instanceof Element && event.target.closest("dialog")) return;
    if (event.target instanceof HTMLInputElement && /^(text|search)$/.test(event.target.type)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) store.redo();
    else store.undo();
  });

  const { segment, select, panel: differ } = differentiation(app);
  const panel = card(
    words.heading,
    row(undo, redo),
    count,
    thresholdSliders(app, segment, select),
    suggestions(app),
    differ,
  );
  panel.prepend(linkNotice(app));

  const show = () => {
    count.update({ value: String(store.state.scenario.classes.count) });
    undo.disabled = !store.canUndo;
    redo.disabled = !store.canRedo;
  };
  show();
  store.subscribe(show);
  return panel;
}

/** Says that the scenario comes from a link, or that the link is broken; the next change ends it. */
function linkNotice({ onOpened, onFailure, texts, formats, store }: App): HTMLElement {
  const element = notice({ kind: "info", lines: [] });
  const { state: words } = texts;
  store.subscribe((_, { transient }) => {
    if (!transient) element.update({ lines: [] });
  });
  onFailure(() => element.update({ kind: "error", lines: [texts.classes.failed] }));
  onOpened(({ origin, problem, linkedPins }) => {
    const lacking = linkedPins > store.state.pins.length ? [words.linkedPins(formats.integer(linkedPins))] : [];
    if (problem) {
      const line = words.errors[problem.code](problem.path, problem.value);
      element.update({ kind: "error", lines: [line, words.fromDefaults] });
    } else if (origin === "link") element.update({ kind: "info", lines: [words.linked, ...lacking] });
  });
  return element;
}
