import { html, type TemplateResult } from "lit-html";

/** A column header that sorts: a button, and the direction told to everybody. */
export function sortHeader(
  label: string,
  {
    direction,
    sort,
    note,
    numeric = true,
  }: {
    readonly direction: "ascending" | "descending" | "none";
    readonly sort: () => void;
    readonly note?: string;
    readonly numeric?: boolean;
  },
): TemplateResult {
  return html`<th scope="col" class=${numeric ? "number" : ""} aria-sort=${direction}>
    <button type="button" class="sort" @click=${sort}>
      ${label}${note ? html`<span class="second">${note}</span>` : null}
    </button>
  </th>`;
}
