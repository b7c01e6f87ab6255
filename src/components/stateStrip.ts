import { html, nothing, render } from "lit-html";
import type { Component } from "./component.js";

/** A headline figure; with a key it can be found by it. */
export interface StateFigure {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
  readonly state: "ist" | "scenario" | "delta";
  readonly kpi: string;
  readonly value: number | null;
  /** Its derivation can be opened. */
  readonly opens?: boolean;
}

export interface StateStripData {
  readonly figures: readonly StateFigure[];
}

export interface StateStripOptions {
  /** What opening a figure is called. */
  readonly label: (label: string, text: string) => string;
  readonly open: (kpi: string, state: "ist" | "scenario") => void;
}

/** Figures of today, of the scenario and their difference side by side. */
export function stateStrip(
  data: StateStripData,
  { label: labelOf, open }: StateStripOptions,
): Component<StateStripData> {
  let state = data;
  const root = document.createElement("dl");
  root.className = "state-strip";

  function update(change: Partial<StateStripData>): void {
    state = { ...state, ...change };
    render(
      state.figures.map(
        ({ label, text, note, state: kind, kpi, value, opens }) =>
          html`<div class=${kind}>
            <dt>${label}</dt>
            <dd data-class="total" data-kpi=${kpi} data-state=${kind} data-value=${value ?? ""}>
              ${
                opens && kind !== "delta"
                  ? html`<button type="button" class="figure" aria-label=${labelOf(label, text)} @click=${() => open(kpi, kind)}>${text}</button>`
                  : text
              }
            </dd>
            ${note ? html`<dd class="note">${note}</dd>` : nothing}
          </div>`,
      ),
      root,
    );
  }

  update({});
  return Object.assign(root, { update });
}
