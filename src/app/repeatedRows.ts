import { html, nothing, render } from "lit-html";
import type { RepeatedSample } from "../read/repeatedSample.js";
import type { ImportState } from "./importState.js";
import type { App } from "./openApp.js";
import { placeOf } from "./placeOf.js";
import { reportTable } from "./reportTable.js";
import { isTypedFormat, withOwnNumbers } from "./typedCells.js";

type Asking = Pick<ImportState, "phase" | "refusal" | "opened">;

export interface RepeatedRows extends HTMLElement {
  update(state: Asking): void;
}

/** The first rows of customers whose number comes several times, beside the question what these rows are. */
export function repeatedRows({ texts, formats }: Pick<App, "texts" | "formats">): RepeatedRows {
  const { load: words, report } = texts.data;
  const root = document.createElement("div");

  function update({ phase, refusal, opened }: Asking): void {
    const sample = phase === "refused" ? refusal?.sample : undefined;
    root.hidden = sample === undefined;
    render(sample ? rowsOf(sample, isTypedFormat(opened?.detected.format)) : nothing, root);
  }

  function rowsOf({ columns, numeric, rows }: RepeatedSample, isTyped: boolean) {
    return html`<p class="hint">${words.repeatedRows}</p>
      ${reportTable(
        words.repeatedRows,
        [report.row, texts.findings.fields.id!, ...columns],
        rows.map(({ id, cells, ...place }) => [
          ...[placeOf(place, formats.integer), id],
          ...cells.map((cell) => (isTyped ? withOwnNumbers(cell, formats) : cell)),
        ]),
        [0, ...numeric.map((at) => at + 2)],
      )}`;
  }

  update({ phase: "idle", refusal: null, opened: null });
  return Object.assign(root, { update });
}
