import { fields, type Mapping } from "../read/fields.js";
import { button, paragraph, row } from "./card.js";
import type { FileImport } from "./fileImport.js";
import type { App } from "./openApp.js";

/** The mapping as a file that other devices and the command line read, and the way back. */
export function mappingFile({ texts }: App, files: FileImport): HTMLElement {
  const { mapping: words } = texts.data;
  const message = paragraph();
  message.setAttribute("role", "status");
  const save = button(
    words.save,
    () => {
      const url = URL.createObjectURL(
        new Blob([`${JSON.stringify(files.state.mapping, null, 2)}\n`], { type: "application/json" }),
      );
      const link = document.createElement("a");
      link.href = url;
      link.download = words.file;
      link.click();
      URL.revokeObjectURL(url);
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
    const { opened } = files.state;
    const mapping = parsed(await file.text());
    const missing = Object.values(mapping ?? {}).find((header) => !opened?.header.includes(header));
    message.textContent = !mapping ? words.broken(file.name) : missing !== undefined ? words.otherColumns(missing) : "";
    if (mapping && missing === undefined) await files.use(mapping);
  });
  const root = document.createElement("div");
  root.append(row(save, open), message);
  return root;
}

/** A mapping {field: header}; null for anything else. */
function parsed(text: string): Mapping | null {
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
    const entries = Object.entries(given).filter(([, header]) => header !== null);
    const known = (field: string) => (fields as readonly string[]).includes(field);
    return entries.every(([field, header]) => known(field) && typeof header === "string")
      ? (Object.fromEntries(entries) as Mapping)
      : null;
  } catch {
    return null;
  }
}
