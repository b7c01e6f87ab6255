/** An element as plain JSON: its tag, its attributes, what is in it. */
export interface ElementTree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (ElementTree | string)[];
}

/** What an element looks like, without its behaviour. */
export function treeOf(element: Element): ElementTree {
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  if (element instanceof HTMLInputElement && element.checked) attributes.checked = "";
  const content = Array.from(element.childNodes).flatMap((node): (ElementTree | string)[] => {
    if (node instanceof Element) return [treeOf(node)];
    return node.nodeType === Node.TEXT_NODE ? [node.nodeValue ?? ""] : [];
  });
  return { tag: element.localName, attributes, content };
}

/** The element again; texts stay texts, nothing is parsed. */
export function elementOf({ tag, attributes, content }: ElementTree): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content.map((each) => (typeof each === "string" ? each : elementOf(each))));
  return element;
}
