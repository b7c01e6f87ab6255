import { html, nothing, render } from "lit-html";
import type { ImportState } from "./importState.js";
import type { App } from "./openApp.js";
import { placeOf } from "./placeOf.js";
import { reportTable } from "./reportTable.js";

export interface RepeatedRows extends HTMLElement {
  update(state: Pick<ImportState, "phase" | "refusal">): void;
}

/** The first rows of customers whose number comes several times, beside the question what these rows are. */
export function repeatedRows({ texts, formats }: Pick<App, "texts" | "formats">): RepeatedRows {
  const { load: words, report } = texts.data;
  const root = document.createElement("div");

  function update({ phase, refusal }: Pick<ImportState, "phase" | "refusal">): void {
    const sample = phase === "refused" ? refusal?.sample : undefined;
    root.hidden = sample === undefined;
    render(sample ? rowsOf(sample) : nothing, root);
  }

  function rowsOf({ columns, numeric, rows }: NonNullable<NonNullable<ImportState["refusal"]>["sample"]>) {
    return html`<p class="hint">${words.repeatedRows}</p>
      ${reportTable(
        words.repeatedRows,
        [report.row, texts.findings.fields.id!, ...columns],
        rows.map(({ id, cells, ...place }) => [
          ...[placeOf(place, formats.integer), id],
          ...cells.map((cell) => (typeof cell === "number" ? formats.plain(cell) : cell)),
        ]),
        [0, ...numeric.map((at) => at + 2)],
      )}`;
  }

  update({ phase: "idle", refusal: null });
  return Object.assign(root, { update });
}
