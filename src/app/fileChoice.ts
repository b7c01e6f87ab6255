import type { FileImport } from "./importState.js";
import type { App } from "./openApp.js";

/** Of several files the one whose columns are mapped and shown; hidden for one. */
export function fileChoice({ texts }: App, files: FileImport): HTMLElement {
  const select = document.createElement("select");
  select.name = "shown-file";
  const frame = document.createElement("label");
  frame.className = "labelled";
  frame.append(texts.data.files.shown, select);
  select.addEventListener("change", () => files.show(Number(select.value)));

  function show(): void {
    const { files: open, shown } = files.state;
    frame.hidden = open.length < 2;
    const names = open.map(({ key, name }) => new Option(name, String(key), false, key === shown));
    const isSame = names.every(({ value, text }, at) => {
      const present = select.options[at];
      return present?.value === value && present.text === text;
    });
    if (!isSame || select.options.length !== names.length) select.replaceChildren(...names);
    select.value = String(shown ?? "");
  }
  files.subscribe(show);
  show();
  return frame;
}
