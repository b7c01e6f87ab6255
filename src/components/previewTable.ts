import { html, nothing, render } from "lit-html";
import type { Component } from "./component.js";

export interface PreviewData {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly caption: string;
  /** The field each column feeds, in the order of the header; null where it is not used. */
  readonly fields?: readonly (string | null)[];
  /** Why the cells of a column are not shown, in the order of the header; null where they are. */
  readonly withheld?: readonly (string | null)[];
}

/** The first rows of a file as they stand in it; columns in use are marked with their field. */
export function previewTable(data: PreviewData): Component<PreviewData> {
  let state = data;
  const root = document.createElement("div");
  root.className = "preview-table table-scroll";
  root.tabIndex = 0;
  root.setAttribute("role", "region");

  function update(change: Partial<PreviewData>): void {
    state = { ...state, ...change };
    const { header, rows, caption, fields = [], withheld = [] } = state;
    root.setAttribute("aria-label", caption);
    const tag = (column: number) => fields[column] ?? withheld[column];
    const used = (column: number) => (fields.length === 0 || fields[column] ? "" : "unused");
    render(
      html`<table>
        <caption>${caption}</caption>
        <thead>
          <tr>
            ${header.map(
              (text, column) =>
                html`<th scope="col" class=${used(column)}>${tag(column) ? html`<span class="tag">${tag(column)}</span>` : nothing}${text}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`<tr>${header.map((_, column) => html`<td class=${used(column)}>${withheld[column] ? "…" : (row[column] ?? "")}</td>`)}</tr>`)}
        </tbody>
      </table>`,
      root,
    );
  }

  update({});
  return Object.assign(root, { update });
}
