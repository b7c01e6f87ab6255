/** A live element: `update` merges what changed and moves what is on screen; nothing is torn down. */
export type Component<Data> = HTMLElement & { update(data: Partial<Data>): void };

/** A component that follows the input contract: it has a `value`, fires `input` on every change and `change` when a drag rests. */
export type InputComponent<Value, Data> = Component<Data> & { readonly value: Value };

/** Fires `input` or `change` on an element, as native fields do. */
export function fire(element: HTMLElement, type: "input" | "change"): void {
  element.dispatchEvent(new Event(type, { bubbles: true }));
}
