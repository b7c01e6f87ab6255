import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { arrowKeys } from "./arrowKeys.js";
import type { Component } from "./component.js";
import { uniqueId } from "./uniqueId.js";

export interface MatrixCell {
  readonly class: string;
  /** Key of the option that holds. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Differs from today. */
  readonly changed: boolean;
  /** The cell has a choice of its own in the group or market on screen. */
  readonly own: boolean;
}

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}

export interface StateFigure {
  readonly value: number | null;
  readonly text: string;
}

export interface FigureCell {
  readonly class: string;
  readonly ist: StateFigure;
  readonly scenario: StateFigure;
  readonly delta: StateFigure;
  /** Whether the difference is good news, bad news or neither. */
  readonly tone: "good" | "bad" | "none";
}

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly FigureCell[];
}

export interface CoverageTableData {
  readonly finding: string;
  readonly classes: readonly { readonly class: string; readonly note: string }[];
  readonly matrix: readonly MatrixRow[];
  readonly figures: readonly FigureRow[];
  readonly note?: string;
}

export interface CoverageTableOptions {
  readonly texts: {
    readonly dimension: string;
    readonly total: string;
    readonly className: (letter: string) => string;
    readonly cell: (dimension: string, letter: string) => string;
    readonly ist: string;
    readonly figures: string;
    readonly trace: (kpi: string, letter: string, value: string) => string;
    readonly own: string;
  };
  readonly toolbar?: Element;
  readonly choose: (letter: string, dimension: string, option: string) => void;
  readonly open: (kpi: string, letter: string, state: "ist" | "scenario") => void;
}

/** The matrix of dimensions × classes, and under each class what it takes and brings: the scenario, today in grey, the difference signed. */
export function coverageTable(
  data: CoverageTableData,
  { texts, toolbar, choose, open }: CoverageTableOptions,
): Component<CoverageTableData> {
  let state = data;
  const root = document.createElement("section");
  root.className = "card coverage-table";
  const headingId = uniqueId("coverage");
  const letterOf = (each: string) => (each === "total" ? texts.total : texts.className(each));

  const cell = (row: MatrixRow, { class: letter, value, options, changed, own }: MatrixCell) => html`<td
    class=${changed ? "changed" : ""}
  >
    <span class="choice"><span aria-hidden="true">${options.find((option) => option.value === value)?.label}</span><select name=${`${row.key}-${letter}`} aria-label=${texts.cell(row.label, letter)} data-own=${own ? "yes" : nothing}
      .value=${live(value)} @change=${(event: Event) => choose(letter, row.key, (event.target as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select></span>
    ${own ? html`<span class="own">${texts.own}</span>` : nothing}
  </td>`;

  const figure = (
    row: FigureRow,
    letter: string,
    kind: "ist" | "scenario",
    { value, text }: StateFigure,
  ) => html`<button
    type="button" tabindex="-1" class=${`figure ${kind}`} data-class=${letter} data-kpi=${row.key} data-state=${kind} data-value=${value ?? ""}
    aria-label=${texts.trace(row.label, letterOf(letter), text)} @click=${() => open(row.key, letter, kind)}>${text}</button>`;

  const figures = (
    row: FigureRow,
    { class: letter, ist, scenario, delta, tone }: FigureCell,
  ) => html`<td class="number">
    ${figure(row, letter, "scenario", scenario)}
    <span class="before"><span class="ist-label">${texts.ist}</span> ${figure(row, letter, "ist", ist)}</span>
    <span class=${`delta ${tone}`} data-class=${letter} data-kpi=${row.key} data-state="delta"
      data-value=${delta.value ?? ""}>${delta.text}</span>
  </td>`;

  function draw(): void {
    const { finding, classes, matrix, note } = state;
    render(
      html`<h2 id=${headingId}>${finding}</h2>
        ${toolbar ?? nothing}
        <div class="table-scroll" role="region" aria-labelledby=${headingId} tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${texts.dimension}</th>
                ${classes.map(
                  (each) =>
                    html`<th scope="col" data-tone=${each.class} class="class">
                      ${
                        each.class === "total"
                          ? html`<span class="total">${texts.total}</span>`
                          : html`<span class="swatch" role="img" aria-label=${texts.className(each.class)}>${each.class}</span>`
                      }
                      <span class="second">${each.note}</span>
                    </th>`,
                )}
              </tr>
            </thead>
            <tbody class="matrix">
              ${matrix.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${row.label}</th>
                    ${row.cells.map((each) => cell(row, each))}
                    <td></td>
                  </tr>`,
              )}
            </tbody>
            <tbody class="figures">
              <tr class="between"><th scope="rowgroup" colspan=${classes.length + 1}>${texts.figures}</th></tr>
              ${state.figures.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${row.label}</th>
                    ${row.cells.map((each) => figures(row, each))}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        ${note ? html`<p class="hint">${note}</p>` : nothing}`,
      root,
    );
  }

  const stops = arrowKeys(root, "button.figure");
  draw();
  stops();
  return Object.assign(root, {
    update(change: Partial<CoverageTableData>) {
      state = { ...state, ...change };
      draw();
      stops();
    },
  });
}
