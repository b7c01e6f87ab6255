import { html, type TemplateResult } from "lit-html";

export interface FigureColumn {
  readonly label: string;
  readonly numeric?: boolean;
}

/** A table of rows that are ready-made, which scrolls sideways where it must. */
export function figureTable(
  label: string,
  columns: readonly FigureColumn[],
  lines: readonly TemplateResult[],
): TemplateResult {
  const heading = ({ label: text, numeric }: FigureColumn) =>
    text === "" ? html`<td></td>` : html`<th scope="col" class=${numeric ? "number" : ""}>${text}</th>`;
  return html`<div class="table-scroll" role="region" aria-label=${label} tabindex="0">
    <table class="sizing-table">
      <thead>
        <tr>
          ${columns.map(heading)}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`;
}

/** Columns of figures. */
export function numericColumns(labels: readonly string[]): FigureColumn[] {
  return labels.map((label) => ({ label, numeric: true }));
}
