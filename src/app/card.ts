/** A card with a heading and its content. */
export function card(heading: string, ...content: readonly Node[]): HTMLElement {
  const section = document.createElement("section");
  section.className = "card stack";
  const title = document.createElement("h2");
  title.textContent = heading;
  section.append(title, ...content);
  return section;
}

/** A button that runs something. */
export function button(label: string, run: () => void, style = "button"): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = style;
  element.textContent = label;
  element.addEventListener("click", run);
  return element;
}

/** A paragraph whose text can be set. */
export function paragraph(text = "", style = "hint"): HTMLParagraphElement {
  const element = document.createElement("p");
  element.className = style;
  element.textContent = text;
  return element;
}

/** Elements in a row that wraps. */
export function row(...content: readonly Node[]): HTMLDivElement {
  const element = document.createElement("div");
  element.className = "row";
  element.append(...content);
  return element;
}
