import { stateTable } from "../components/stateTable.js";
import { classLetters } from "../model/classLetters.js";
import type { RoleSizing } from "../model/sizing.js";
import { card, paragraph } from "./card.js";
import { catalogueNames } from "./catalogueNames.js";
import { onSizing } from "./onSizing.js";
import type { App } from "./openApp.js";

/** How many customers of each class one full-time equivalent covers, or of two classes together. */
export function perFtePanel(app: App): HTMLElement {
  const { texts, formats } = app;
  const { perFte: words } = texts.sizing;
  const names = catalogueNames(texts);
  const place = document.createElement("div");
  let table: ReturnType<typeof stateTable> | null = null;
  let columns = -1;
  const sentences = document.createElement("ul");
  sentences.className = "sentences";

  function sentence(name: string, { perFte }: RoleSizing): string | null {
    const only = (perFte?.byClass ?? []).flatMap((count, at) =>
      count === null ? [] : [`${formats.integer(Math.floor(count))} ${classLetters[at]}`],
    );
    if (only.length === 0) return null;
    const mix = perFte?.mix?.map((own) => `${formats.integer(own.customers)} ${own.class}`).join(" + ");
    return words.sentence(name, [...only, ...(mix ? [mix] : [])]);
  }

  onSizing(app, ({ roles }, { model }) => {
    const named = roles.map((own) => ({ own, name: names.roleKey(own.role, model.catalogue.roles) }));
    sentences.replaceChildren(
      ...named.flatMap(({ own, name }) => {
        const text = sentence(name, own);
        if (text === null) return [];
        const item = document.createElement("li");
        item.textContent = text;
        return [item];
      }),
    );
    if (!table || columns !== model.classes) {
      columns = model.classes;
      const letters = classLetters.slice(0, model.classes).map((label) => ({ label, numeric: true }));
      table = stateTable({ rows: [] }, { label: words.heading, columns: [{ label: words.role }, ...letters] });
      place.replaceChildren(table);
    }
    table.update({
      rows: named.map(({ own, name }) => ({
        cells: [
          name,
          ...(own.perFte?.byClass ?? Array<null>(model.classes).fill(null)).map((count) =>
            formats.integer(count === null ? null : Math.floor(count)),
          ),
        ],
      })),
    });
  });
  return card(words.heading, sentences, place, paragraph(words.hint));
}
