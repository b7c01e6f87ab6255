import { type MappedSum, mappingTable } from "../components/mappingTable.js";
import { type Field, fields, requiredFields } from "../read/fields.js";
import { card, paragraph } from "./card.js";
import { columnLabel, columnsOfSum, furtherRevenue } from "./columnSums.js";
import { fileChoice } from "./fileChoice.js";
import type { FileImport, ImportState } from "./importState.js";
import { mappingFile } from "./mappingFile.js";
import type { App } from "./openApp.js";
import { sumKnown } from "./sumKnown.js";

export interface MappingPanel {
  readonly element: HTMLElement;
  /** Shows the mapping of the file that is open, with its first rows. */
  update(state: ImportState, rows: readonly (readonly string[])[]): void;
  /** Leads to where a field is given its column. */
  toField(field: Field): void;
}

const sampleValues = 3;

/** Which column feeds which field of the file shown, and what a change comes to. */
export function mappingPanel(app: App, files: FileImport): MappingPanel {
  const { texts, formats } = app;
  const { mapping: words } = texts.data;
  let isRemapped = false;
  const table = mappingTable({ fields: [], headers: [], samples: [] }, { label: words.heading, texts: words });
  table.addEventListener("input", () => {
    for (const field of fields) {
      const header = table.value[field] ?? null;
      if (header === (files.state.mapping[field] ?? null)) continue;
      isRemapped = true;
      void files.remap(field, header);
    }
  });
  const remembered = paragraph(words.remembered);
  const result = paragraph();
  result.setAttribute("role", "status");
  const element = card(
    words.heading,
    paragraph(words.hint),
    fileChoice(app, files),
    ...[remembered, table, result],
    mappingFile(app, files),
  );

  /** The message with the number of customers may be out of sight, and stays as it is where the mapping changes amounts alone. */
  function tellResult({ phase, opened }: ImportState): void {
    if (phase === "reading" && opened) return;
    if (!opened) isRemapped = false;
    const { size, revenueCents } = app.dataset.figures;
    const isTold = isRemapped && phase === "loaded";
    const revenue = formats.eurExact(sumKnown(revenueCents) ?? 0);
    result.textContent = isTold ? words.result(formats.integer(size), revenue) : "";
  }

  function noteOn(field: Field, { mapping: { id, [field]: header }, idByValues, moved, opened }: ImportState) {
    if (field === "id" && idByValues !== null && idByValues === id) return { note: words.byValues };
    if (moved?.from !== field || header !== undefined) return {};
    const column = columnLabel(moved.column, opened?.header ?? [], words);
    return { note: words.moved(column, texts.findings.fields[moved.to] ?? moved.to) };
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
      return [{ text, label: columnLabel(text, header, words), sample: `${sample.join(" + ")}${more}` }];
    });
  }

  return {
    element,
    update(state, rows) {
      const { opened } = state;
      remembered.hidden = !state.remembered;
      tellResult(state);
      if (!opened) return;
      const { header } = opened;
      // Rules and titles show no values.
      const filled = rows.filter((cells) => header.length === 1 || cells.filter((text) => text !== "").length > 1);
      table.update({
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
    },
    toField(field) {
      const select = table.querySelector<HTMLSelectElement>(`select[name="mapping-${field}"]`);
      select?.scrollIntoView({ block: "center" });
      select?.focus();
    },
  };
}
