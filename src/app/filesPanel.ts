import { html, nothing, render } from "lit-html";
import { dropZone } from "../components/dropZone.js";
import { filesOf } from "./fileNames.js";
import type { FileImport } from "./importState.js";
import type { App } from "./openApp.js";

/** The files that are read together: which of them is the list of customers, and a place for further ones as soon as one is open. */
export function filesPanel(app: App, files: FileImport): HTMLElement {
  const { texts, formats } = app;
  const { files: words } = texts.data;
  const root = document.createElement("div");
  root.className = "stack further-files";
  const title = document.createElement("h3");
  title.textContent = words.heading;
  const list = document.createElement("div");
  const zone = dropZone({ small: true }, { texts: words, name: "further" });
  zone.addEventListener("input", () => void files.add(zone.value));
  root.append(title, list, zone);

  function show(): void {
    const { files: open, list: chosen } = files.state;
    root.hidden = open.every(({ opened }) => !opened);
    list.hidden = open.length < 2;
    render(list.hidden ? nothing : table(), list);

    /** What is done with rows of orders or activities that are alike, and the way to do otherwise. */
    function alike(key: number, name: string) {
      const { warnings = [] } = app.dataset.report.files?.find(({ file }) => file === name) ?? {};
      const found = warnings.find(({ code }) => code === "alikeRows" || code === "identicalRows");
      if (!found) return nothing;
      const isOnce = found.code === "identicalRows";
      const rows = formats.integer(Number(found.rows));
      return html`<span class="second" role="status">${isOnce ? words.countedOnce(rows) : words.alikeRows(rows)}</span>
        <button type="button" class="button small" aria-label=${(isOnce ? words.countAllOf : words.countOnceOf)(name)}
          @click=${() => void files.countEvents(key, !isOnce)}>${isOnce ? words.countAll : words.countOnce}</button>`;
    }

    function united(parts: readonly string[]) {
      return parts.length === 0
        ? nothing
        : html`<span class="second">${words.together(formats.integer(parts.length))}</span>`;
    }

    /** The rows of a file as the report counts them, which speaks of no file that could not be read; else its records. */
    function rowsOf(name: string, records: number | undefined): string {
      const { report } = app.dataset;
      const read = report.list === name ? report : report.files?.find(({ file }) => file === name);
      const rows = partsWith(name).length > 0 ? records : (read?.rows ?? records);
      return rows === undefined ? "–" : formats.integer(rows);
    }

    /** The files that are read as one with this one; empty for a file of its own. */
    function partsWith(name: string): readonly string[] {
      const { report } = app.dataset;
      const all = [report, ...(report.files ?? [])].map((each) => filesOf(each, ""));
      return all.find((parts) => parts.includes(name))?.filter((part) => part !== name) ?? [];
    }
    function table() {
      return html`<div class="table-scroll"><table class="files-table">
        <thead>
          <tr><th scope="col">${words.list}</th><th scope="col">${words.file}</th><th scope="col" class="number">${words.rows}</th><td></td></tr>
        </thead>
        <tbody>
          ${open.map(
            ({ key, name, opened }) => html`<tr>
              <td>
                <input type="radio" name="customer-list" aria-label=${words.isList(name)} .checked=${key === chosen}
                  @change=${() => void files.setList(key)} />
              </td>
              <th scope="row">${name}${united(partsWith(name))}${alike(key, name)}</th>
              <td class="number">${rowsOf(name, opened?.rowCount)}</td>
              <td>
                <button type="button" class="button small" aria-label=${words.removeFile(name)} @click=${() => void files.remove(key)}>
                  ${words.remove}
                </button>
              </td>
            </tr>`,
          )}
        </tbody>
      </table></div>`;
    }
  }
  files.subscribe(show);
  show();
  return root;
}
