import { html, nothing, render } from "lit-html";
import { uniqueId } from "./uniqueId.js";

export interface DialogOptions {
  readonly title: string;
  readonly lines?: readonly string[];
  /** Fields of the dialog; each says with `validity` or `required` what is missing. */
  readonly body?: Node;
  readonly confirm: string;
  readonly cancel: string;
  /** The step cannot be taken back. */
  readonly danger?: boolean;
}

/** Asks in a modal dialog; resolves to true when confirmed, false when cancelled or closed with Escape. */
export function confirmDialog({ title, lines = [], body, confirm, cancel, danger }: DialogOptions): Promise<boolean> {
  const dialog = document.createElement("dialog");
  const titleId = uniqueId("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", titleId);
  let confirmed = false;
  const submit = (event: Event) => {
    // The policy of the site forbids forms to send anything, even to close their dialog.
    event.preventDefault();
    confirmed = true;
    dialog.close();
  };
  render(
    html`<form @submit=${submit}>
      <h2 id=${titleId}>${title}</h2>
      ${lines.map((line) => html`<p>${line}</p>`)} ${body ?? nothing}
      <div class="row dialog-actions">
        <button type="button" class="button" @click=${() => dialog.close()}>${cancel}</button>
        <button type="submit" class=${danger ? "button danger" : "button primary"}>${confirm}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(confirmed);
    });
  });
}
