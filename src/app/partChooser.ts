import type { FilePart } from "../read/filePart.js";

export interface PartChooser extends HTMLElement {
  update(data: FilePart): void;
}

/** Offers the sheets of a workbook or the files of an archive, hidden where there is only one; `choose` is told which. */
export function partChooser(label: string, choose: (part: string) => void): PartChooser {
  const element = document.createElement("label");
  element.className = "labelled part-chooser";
  const select = document.createElement("select");
  select.name = "part";
  select.addEventListener("change", () => choose(select.value));
  element.append(document.createTextNode(label), select);
  let shown: readonly string[] = [];
  const update = ({ part, parts }: FilePart) => {
    element.hidden = parts.length < 2;
    if (parts !== shown) select.replaceChildren(...parts.map((name) => new Option(name, name)));
    shown = parts;
    if (part !== null) select.value = part;
  };
  update({ part: null, parts: [] });
  return Object.assign(element, { update });
}
