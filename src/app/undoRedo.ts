import { button, row } from "./card.js";
import type { App } from "./openApp.js";

/** Buttons and keys that take a change back and bring it again. */
export function undoRedo({ store, texts }: App): HTMLElement {
  const undo = button(texts.state.undo, () => store.undo(), "button small");
  const redo = button(texts.state.redo, () => store.redo(), "button small");
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLTextAreaElement) return;
    if (event.target instanceof Element && event.target.closest("dialog")) return;
    if (event.target instanceof HTMLInputElement && /^(text|search)$/.test(event.target.type)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) store.redo();
    else store.undo();
  });
  const show = () => {
    undo.disabled = !store.canUndo;
    redo.disabled = !store.canRedo;
  };
  show();
  store.subscribe(show);
  return row(undo, redo);
}
