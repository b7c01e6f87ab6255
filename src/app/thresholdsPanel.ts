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
  const origin = linkNotice(app);
  if (origin) panel.prepend(origin);

  const show = () => {
    count.update({ value: String(store.state.scenario.classes.count) });
    undo.disabled = !store.canUndo;
    redo.disabled = !store.canRedo;
  };
  show();
  store.subscribe(show);
  return panel;
}

/** Says that the scenario comes from a link, or that the link is broken. */
function linkNotice({ opened, texts, formats, store }: App): HTMLElement | null {
  const { origin, problem, linkedPins } = opened;
  const lacking = linkedPins - store.state.pins.length;
  const lines =
    problem !== null
      ? [texts.state.errors[problem.code](problem.path, problem.value), texts.state.fromDefaults]
      : origin === "link"
        ? [texts.state.linked, ...(lacking > 0 ? [texts.state.linkedPins(formats.integer(linkedPins))] : [])]
        : [];
  if (lines.length === 0) return null;
  const element = notice({ kind: problem ? "error" : "info", lines });
  store.subscribe((_, { transient }) => {
    if (!transient) element.update({ lines: [] });
  });
  return element;
}
