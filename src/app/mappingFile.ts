import { completeMapping, type MappingFile, mappingFileOf } from "../read/completeMapping.js";
import { fields } from "../read/fields.js";
import { lackingColumn } from "../read/namedColumn.js";
import { button, paragraph, row } from "./card.js";
import { download } from "./exportCustomers.js";
import type { FileImport } from "./importState.js";
import type { App } from "./openApp.js";

/** The mapping as a file that other devices and the command line read, and the way back. */
export function mappingFile({ texts }: App, files: FileImport): HTMLElement {
  const { mapping: words } = texts.data;
  const message = paragraph();
  message.setAttribute("role", "status");
  const save = button(
    words.save,
    () => {
      const { opened, mapping } = files.state;
      const text = `${JSON.stringify(mappingFileOf(opened?.proposal ?? {}, mapping), null, 2)}\n`;
      download(words.file, new TextEncoder().encode(text), "application/json");
    },
    "button small",
  );
  const input = document.createElement("input");
  input.type = "file";
  input.name = "mapping-file";
  input.accept = ".json,application/json";
  input.className = "visually-hidden";
  const open = document.createElement("label");
  open.className = "button small file-button";
  open.append(words.open, input);
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    const given = parsed(await file.text());
    const { opened } = files.state;
    if (!given || !opened) {
      message.textContent = words.broken(file.name);
      return;
    }
    const { header } = opened;
    const lacking = (text: string) => lackingColumn(header, text, (name) => header.indexOf(name));
    const [missing] = Object.values(given).flatMap((text) => (text === null ? [] : (lacking(text) ?? [])));
    message.textContent = missing ? words.otherColumns(missing) : "";
    if (!missing) await files.use(completeMapping(opened.proposal, given));
  });
  const root = document.createElement("div");
  root.append(row(save, open), message);
  return root;
}

/** A mapping {field: header | null}; null for anything else. */
function parsed(text: string): MappingFile | null {
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
    const isEntry = ([field, header]: [string, unknown]) =>
      (fields as readonly string[]).includes(field) && (header === null || typeof header === "string");
    return Object.entries(given).every(isEntry) ? (given as MappingFile) : null;
  } catch {
    return null;
  }
}
