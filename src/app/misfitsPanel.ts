import { type DataColumn, dataTable, type TableQuery } from "../components/dataTable.js";
import { segmented } from "../components/segmented.js";
import { stateTable } from "../components/stateTable.js";
import { type CsvCell, csvBytes, englishCsv, germanCsv } from "../export/csv.js";
import type { CoverageLevel } from "../model/coverageLevels.js";
import { button, card, paragraph } from "./card.js";
import { signed } from "./coverageFormat.js";
import type { CoverageView } from "./coverageView.js";
import { customerTexts } from "./customerTexts.js";
import { download } from "./exportCustomers.js";
import { type MisfitKind, type MisfitLists, type Misfitting, misfitKinds, misfitLists } from "./misfitLists.js";
import type { App } from "./openApp.js";
import { type Pause, whenResting } from "./whenResting.js";

interface ListedMisfit extends Misfitting {
  readonly id: string;
  readonly name: string;
}

const pageSize = 15;

/** Customers that are covered too much or too little against break-even: how many, their DB, and a list to export. */
export function misfitsPanel(app: App): HTMLElement {
  const { texts, formats, lang } = app;
  const { misfits: words } = texts.economics;
  const { customers: listWords } = texts.classes;
  let view: CoverageView | null = null;
  let found: MisfitLists = { over: [], under: [] };
  let kind: MisfitKind = "over";
  let open = false;
  let query: TableQuery = { search: "", sort: null, descending: true, page: 0 };
  let listing = 0;

  const numeric = (label: string) => ({ label, numeric: true });
  const counts = stateTable(
    { rows: [] },
    {
      label: words.heading,
      columns: [
        { label: words.class },
        { label: words.kind },
        numeric(words.count),
        numeric(words.margin),
        numeric(words.gain),
      ],
    },
  );
  const none = paragraph(words.none, "empty");
  const note = paragraph();
  const kinds = segmented(
    {
      value: kind,
      choices: [
        { value: "over", label: words.over },
        { value: "under", label: words.under },
      ],
    },
    { name: "misfit-kind", label: words.kind, hideLabel: true },
  );
  kinds.addEventListener("input", () => {
    kind = kinds.value as MisfitKind;
    query = { ...query, page: 0 };
    void list();
  });
  const exporting = button(words.export, () => void exportAll(), "button small");
  const table = dataTable<ListedMisfit>(
    { ...query, rows: [], count: 0, pageSize, state: "loading" },
    { label: words.kind, columns: columns(), integer: formats.integer, texts: listWords, toolbar: exporting },
  );
  table.addEventListener("input", () => {
    query = table.value;
    void list();
  });
  const opener = button(words.show, () => {
    open = true;
    opener.hidden = true;
    kinds.hidden = table.hidden = false;
    void list();
  });
  kinds.hidden = table.hidden = true;
  const panel = card(words.heading, none, counts, note, opener, kinds, table);
  const title = panel.querySelector("h2")!;

  function columns(): readonly DataColumn<ListedMisfit>[] {
    const cents = (of: (row: number) => number) => (each: ListedMisfit) => formats.eur(of(each.row));
    return [
      { key: "class", label: words.class, cell: ({ letter }) => letter, tone: ({ letter }) => letter, sortable: false },
      { key: "id", label: words.id, cell: ({ id }) => id, sortable: false },
      { key: "name", label: words.name, cell: ({ name }) => name, sortable: false },
      {
        key: "revenue",
        label: words.revenue,
        cell: cents((row) => view!.classes.portfolio.revenueCents[row]!),
        numeric: true,
        sortable: false,
      },
      {
        key: "margin",
        label: words.margin,
        cell: cents((row) => view!.classes.portfolio.marginCents[row]!),
        numeric: true,
        sortable: false,
      },
      { key: "gain", label: words.gain, cell: ({ gain }) => signed(formats.eur)(gain), numeric: true, sortable: false },
    ];
  }

  /** The customers of the chosen list that a search finds, greatest gain first. */
  async function matching(search: string): Promise<ListedMisfit[]> {
    const texts = customerTexts(await app.dataset.all());
    const wanted = search.trim().toLowerCase();
    return found[kind]
      .map((each) => ({ ...each, id: texts.id(each.row), name: texts.name(each.row) }))
      .filter(({ id, name }) => wanted === "" || `${id} ${name}`.toLowerCase().includes(wanted));
  }

  async function list(): Promise<void> {
    if (!open) return;
    const own = ++listing;
    const all = await matching(query.search);
    if (own !== listing) return;
    const page = Math.min(query.page, Math.max(0, Math.ceil(all.length / pageSize) - 1));
    query = { ...query, page };
    table.update({
      ...query,
      rows: all.slice(page * pageSize, (page + 1) * pageSize),
      count: all.length,
      state: "ready",
    });
  }

  async function exportAll(): Promise<void> {
    if (!view) return;
    const { revenueCents, marginCents } = view.classes.portfolio;
    const rows: CsvCell[][] = [[words.id, words.name, words.class, words.revenue, words.margin, words.gain]];
    for (const { id, name, letter, row, gain } of await matching(query.search))
      rows.push([id, name, letter, revenueCents[row]! / 100, marginCents[row]! / 100, Math.round(gain) / 100]);
    download(words.file(kind), csvBytes(rows, lang === "de" ? germanCsv : englishCsv), "text/csv");
  }

  async function analyse(next: CoverageView, pause: Pause): Promise<void> {
    const level: CoverageLevel = next.model.curve("halfway") ? "halfway" : "stated";
    const lists = await misfitLists(next, level, pause);
    view = next;
    found = lists;
    const write = (count: number) => words.customers(formats.integer(count));
    const some = lists.over.length + lists.under.length > 0;
    title.textContent = some ? words.title(write(lists.over.length), write(lists.under.length)) : words.heading;
    none.hidden = some;
    none.textContent = next.result.visitsKnown ? words.none : words.unknown;
    counts.hidden = note.hidden = !some;
    opener.hidden = open || !some;
    kinds.hidden = table.hidden = !open || !some;
    note.textContent = words.noteLevel(texts.catalogue.levels[level]);
    counts.update({ rows: summary(next, lists) });
    void list();
  }

  function summary({ classes: { portfolio } }: CoverageView, lists: typeof found) {
    return misfitKinds.flatMap((key) => {
      const letters = [...new Set(lists[key].map(({ letter }) => letter))].sort();
      return letters.map((letter) => {
        const own = lists[key].filter((each) => each.letter === letter);
        const sum = (of: (each: Misfitting) => number) => own.reduce((total, each) => total + of(each), 0);
        return {
          tone: letter,
          cells: [
            letter,
            words[key],
            formats.integer(own.length),
            formats.eur(sum(({ row }) => portfolio.marginCents[row]!)),
            signed(formats.eur)(sum(({ gain }) => gain)),
          ],
        };
      });
    });
  }

  whenResting(app, analyse);
  return panel;
}
