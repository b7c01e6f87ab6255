import { notice } from "../components/notice.js";
import { parseScenarioText } from "../state/parseScenario.js";
import { ScenarioError } from "../state/scenarioError.js";
import { scenarioToHash } from "../state/scenarioLink.js";
import { serialiseScenario } from "../state/serialiseScenario.js";
import { button, card, paragraph, row } from "./card.js";
import { download } from "./exportCustomers.js";
import type { App } from "./openApp.js";

/** Passes the current scenario on, as a link or a file, and opens a file; customers are in neither. */
export function sharePanel(app: App): HTMLElement {
  const { store, texts } = app;
  const { share: words } = texts.scenarios;
  const message = notice({ kind: "info", lines: [] });

  const copy = button(words.link, async () => {
    const { scenario, pins } = store.state;
    const { origin, pathname } = location;
    const link = `${origin}${pathname}${scenarioToHash(scenario, pins.length, app.fingerprint)}`;
    try {
      await navigator.clipboard.writeText(link);
      message.update({ kind: "success", lines: [words.copied] });
    } catch {
      message.update({ kind: "warning", lines: [words.notCopied] });
    }
  });
  const save = button(words.download, () => {
    const text = `${JSON.stringify(serialiseScenario(store.state.scenario), null, 2)}\n`;
    download(words.file, new TextEncoder().encode(text), "application/json");
  });
  const field = document.createElement("input");
  field.type = "file";
  field.name = "scenario-file";
  field.accept = ".json,application/json";
  field.className = "visually-hidden";
  field.addEventListener("change", async () => {
    const [file] = field.files ?? [];
    if (!file) return;
    try {
      store.set({ scenario: parseScenarioText(await file.text()) });
      message.update({ kind: "success", lines: [words.opened(file.name)] });
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      message.update({ kind: "error", lines: [texts.state.errors[error.code](error.path, error.value)] });
    }
    field.value = "";
  });
  const open = document.createElement("label");
  open.className = "button file-button";
  open.append(words.open, field);
  return card(words.heading, row(copy, save, open), message, paragraph(words.hint));
}
