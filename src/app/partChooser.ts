import type { FilePart } from "../read/filePart.js";

export interface PartChooser extends HTMLElement {
  update(data: FilePart): void;
}

export interface PartTexts {
  readonly part: string;
  readonly together: (parts: readonly string[]) => string;
}

/** Offers the sheets of a workbook or the files of an archive, hidden where there is only one; `choose` is told which, null for those that belong together. */
export function partChooser(texts: PartTexts, choose: (part: string | null) => void): PartChooser {
  const element = document.createElement("label");
  element.className = "labelled part-chooser";
  const select = document.createElement("select");
  select.name = "part";
  select.addEventListener("change", () => choose(select.value === "" ? null : select.value));
  element.append(document.createTextNode(texts.part), select);
  let shown: readonly string[] = [];
  const update = ({ part, parts, together }: FilePart) => {
    element.hidden = parts.length < 2;
    if (parts !== shown) {
      const all = together ? [new Option(texts.together(together), "")] : [];
      select.replaceChildren(...all, ...parts.map((name) => new Option(name, name)));
    }
    shown = parts;
    if (part !== null || together) select.value = part ?? "";
  };
  update({ part: null, parts: [] });
  return Object.assign(element, { update });
}
