/** A field under its label; the field has the label as its own accessible name. */
export function labelled(text: string, field: HTMLElement): HTMLElement {
  const element = document.createElement("div");
  element.className = "labelled";
  const label = document.createElement("span");
  label.setAttribute("aria-hidden", "true");
  label.textContent = text;
  element.append(label, field);
  return element;
}

/** Fields that belong together, under a legend. */
export function group(title: string, fields: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement("fieldset");
  element.className = "effect-group";
  const legend = document.createElement("legend");
  legend.textContent = title;
  element.append(legend, ...fields);
  return element;
}
