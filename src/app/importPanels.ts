import { dropZone } from "../components/dropZone.js";
import { type MappedSum, mappingTable } from "../components/mappingTable.js";
import { notice } from "../components/notice.js";
import { previewTable } from "../components/previewTable.js";
import { progressBar } from "../components/progressBar.js";
import { type Field, fields, requiredFields } from "../read/fields.js";
import { startReading } from "../work/startReading.js";
import { card, paragraph } from "./card.js";
import { columnLabel, columnsOfSum, furtherRevenue } from "./columnSums.js";
import { fileDataset } from "./dataset.js";
import { fileChoice } from "./fileChoice.js";
import { fileImport } from "./fileImport.js";
import { filesPanel } from "./filesPanel.js";
import { focusKept } from "./focusKept.js";
import { mappingMemory, readingMemory } from "./importMemory.js";
import { importMessage } from "./importMessage.js";
import type { FileImport, ImportState } from "./importState.js";
import { keepPage } from "./keepPage.js";
import { mappingFile } from "./mappingFile.js";
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

const sampleValues = 3;

/** Choosing a file, watching it load, mapping its columns and looking at its first rows. */
export function importPanels(app: App): ImportPanels {
  const { texts, formats } = app;
  const { load: words, mapping: mappingWords, preview: previewWords } = texts.data;
  let stored: readonly string[] = [];

  const files = fileImport(
    startReading(),
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
  const keepFocus = focusKept(load, () => (message.hidden ? undefined : message));

  const mapping = mappingTable(
    { fields: [], headers: [], samples: [] },
    { label: mappingWords.heading, texts: mappingWords },
  );
  mapping.addEventListener("input", () => {
    for (const field of fields) {
      const header = mapping.value[field] ?? null;
      if (header !== (files.state.mapping[field] ?? null)) void files.remap(field, header);
    }
  });
  function toField(field: Field): void {
    const select = mapping.querySelector<HTMLSelectElement>(`select[name="mapping-${field}"]`);
    select?.scrollIntoView({ block: "center" });
    select?.focus();
  }
  function toReport(): void {
    const report = document.getElementById(reportId);
    report?.scrollIntoView();
    report?.focus();
  }
  const remembered = paragraph(mappingWords.remembered);
  const mappingCard = card(
    mappingWords.heading,
    paragraph(mappingWords.hint),
    fileChoice(app, files),
    remembered,
    mapping,
    mappingFile(app, files),
  );
  const preview = previewTable({ header: [], rows: [], caption: "" });
  const previewCard = card(previewWords.heading, readingOptions(app, files), preview);

  function noteOn(field: Field, { mapping: { id, [field]: header }, idByValues, moved, opened }: ImportState) {
    if (field === "id" && idByValues !== null && idByValues === id) return { note: mappingWords.byValues };
    if (moved?.from !== field || header !== undefined) return {};
    const column = columnLabel(moved.column, opened?.header ?? [], mappingWords);
    return { note: mappingWords.moved(column, texts.findings.fields[moved.to] ?? moved.to) };
  }

  /** A sum of columns that the report of the customers loaded proposes. */
  function offered(field: Field): string | undefined {
    return field === "revenue" ? furtherRevenue(app.dataset.report)?.all : undefined;
  }

  function sumsFor(
    given: readonly (string | undefined)[],
    header: readonly string[],
    rows: readonly (readonly string[])[],
  ): readonly MappedSum[] {
    return [...new Set(given)].flatMap((text = "") => {
      const columns = columnsOfSum(text, header);
      if (columns.length === 0) return [];
      const sample = columns.slice(0, sampleValues).map((column) => rows[0]?.[column] ?? "");
      const more = columns.length > sampleValues ? " + …" : "";
      return [{ text, label: columnLabel(text, header, mappingWords), sample: `${sample.join(" + ")}${more}` }];
    });
  }

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
      message.update(isAside ? { lines: [], actions: [] } : importMessage(app, files, { stored, toField, toReport }));
      repeated.update(state);
    }
    parts.update(state.part);
    zone.update({ small: state.files.length > 0 || app.dataset.origin === "file" });
    keepFocus();
    mappingCard.hidden = previewCard.hidden = opened === null || isAside;
    remembered.hidden = !state.remembered;
    if (!opened) return;
    const { header } = opened;
    const rows = opened.preview.map((cells) =>
      cells.map((cell) => (typeof cell === "number" ? formats.plain(cell) : cell)),
    );
    // Rules and titles show no values.
    const filled = rows.filter((cells) => header.length === 1 || cells.filter((text) => text !== "").length > 1);
    mapping.update({
      headers: header,
      samples: header.map((_, column) => filled.slice(0, sampleValues).map((cells) => cells[column] ?? "")),
      fields: fields.map((field) => ({
        field,
        label: texts.findings.fields[field] ?? field,
        // Of several files one has the revenue.
        required: state.files.length > 1 ? field === "id" : requiredFields.includes(field),
        header: state.mapping[field] ?? null,
        sums: sumsFor([opened.proposal[field], state.mapping[field], offered(field)], header, filled),
        ...noteOn(field, state),
      })),
    });
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
  return { load, mapping: mappingCard, preview: previewCard, files };
}
