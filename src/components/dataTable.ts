import { html, nothing, render } from "lit-html";
import { fire, type InputComponent } from "./component.js";
import { sortHeader } from "./sortHeader.js";

export interface DataColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => string;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  /** A class letter: the cell shows it as a swatch. */
  readonly tone?: (row: Row) => string;
}

/** What the user asks for; `page` counts from 0. */
export interface TableQuery {
  readonly search: string;
  readonly sort: string | null;
  readonly descending: boolean;
  readonly page: number;
}

export interface DataTableData<Row> extends TableQuery {
  /** The rows of this page. */
  readonly rows: readonly Row[];
  /** How many rows there are on all pages. */
  readonly count: number;
  readonly pageSize: number;
  readonly state: "ready" | "loading" | "failed";
}

export interface DataTableOptions<Row> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly integer: (value: number) => string;
  readonly texts: {
    readonly search: string;
    readonly count: (count: string) => string;
    readonly page: (page: string, pages: string) => string;
    readonly previous: string;
    readonly next: string;
    readonly loading: string;
    readonly empty: string;
    readonly failed: string;
  };
  readonly action?: {
    readonly text: (row: Row) => string;
    /** Names the row as well, for those who don't see it. */
    readonly label: (row: Row) => string;
    readonly run: (row: Row) => void;
  };
  /** Stands at the end of the toolbar, for example a button to export. */
  readonly toolbar?: Node;
}

/** A list shown page by page; it asks for pages with `input` and shows the rows it is given. */
export function dataTable<Row>(
  data: DataTableData<Row>,
  { label, columns, integer, texts, action, toolbar }: DataTableOptions<Row>,
): InputComponent<TableQuery, DataTableData<Row>> {
  let state = data;
  const root = document.createElement("div");
  root.className = "data-table";
  const element = Object.assign(root, { value: queryOf(state), update });

  function ask(change: Partial<TableQuery>): void {
    element.value = { ...element.value, page: 0, ...change };
    fire(element, "input");
  }

  function sortBy(column: DataColumn<Row>): void {
    const same = element.value.sort === column.key;
    ask({ sort: column.key, descending: same ? !element.value.descending : column.numeric === true });
  }

  const header = (column: DataColumn<Row>) => {
    const { key, numeric = false, sortable = true } = column;
    if (!sortable) return html`<th scope="col" class=${numeric ? "number" : ""}>${column.label}</th>`;
    const direction = state.sort !== key ? "none" : state.descending ? "descending" : "ascending";
    return sortHeader(column.label, { direction, sort: () => sortBy(column), numeric });
  };

  const cell = (row: Row, { cell: write, numeric, tone }: DataColumn<Row>) => {
    const text = write(row);
    return html`<td class=${numeric ? "number" : ""}>
      ${tone ? html`<span class="swatch" data-tone=${tone(row)}>${text}</span>` : text}
    </td>`;
  };

  const line = (row: Row) => html`<tr>
    ${columns.map((column) => cell(row, column))}
    ${
      action
        ? html`<td class="row-action">
            <button type="button" class="button small" aria-label=${action.label(row)} @click=${() => action.run(row)}>
              ${action.text(row)}
            </button>
          </td>`
        : nothing
    }
  </tr>`;

  const searched = (event: Event) => {
    event.stopPropagation();
    ask({ search: (event.target as HTMLInputElement).value });
  };

  function draw(): void {
    const { rows, count, page, pageSize, state: now } = state;
    const pages = Math.max(1, Math.ceil(count / pageSize));
    const message =
      now === "failed" ? texts.failed : rows.length > 0 ? "" : now === "loading" ? texts.loading : texts.empty;
    root.setAttribute("aria-busy", String(now === "loading"));
    render(
      html`<div class="row toolbar">
          <input type="search" name="search" aria-label=${texts.search} placeholder=${texts.search} @input=${searched} @change=${(event: Event) => event.stopPropagation()} />
          <span class="count" role="status">${now === "loading" ? texts.loading : texts.count(integer(count))}</span>
          <span class="pager push">
            <button type="button" class="button small" ?disabled=${page <= 0} @click=${() => ask({ page: page - 1 })}>
              ${texts.previous}
            </button>
            <span>${texts.page(integer(page + 1), integer(pages))}</span>
            <button type="button" class="button small" ?disabled=${page >= pages - 1}
              @click=${() => ask({ page: page + 1 })}>
              ${texts.next}
            </button>
          </span>
          ${toolbar ?? nothing}
        </div>
        <div class="table-scroll" role="region" aria-label=${label} tabindex="0">
          <table>
            <thead>
              <tr>
                ${columns.map(header)}${action ? html`<td></td>` : nothing}
              </tr>
            </thead>
            <tbody>${now === "failed" ? nothing : rows.map(line)}</tbody>
          </table>
          ${message ? html`<p class="empty" role=${now === "failed" ? "alert" : "status"}>${message}</p>` : nothing}
        </div>`,
      root,
    );
    const field = root.querySelector<HTMLInputElement>("input[type=search]")!;
    if (field.value !== element.value.search) field.value = element.value.search;
  }

  function update(change: Partial<DataTableData<Row>>): void {
    state = { ...state, ...change };
    const typing = document.activeElement === root.querySelector("input[type=search]");
    element.value = { ...queryOf(state), search: typing ? element.value.search : state.search };
    draw();
  }

  draw();
  return element;
}

function queryOf({ search, sort, descending, page }: TableQuery): TableQuery {
  return { search, sort, descending, page };
}
