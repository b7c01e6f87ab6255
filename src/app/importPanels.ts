import { dropZone } from "../components/dropZone.js";
import { notice } from "../components/notice.js";
import { previewTable } from "../components/previewTable.js";
import { progressBar } from "../components/progressBar.js";
import { fields } from "../read/fields.js";
import { startReading } from "../work/startReading.js";
import { card } from "./card.js";
import { columnsOfSum } from "./columnSums.js";
import { fileDataset } from "./dataset.js";
import { fileImport } from "./fileImport.js";
import { filesPanel } from "./filesPanel.js";
import { focusKept } from "./focusKept.js";
import { mappingMemory, readingMemory } from "./importMemory.js";
import { importMessage } from "./importMessage.js";
import type { FileImport, ImportState } from "./importState.js";
import { keepPage } from "./keepPage.js";
import { mappingPanel } from "./mappingPanel.js";
import type { App } from "./openApp.js";
import { partChooser } from "./partChooser.js";
import { readingOptions } from "./readingOptions.js";
import { repeatedRows } from "./repeatedRows.js";
import { reportId } from "./reportPanel.js";
import { whenSlow } from "./whenSlow.js";

export interface ImportPanels {
  readonly load: HTMLElement;
  readonly mapping: HTMLElement;
  readonly preview: HTMLElement;
  readonly files: FileImport;
}

/** Whoever is about to give a file points there, goes there by keys, or drags it there. */
const signsOfAFile = ["pointerover", "focusin", "dragenter"] as const;

/** Takes the focus on from the place where a file was chosen. */
function focusFrom(root: HTMLElement, place: HTMLElement): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLInputElement) || activeElement.type !== "file" || !root.contains(activeElement))
    return;
  place.tabIndex = -1;
  place.focus();
}

/** Choosing a file, watching it load, mapping its columns and looking at its first rows. */
export function importPanels(app: App): ImportPanels {
  const { texts, formats } = app;
  const { load: words, preview: previewWords } = texts.data;
  let stored: readonly string[] = [];

  const reading = startReading();
  const files = fileImport(
    reading,
    async (name, converted) => {
      const status = await app.use(fileDataset(name, converted));
      stored = status === "saved" ? [] : [texts.state.storage[status]];
    },
    mappingMemory(window),
    readingMemory(window),
  );

  const zone = dropZone({}, { texts: words });
  zone.addEventListener("input", () => {
    void files.load(zone.value);
  });
  const progress = progressBar(
    { label: "", share: 0 },
    { texts: { cancel: words.cancel }, onCancel: () => files.cancel() },
  );
  const message = notice({ kind: "info", lines: [] });
  const repeated = repeatedRows(app);
  const parts = partChooser(words, {
    choose: (part) => void files.choose(part),
    add: (part) => void files.addPart(part),
  });
  const load = card(words.heading, message, repeated, progress, parts, zone, filesPanel(app, files));
  // Choosing a file takes a moment, in which its reader starts.
  for (const sign of signsOfAFile) load.addEventListener(sign, reading.prepare, { once: true });
  const keepFocus = focusKept(load, () => (message.hidden ? undefined : message));

  const mapping = mappingPanel(app, files);
  function toReport(): void {
    const report = document.getElementById(reportId);
    report?.scrollIntoView();
    report?.focus();
  }
  const preview = previewTable({ header: [], rows: [], caption: "" });
  const previewCard = card(previewWords.heading, readingOptions(app, files), preview);

  const isSlow = whenSlow(() => show(files.state));
  function show(state: ImportState): void {
    const { phase, opened, name, share } = state;
    // While the sample is on screen nothing is said of the files that are put aside.
    const isAside = phase === "loaded" && app.dataset.origin === "published";
    // A file that is open is soon converted again: what was said of it stays until then.
    const isReading = phase === "reading";
    progress.hidden = !isSlow(isReading, opened === null);
    progress.update({ label: words.reading(name), share });
    if (!isReading || !progress.hidden) {
      message.update(
        isAside
          ? { lines: [], actions: [] }
          : importMessage(app, files, { stored, toField: mapping.toField, toReport }),
      );
      repeated.update(state);
      // The answers stand before the place for files: whoever gave these by keys goes on from the question.
      if (phase === "refused" && !message.hidden && message.querySelector("button")) focusFrom(load, message);
    }
    parts.update(state.part);
    zone.update({ small: state.files.length > 0 || app.dataset.origin === "file" });
    keepFocus();
    mapping.element.hidden = previewCard.hidden = opened === null || isAside;
    const rows = (opened?.preview ?? []).map((cells) =>
      cells.map((cell) => (typeof cell === "number" ? formats.plain(cell) : cell)),
    );
    mapping.update(state, rows);
    if (!opened) return;
    const { header } = opened;
    const fieldOf = new Map(
      fields.flatMap((field) => {
        const [text = "", label = field] = [state.mapping[field], texts.findings.fields[field]];
        const parts = columnsOfSum(text, header).map((column) => header[column]!);
        return [text, ...parts].map((name) => [name, label] as const);
      }),
    );
    preview.update({
      header,
      rows: rows.slice(0, 10),
      caption: previewWords.caption(formats.integer(Math.min(10, rows.length))),
      fields: header.map((text) => fieldOf.get(text) ?? null),
      // Names of persons are not needed, and the page may be on a projector.
      withheld: header.map((text) =>
        opened.detected.persons.includes(text) && !fieldOf.has(text) ? previewWords.person : null,
      ),
    });
  }

  files.subscribe(show);
  keepPage();
  // Without data of the user's nothing of theirs is to stay in memory.
  app.onDataset(async ({ origin }) => {
    if (origin === "published" && files.state.phase === "loaded" && !(await app.hasOwn())) files.close();
    else show(files.state);
  });
  show(files.state);
  return { load, mapping: mapping.element, preview: previewCard, files };
}
