import { html, type TemplateResult } from "lit-html";

/** With more rows than this a table scrolls within its own height, so that what stands below stays near. */
const mostRows = 12;

/** A small table of texts that scrolls where it must; columns of figures are given by their place. */
export function reportTable(
  label: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
): TemplateResult {
  const style = (at: number) => (numeric.includes(at) ? "number" : "");
  return html`<div class=${rows.length > mostRows ? "table-scroll tall" : "table-scroll"} role="region" aria-label=${label} tabindex="0">
    <table class="report-table">
      <thead>
        <tr>${head.map((text, at) => html`<th scope="col" class=${style(at)}>${text}</th>`)}</tr>
      </thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((text, at) => html`<td class=${style(at)}>${text}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}
