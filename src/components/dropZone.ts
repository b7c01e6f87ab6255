import { html, render } from "lit-html";
import { fire, type InputComponent } from "./component.js";
import { uniqueId } from "./uniqueId.js";

export interface DropZoneOptions {
  readonly texts: { readonly drop: string; readonly choose: string; readonly hint: string };
  readonly name?: string;
  readonly accept?: string;
}

export interface DropZoneData {
  readonly disabled?: boolean;
  /** No longer the way that most take. */
  readonly small?: boolean;
}

/** A place to drop files or choose them; `value` are those given last, and the same files can be given again. */
export function dropZone(
  data: DropZoneData,
  {
    texts,
    name = "customers",
    accept = ".csv,.txt,.tsv,.xlsx,.xlsm,.xls,.xlsb,.ods,.mht,.mhtml,.htm,.html,.xml,.zip,.gz,.parquet,.arrow,.arrows,.feather,text/csv",
  }: DropZoneOptions,
): InputComponent<readonly File[], DropZoneData> {
  let state = data;
  let depth = 0;
  const id = uniqueId("file");
  const root = document.createElement("div");
  const element = Object.assign(root, { value: [] as readonly File[], update });

  function take(files: FileList | null | undefined): void {
    if (!files || files.length === 0 || state.disabled) return;
    element.value = [...files];
    fire(element, "input");
  }

  const choose = (event: Event) => {
    event.stopPropagation();
    const field = event.target as HTMLInputElement;
    take(field.files);
  };
  // Chrome fires no event when the same file is chosen again unless the field was emptied before.
  const empty = (event: Event) => {
    (event.target as HTMLInputElement).value = "";
  };

  function update(change: DropZoneData): void {
    state = { ...state, ...change };
    root.classList.add("drop-zone");
    root.classList.toggle("small", state.small === true);
    render(
      html`<p class="drop-text">${texts.drop}</p>
        <input type="file" multiple class="visually-hidden" id=${id} name=${name} accept=${accept} aria-describedby="${id}-hint"
          ?disabled=${state.disabled} @click=${empty} @change=${choose} @input=${(event: Event) => event.stopPropagation()} />
        <label class="button ${state.small ? "small" : "primary"}" for=${id}>${texts.choose}</label>
        <p class="hint" id="${id}-hint">${texts.hint}</p>`,
      root,
    );
  }

  const hold = (event: DragEvent) => {
    event.preventDefault();
    if (event.type === "dragenter") depth += 1;
    if (event.type === "dragleave") depth -= 1;
    root.classList.toggle("over", depth > 0);
  };
  for (const type of ["dragenter", "dragover", "dragleave"] as const) root.addEventListener(type, hold);
  root.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    root.classList.remove("over");
    take(event.dataTransfer?.files);
  });

  update({});
  return element;
}
