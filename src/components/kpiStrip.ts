import { html, render } from "lit-html";
import type { Component } from "./component.js";

export interface KpiStripData {
  readonly items: readonly { readonly label: string; readonly value: string; readonly note?: string }[];
}

/** A few headline figures side by side. */
export function kpiStrip(data: KpiStripData): Component<KpiStripData> {
  let state = data;
  const root = document.createElement("dl");
  root.className = "kpi-strip";

  function update(change: Partial<KpiStripData>): void {
    state = { ...state, ...change };
    render(
      state.items.map(
        ({ label, value, note }) =>
          html`<div><dt>${label}</dt><dd>${value}</dd>${note ? html`<dd class="note">${note}</dd>` : null}</div>`,
      ),
      root,
    );
  }

  update({});
  return Object.assign(root, { update });
}
