import { html, nothing, render } from "lit-html";
import type { Component } from "./component.js";
import { uniqueId } from "./uniqueId.js";

/** The data of a chart as they are written, for those who read rather than look. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartCaption {
  /** The finding, as a sentence. */
  readonly title: string;
  readonly subtitle?: string;
  /** What is drawn, for those who don't see it. */
  readonly description: string;
  readonly source?: string;
  readonly table: ChartTable;
  /** Stands in place of the picture when there is nothing to draw. */
  readonly empty?: string | null;
}

export interface ChartDrawing {
  readonly picture: Element;
  /** What can be operated lies above the picture, because an image has no parts for a screen reader. */
  readonly controls?: Element;
}

export interface ChartFigureOptions {
  readonly texts: { readonly show: string };
  /** Draws for a width in pixels; called again when the width changes, never while data change. */
  readonly draw: (width: number) => ChartDrawing;
  readonly width?: number;
  readonly level?: 2 | 3;
  readonly legend?: Element;
}

export type ChartFigure = Component<ChartCaption> & { redraw(): void };

/** The frame of every chart: title with the finding, picture with a name, the table behind it; drawn as wide as its place. */
export function chartFigure(
  caption: ChartCaption,
  { texts, draw, width: initialWidth = 480, level = 2, legend }: ChartFigureOptions,
): ChartFigure {
  let state = caption;
  let width = initialWidth;
  const titleId = uniqueId("chart");
  const descriptionId = uniqueId("chart");
  const root = document.createElement("figure");
  root.className = "chart";
  root.setAttribute("aria-labelledby", titleId);
  const title = document.createElement(`h${level}`);
  title.id = titleId;
  const plot = document.createElement("div");
  plot.className = "chart-plot";

  function redraw(): void {
    if (state.empty) {
      plot.replaceChildren();
      return;
    }
    const { picture, controls } = draw(width);
    for (const mark of picture.querySelectorAll("g[aria-label]")) mark.removeAttribute("aria-label");
    const image = document.createElement("div");
    image.className = "chart-picture";
    image.setAttribute("role", "img");
    image.setAttribute("aria-labelledby", titleId);
    image.setAttribute("aria-describedby", descriptionId);
    picture.setAttribute("aria-hidden", "true");
    image.append(picture);
    plot.replaceChildren(...(controls ? [image, controls] : [image]));
  }

  function update(change: Partial<ChartCaption>): void {
    const wasEmpty = Boolean(state.empty);
    state = { ...state, ...change };
    const { subtitle, description, source, table, empty } = state;
    if (title.textContent !== state.title) title.textContent = state.title;
    render(
      html`<figcaption>
          ${title}${subtitle ? html`<p class="chart-subtitle">${subtitle}</p>` : nothing}
          <p class="visually-hidden" id=${descriptionId}>${description}</p>
        </figcaption>
        ${legend && !empty ? legend : nothing} ${plot}${empty ? html`<p class="empty">${empty}</p>` : nothing}
        ${source ? html`<p class="hint">${source}</p>` : nothing}
        <details class="chart-table">
          <summary>${texts.show}</summary>
          <div class="table-scroll" role="region" aria-labelledby=${titleId} tabindex="0">
            <table>
              <thead>
                <tr>
                  ${table.columns.map(
                    ({ label, numeric }) => html`<th scope="col" class=${numeric ? "number" : ""}>${label}</th>`,
                  )}
                </tr>
              </thead>
              <tbody>
                ${table.rows.map(
                  (row) =>
                    html`<tr>
                      ${row.map((text, at) => html`<td class=${table.columns[at]?.numeric ? "number" : ""}>${text}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </details>`,
      root,
    );
    if (wasEmpty !== Boolean(empty)) redraw();
  }

  update({});
  redraw();
  new ResizeObserver(([entry]) => {
    const place = Math.floor(entry?.contentRect.width ?? 0);
    if (place < 1 || place === width) return;
    width = place;
    redraw();
  }).observe(plot);
  return Object.assign(root, { update, redraw });
}
