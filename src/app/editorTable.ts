import type { Scenario } from "../state/scenario.js";
import { sameJson } from "../state/serialiseScenario.js";
import { type BoundFields, boundFields } from "./boundField.js";
import { button, card, paragraph, row } from "./card.js";
import { nameDialog } from "./nameDialog.js";
import type { App } from "./openApp.js";

export interface EditorTable<Item extends { readonly key: string }> {
  readonly heading: string;
  readonly hint: string;
  readonly columns: readonly string[];
  /** Columns that follow from the fields. */
  readonly results: readonly string[];
  readonly items: (scenario: Scenario) => readonly Item[];
  /** What else the fields depend on; they are made anew when it changes. */
  readonly depends?: (scenario: Scenario) => unknown;
  readonly cells: (fields: BoundFields, item: Item, scenario: Scenario) => readonly HTMLElement[];
  readonly figures: (scenario: Scenario, item: Item) => readonly string[];
  readonly add: {
    readonly label: string;
    readonly name: string;
    readonly run: (scenario: Scenario, name: string) => Scenario;
  };
  readonly remove: {
    readonly label: string;
    readonly used: string;
    readonly nameOf: (item: Item) => string;
    readonly isUsed: (scenario: Scenario, key: string) => boolean;
    readonly run: (scenario: Scenario, key: string) => Scenario;
  };
}

/** A table of fields, one row per item of the scenario; what is used can't be removed, and says so. */
export function editorTable<Item extends { readonly key: string }>(
  app: App,
  { heading, hint, columns, results, items, depends = () => null, cells, figures, add, remove }: EditorTable<Item>,
): HTMLElement {
  const { store, texts } = app;
  const scroll = document.createElement("div");
  scroll.className = "table-scroll";
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", heading);
  scroll.tabIndex = 0;
  const reason = paragraph();
  reason.setAttribute("role", "status");
  const tag = document.createElement("span");
  tag.className = "tag";
  tag.textContent = texts.classes.value.assumption;
  let fields = boundFields(app);
  let built: unknown = null;
  let updates: (() => void)[] = [];

  function build(scenario: Scenario): void {
    fields = boundFields(app);
    updates = [];
    const table = document.createElement("table");
    table.className = "editor-table";
    const head = table.createTHead().insertRow();
    for (const label of [...columns, ...results]) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = label;
      head.append(cell);
    }
    head.insertCell();
    const body = table.createTBody();
    for (const item of items(scenario)) {
      const line = body.insertRow();
      for (const cell of cells(fields, item, scenario)) line.insertCell().append(cell);
      const shown = results.map(() => {
        const cell = line.insertCell();
        cell.className = "number";
        return cell;
      });
      const away = button(
        "×",
        () => {
          const { scenario } = store.state;
          const used = remove.isUsed(scenario, item.key);
          reason.textContent = used ? `${remove.nameOf(item)}: ${remove.used}` : "";
          if (!used) store.set({ scenario: remove.run(scenario, item.key) });
        },
        "button small",
      );
      away.setAttribute("aria-label", `${remove.label}: ${remove.nameOf(item)}`);
      line.insertCell().append(away);
      updates.push(() => {
        const now = items(store.state.scenario).find(({ key }) => key === item.key);
        if (!now) return;
        figures(store.state.scenario, now).forEach((text, at) => {
          shown[at]!.textContent = text;
        });
        const used = remove.isUsed(store.state.scenario, item.key);
        away.setAttribute("aria-disabled", String(used));
        away.title = used ? remove.used : remove.label;
      });
    }
    scroll.replaceChildren(table);
  }

  function show(): void {
    const { scenario } = store.state;
    const structure = [items(scenario).map(({ key }) => key), depends(scenario)];
    if (!sameJson(structure, built)) {
      built = structure;
      build(scenario);
    }
    fields.show();
    for (const update of updates) update();
  }

  const more = button(add.label, async () => {
    const name = await nameDialog(texts, add.label, add.name);
    if (name) store.set({ scenario: add.run(store.state.scenario, name) });
  });
  store.subscribe(show);
  show();
  const panel = card(heading, paragraph(hint), scroll, reason, row(more));
  panel.querySelector("h2")!.append(" ", tag);
  return panel;
}
