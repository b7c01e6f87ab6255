import { html, render } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Component } from "./component.js";

export interface NoticeData {
  readonly kind: "info" | "success" | "warning" | "error";
  readonly title?: string;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
  readonly actions?: readonly { readonly label: string; readonly run: () => void; readonly primary?: boolean }[];
}

/** A message in place; errors are announced at once, the others when the reader is free. An empty message shows nothing. */
export function notice(data: NoticeData): Component<NoticeData> {
  let state = data;
  const root = document.createElement("div");

  function update(change: Partial<NoticeData>): void {
    state = { ...state, ...change };
    const { kind, title, lines, actions = [] } = state;
    root.className = `notice ${kind}`;
    root.setAttribute("role", kind === "error" ? "alert" : "status");
    root.hidden = !title && lines.length === 0;
    render(
      html`${title ? html`<p class="notice-title">${title}</p>` : null}${lines.map((line) => html`<p>${line}</p>`)}
        ${
          actions.length > 0
            ? html`<div class="row">
                ${actions.map(({ label, run, primary }) =>
                  // A button that has the focus must not become another.
                  keyed(
                    label,
                    html`<button type="button" class=${primary ? "button primary" : "button"} @click=${run}>${label}</button>`,
                  ),
                )}
              </div>`
            : null
        }`,
      root,
    );
  }

  update({});
  return Object.assign(root, { update });
}
