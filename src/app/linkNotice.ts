import { notice } from "../components/notice.js";
import type { App } from "./openApp.js";

/** Says that the scenario comes from a link, or that the link is broken; the next change ends it. */
export function linkNotice(app: App): HTMLElement {
  const { onOpened, onFailure, texts, formats, store } = app;
  const element = notice({ kind: "info", lines: [] });
  const { state: words } = texts;
  store.subscribe((_, { transient }) => {
    if (!transient) element.update({ lines: [] });
  });
  onFailure(() => element.update({ kind: "error", lines: [texts.classes.failed] }));
  onOpened(({ origin, problem, linkedPins, linkedData }) => {
    const lacking = linkedPins > store.state.pins.length ? [words.linkedPins(formats.integer(linkedPins))] : [];
    const others = linkedData !== null && linkedData !== app.fingerprint ? [words.linkedData] : [];
    if (problem) {
      const line = words.errors[problem.code](problem.path, problem.value);
      element.update({ kind: "error", lines: [line, words.fromDefaults] });
    } else if (origin === "link") {
      element.update({ kind: others.length > 0 ? "warning" : "info", lines: [words.linked, ...others, ...lacking] });
    }
  });
  return element;
}
