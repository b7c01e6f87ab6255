import { type DataColumn, dataTable, type TableQuery } from "../components/dataTable.js";
import { segmented } from "../components/segmented.js";
import { type ListedCustomer, type SortKey, sortKeys } from "../db/customerList.js";
import { classLetters } from "../model/classLetters.js";
import { button, card } from "./card.js";
import type { ClassView } from "./classView.js";
import { type CustomerRequest, customerEngine } from "./customerEngine.js";
import { download, exportCustomers } from "./exportCustomers.js";
import type { App } from "./openApp.js";
import { pinCustomer } from "./pinDialog.js";

const pageSize = 25;
/** A list follows the thresholds when they have rested this long. */
const restMs = 250;

/** The customers of a class as a list to search, sort, page, export and pin from; its engine starts when it is opened. */
export function customersPanel(app: App): HTMLElement {
  const { texts, formats, onView, onDataset, selection, store } = app;
  const { customers: words, kpis } = texts.classes;
  const engine = customerEngine(app);
  let view: ClassView | null = null;
  let query: TableQuery = { search: "", sort: "score", descending: true, page: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let open = false;

  const letters = segmented({ value: "", choices: [] }, { name: "list-class", label: words.class, hideLabel: true });
  letters.addEventListener("input", () => {
    selection.set({ ...selection.current, classIndex: letters.value === "" ? null : Number(letters.value) });
  });
  const exporting = button(words.export, () => void exportAll(), "button small");
  const opener = button(words.show, () => openList(), "button primary");
  const list = dataTable<ListedCustomer>(
    { ...query, rows: [], count: 0, pageSize, state: "loading" },
    {
      label: words.heading,
      columns: columns(),
      integer: formats.integer,
      texts: words,
      toolbar: exporting,
      action: {
        text: ({ id }) => (store.state.pins.some((pin) => pin.id === id) ? words.pinned : words.pin),
        label: ({ name }) => `${words.pin}: ${name}`,
        run: (customer) => void pinCustomer(app, customer),
      },
    },
  );
  const panel = card(words.heading, letters, opener, list);
  list.hidden = true;
  list.addEventListener("input", () => {
    query = list.value;
    void load();
  });

  function columns(): DataColumn<ListedCustomer>[] {
    const money = (key: "revenue" | "margin" | "potential"): DataColumn<ListedCustomer> => ({
      ...{ key, label: kpis[key], numeric: true },
      cell: (customer) => formats.eur(customer[key]),
    });
    const contacts = (key: "visits" | "calls"): DataColumn<ListedCustomer> => ({
      ...{ key, label: kpis[key], numeric: true },
      cell: (customer) => formats.contacts(customer[key]),
    });
    const letter = ({ classIndex }: ListedCustomer) => classLetters[classIndex] ?? "";
    const score = ({ score }: ListedCustomer) =>
      view?.scenario.value.kind === "points" ? formats.points(score) : formats.eur(score);
    return [
      { key: "class", label: words.class, cell: letter, tone: letter },
      { key: "id", label: words.id, cell: ({ id }) => id },
      { key: "name", label: words.name, cell: ({ name }) => name },
      { key: "score", label: words.value, numeric: true, cell: score },
      ...[money("revenue"), money("margin"), money("potential"), contacts("visits"), contacts("calls")],
      { key: "group", label: words.group, cell: ({ group }) => group || "–" },
      { key: "market", label: words.market, cell: ({ market }) => market || "–" },
      { key: "channel", label: words.channel, cell: ({ channel }) => channel || "–" },
    ];
  }

  function request(): Omit<CustomerRequest, "offset" | "limit"> {
    const { classIndex, near } = selection.current;
    const sort = sortKeys.find((key) => key === query.sort) ?? ("score" satisfies SortKey);
    return {
      ...(classIndex !== null && { classIndex }),
      ...(near !== null && { near }),
      ...(query.search && { search: query.search }),
      sort,
      descending: query.descending,
    };
  }

  async function load(): Promise<void> {
    if (!open || !view || view.dragging) return;
    list.update({ ...query, state: "loading" });
    try {
      const page = await engine.page(view, { ...request(), offset: query.page * pageSize, limit: pageSize });
      if (!page) return;
      const last = Math.max(0, Math.ceil(page.total / pageSize) - 1);
      if (query.page > last) {
        query = { ...query, page: last };
        return await load();
      }
      list.update({ ...query, rows: page.customers, count: page.total, state: "ready" });
    } catch (error) {
      console.warn(error);
      list.update({ ...query, rows: [], count: 0, state: "failed" });
    }
  }

  async function exportAll(): Promise<void> {
    if (!view) return;
    exporting.disabled = true;
    exporting.textContent = words.exporting;
    const { classIndex } = selection.current;
    const name = classIndex === null ? words.fileAll : words.file(classLetters[classIndex] ?? "");
    try {
      download(name, await exportCustomers(app, engine, view, request()), "text/csv");
    } catch (error) {
      console.warn(error);
      list.update({ state: "failed" });
    }
    exporting.disabled = false;
    exporting.textContent = words.export;
  }

  /** The button goes, so the focus moves on to what it opened. */
  function openList(): void {
    show();
    list.querySelector("input")?.focus();
  }

  function show(): void {
    open = true;
    opener.hidden = true;
    list.hidden = false;
    void load();
  }

  function follow(): void {
    clearTimeout(timer);
    if (open) timer = setTimeout(load, restMs);
  }

  selection.subscribe(({ classIndex }) => {
    letters.update({ value: classIndex === null ? "" : String(classIndex) });
    query = { ...query, page: 0 };
    show();
  });
  onDataset(() => {
    void engine.close();
    query = { ...query, search: "", page: 0 };
    follow();
  });
  onView((next) => {
    const count = next.rows.length - 1;
    if (count !== (view?.rows.length ?? 0) - 1) {
      const choices = classLetters.slice(0, count).map((letter, at) => ({
        value: String(at),
        label: letter,
        tone: letter,
      }));
      letters.update({ choices: [{ value: "", label: words.all }, ...choices] });
    }
    view = next;
    follow();
  });
  return panel;
}
