import type { FilePart } from "../read/filePart.js";
import { reportedNames } from "../read/shownNames.js";
import { button, row } from "./card.js";

export interface PartChooser extends HTMLElement {
  update(data: FilePart): void;
}

export interface PartTexts {
  readonly part: string;
  readonly together: (parts: readonly string[]) => string;
  readonly further: (part: string) => string;
}

export interface PartActions {
  /** Told which part is to be read, null for those that belong together. */
  readonly choose: (part: string | null) => void;
  /** Told by which part the one read is to be completed. */
  readonly add: (part: string) => void;
}

/** Offers the sheets of a workbook or the files of an archive (by number where they are named after persons), hidden where there is only one, and those by which the one read can be completed. */
export function partChooser(texts: PartTexts, { choose, add }: PartActions): PartChooser {
  const element = document.createElement("div");
  element.className = "stack";
  const label = document.createElement("label");
  label.className = "labelled part-chooser";
  const select = document.createElement("select");
  select.name = "part";
  select.addEventListener("change", () => choose(select.value === "" ? null : select.value));
  label.append(document.createTextNode(texts.part), select);
  const further = row();
  element.append(label, further);
  let shown: readonly string[] = [];
  let offered = "";
  const update = ({ part, parts, together, further: others = [] }: FilePart) => {
    element.hidden = parts.length < 2;
    const names = reportedNames(parts);
    const nameOf = (part: string) => names[parts.indexOf(part)] ?? part;
    if (parts !== shown) {
      const all = together ? [option(texts.together(together.map(nameOf)), "")] : [];
      select.replaceChildren(...all, ...parts.map((name) => option(nameOf(name), name)));
    }
    shown = parts;
    if (part !== null || together) select.value = part ?? "";
    further.hidden = others.length === 0;
    // A button that has the focus keeps it while the progress is told.
    if (others.join("\n") === offered) return;
    offered = others.join("\n");
    further.replaceChildren(
      ...others.map((name) => button(texts.further(nameOf(name)), () => add(name), "button small")),
    );
  };
  update({ part: null, parts: [] });
  return Object.assign(element, { update });
}

function option(text: string, value: string): HTMLOptionElement {
  return Object.assign(document.createElement("option"), { text, value });
}
