import { html, render } from "lit-html";
import type { Component } from "./component.js";

export interface ProgressData {
  /** What is going on. */
  readonly label: string;
  /** 0…1, or null while the length is unknown. */
  readonly share: number | null;
  readonly detail?: string;
}

export interface ProgressOptions {
  readonly texts: { readonly cancel: string };
  /** Called when the user cancels; without it there is no such button. */
  readonly onCancel?: () => void;
}

/** How far something long has come, and a way out of it. */
export function progressBar(data: ProgressData, { texts, onCancel }: ProgressOptions): Component<ProgressData> {
  let state = data;
  const root = document.createElement("div");
  root.className = "progress";

  function update(change: Partial<ProgressData>): void {
    state = { ...state, ...change };
    const { label, share, detail = "" } = state;
    const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
    render(
      html`<p class="progress-label" role="status">${label}</p>
        <div class="progress-track" role="progressbar" aria-label=${label} aria-valuemin="0" aria-valuemax="100">
          <div class=${percent === null ? "progress-fill unknown" : "progress-fill"} style=${`width: ${percent ?? 30}%`}></div>
        </div>
        <p class="hint">${detail}</p>
        ${onCancel ? html`<button type="button" class="button" @click=${onCancel}>${texts.cancel}</button>` : null}`,
      root,
    );
    const track = root.querySelector(".progress-track")!;
    if (percent === null) track.removeAttribute("aria-valuenow");
    else track.setAttribute("aria-valuenow", String(percent));
  }

  update({});
  return Object.assign(root, { update });
}
