import { html, nothing, render } from "lit-html";
import type { ClassKpis } from "../model/classKpis.js";
import type { KpiKey } from "../model/kpis.js";
import { arrowKeys } from "./arrowKeys.js";
import type { Component } from "./component.js";
import type { KpiColumn, KpiGroup } from "./kpiColumns.js";
import { oncePerFrame } from "./oncePerFrame.js";
import { sortHeader } from "./sortHeader.js";
import { uniqueId } from "./uniqueId.js";

export interface KpiRow extends ClassKpis {
  /** Lower limit of the class, as it is written. */
  readonly from?: string;
}

export interface KpiTableData {
  /** Classes best first, the total last. */
  readonly rows: readonly KpiRow[];
  /** The heading: what the table shows. */
  readonly finding: string;
  readonly second: "share" | "average";
  /** For example which figures rest on estimates. */
  readonly note?: string;
}

export interface KpiTableOptions {
  readonly columns: readonly KpiColumn[];
  readonly format: (key: KpiKey, value: number | null) => string;
  readonly texts: {
    readonly class: string;
    readonly total: string;
    readonly from: string;
    readonly className: (letter: string) => string;
    readonly groups?: Readonly<Record<KpiGroup, string>>;
    readonly second?: { readonly share: string; readonly average: string };
  };
  /** Stands beside the heading, for example the choice of the second line. */
  readonly toolbar?: Node;
  /** Makes class letters buttons, for example to list the customers of the class. */
  readonly open?: { readonly label: (letter: string) => string; readonly run: (letter: string) => void };
  /** Makes figures buttons that open where they come from. */
  readonly trace?: (key: KpiKey, letter: ClassKpis["class"]) => void;
}

type SortKey = KpiKey | "class";

/** KPIs of every class and the total; text nodes change in place, at most once per frame. */
export function kpiTable(
  data: KpiTableData,
  { columns, format, texts, open, toolbar, trace }: KpiTableOptions,
): Component<KpiTableData> {
  let state = data;
  let sort: SortKey = "class";
  let descending = false;
  const headingId = uniqueId("finding");
  const root = document.createElement("div");
  root.className = "kpi-table";

  function sortBy(key: SortKey): void {
    descending = sort === key ? !descending : key !== "class";
    sort = key;
    draw();
  }

  const direction = (key: SortKey) => (sort !== key ? "none" : descending ? "descending" : "ascending");

  const figure = (row: KpiRow, key: KpiKey, style: string) => {
    const value = row.kpis[key];
    const text = format(key, value);
    return trace
      ? html`<button type="button" tabindex="-1" class=${style} data-class=${row.class} data-kpi=${key}
          data-value=${value ?? ""} @click=${() => trace(key, row.class)}>${text}</button>`
      : html`<span class=${style} data-class=${row.class} data-kpi=${key} data-value=${value ?? ""}>${text}</span>`;
  };

  const cell = (row: KpiRow, { key, share, average }: KpiColumn) => html`<td class="number">
    ${figure(row, key, "figure")}${share ? figure(row, share, "second share") : nothing}${
      average ? figure(row, average, "second average") : nothing
    }
  </td>`;

  const line = (row: KpiRow) => {
    const total = row.class === "total";
    const swatch = html`<span class="swatch">${row.class}</span>`;
    return html`<tr data-tone=${row.class}>
      <th scope="row">
        ${
          total
            ? texts.total
            : open
              ? html`<button type="button" class="open" aria-label=${open.label(row.class)}
                  @click=${() => open.run(row.class)}>${swatch}</button>`
              : html`<span class="swatch" role="img" aria-label=${texts.className(row.class)}>${row.class}</span>`
        }
      </th>
      ${state.rows.some(({ from }) => from) ? html`<td class="number from">${row.from ?? ""}</td>` : nothing}
      ${columns.map((column) => cell(row, column))}
    </tr>`;
  };

  function groupRow() {
    if (!texts.groups) return nothing;
    const spans: { group: KpiGroup; span: number }[] = [];
    for (const { group } of columns) {
      const last = spans.at(-1);
      if (last?.group === group) last.span += 1;
      else spans.push({ group, span: 1 });
    }
    const before = state.rows.some(({ from }) => from) ? 2 : 1;
    return html`<tr class="groups">
      <td colspan=${before}></td>
      ${spans.map(({ group, span }) => html`<th scope="colgroup" colspan=${span}><span class="group">${texts.groups?.[group]}</span></th>`)}
    </tr>`;
  }

  function draw(): void {
    const { finding, note, second } = state;
    root.dataset.second = second;
    const classes = sorted(state.rows, sort, descending);
    const total = state.rows.filter((row) => row.class === "total");
    render(
      html`<div class="row heading"><h2 id=${headingId}>${finding}</h2>${toolbar ?? nothing}</div>
        <div class="table-scroll" role="region" aria-labelledby=${headingId} tabindex="0">
          <table>
            <thead>
              ${groupRow()}
              <tr>
                ${sortHeader(texts.class, { direction: direction("class"), sort: () => sortBy("class"), numeric: false })}
                ${state.rows.some(({ from }) => from) ? html`<th scope="col" class="number">${texts.from}</th>` : nothing}
                ${columns.map(({ key, label, share, average }) =>
                  sortHeader(label, {
                    direction: direction(key),
                    sort: () => sortBy(key),
                    note: (second === "share" ? share : average) ? texts.second?.[second] : undefined,
                  }),
                )}
              </tr>
            </thead>
            <tbody>${classes.map(line)}</tbody>
            <tfoot>${total.map(line)}</tfoot>
          </table>
        </div>
        ${note ? html`<p class="hint">${note}</p>` : nothing}`,
      root,
    );
  }

  const stops = arrowKeys(root, "button[data-kpi]");
  const drawSoon = oncePerFrame(() => {
    draw();
    stops();
  });
  draw();
  stops();
  return Object.assign(root, {
    update(change: Partial<KpiTableData>) {
      state = { ...state, ...change };
      drawSoon();
    },
  });
}

function sorted(rows: readonly KpiRow[], key: SortKey, descending: boolean): readonly KpiRow[] {
  const classes = rows.filter((row) => row.class !== "total");
  if (key === "class") return descending ? classes.reverse() : classes;
  const order = (row: KpiRow) => row.kpis[key] ?? Number.NEGATIVE_INFINITY;
  return classes.sort(
    (a, b) => (descending ? order(b) - order(a) : order(a) - order(b)) || (a.class < b.class ? -1 : 1),
  );
}
