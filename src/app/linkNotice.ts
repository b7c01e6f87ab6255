import { notice } from "../components/notice.js";
import type { App, Unkept } from "./app.js";

/** Says that the scenario comes from a link, or that the link is broken, until the next change; and for as long as it lasts what this device can't keep. */
export function linkNotice(app: App): HTMLElement {
  const { onOpened, onFailure, onUnkept, texts, formats, store } = app;
  const element = notice({ kind: "info", lines: [] });
  const { state: words } = texts;
  type Said = { readonly kind: "info" | "warning" | "error"; readonly lines: readonly string[] };
  const nothing: Said = { kind: "info", lines: [] };
  let said = nothing;
  let unkept: readonly Unkept[] = [];

  function show(next = said): void {
    said = next;
    const { kind, lines } = said;
    const lost = unkept.map((what) => words.unkept[what]);
    element.update({ kind: lost.length > 0 && kind === "info" ? "warning" : kind, lines: [...lines, ...lost] });
  }

  store.subscribe((_, { transient }) => {
    if (!transient) show(nothing);
  });
  onUnkept((what) => {
    unkept = [...what];
    show();
  });
  onFailure(() => show({ kind: "error", lines: [texts.classes.failed] }));
  onOpened(({ origin, problem, linkedPins, linkedData }) => {
    const lacking = linkedPins > store.state.pins.length ? [words.linkedPins(formats.integer(linkedPins))] : [];
    const others = linkedData !== null && linkedData !== app.fingerprint ? [words.linkedData] : [];
    if (problem) {
      const line = words.errors[problem.code](problem.path, problem.value);
      show({ kind: "error", lines: [line, words.fromDefaults] });
    } else if (origin === "link") {
      show({ kind: others.length > 0 ? "warning" : "info", lines: [words.linked, ...others, ...lacking] });
    }
  });
  return element;
}
