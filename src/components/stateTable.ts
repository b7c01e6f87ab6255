import { html, render } from "lit-html";
import type { Component } from "./component.js";

export interface StateColumn {
  readonly label: string;
  readonly numeric?: boolean;
  /** Today's figures stand back. */
  readonly state?: "ist";
}

export interface StateRow {
  readonly cells: readonly string[];
  /** A class letter: the first cell is its swatch. */
  readonly tone?: string;
  /** Stands out, as the chosen one of several. */
  readonly strong?: boolean;
}

export interface StateTableData {
  readonly rows: readonly StateRow[];
}

/** A small table whose cells change in place. */
export function stateTable(
  data: StateTableData,
  { label, columns }: { readonly label: string; readonly columns: readonly StateColumn[] },
): Component<StateTableData> {
  let state = data;
  const root = document.createElement("div");
  root.className = "table-scroll state-table";
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", label);
  root.tabIndex = 0;
  const style = ({ numeric, state: kind }: StateColumn) => `${numeric ? "number" : ""} ${kind ?? ""}`.trim();

  function update(change: Partial<StateTableData>): void {
    state = { ...state, ...change };
    render(
      html`<table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col" class=${style(column)}>${column.label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${state.rows.map(
            ({ cells, tone, strong }) =>
              html`<tr data-tone=${tone ?? ""} class=${strong ? "advice" : ""}>
                ${cells.map((text, at) =>
                  at === 0
                    ? html`<th scope="row">${tone ? html`<span class="swatch">${text}</span>` : text}</th>`
                    : html`<td class=${style(columns[at] ?? { label: "" })}>${text}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>`,
      root,
    );
  }

  update({});
  return Object.assign(root, { update });
}
