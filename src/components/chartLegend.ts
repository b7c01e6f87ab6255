export interface LegendEntry {
  /** Names the look, as in CSS `.key-…`. */
  readonly key: string;
  readonly text: string;
}

/** What the looks in a chart stand for. */
export function chartLegend(entries: readonly LegendEntry[]): HTMLElement {
  const legend = document.createElement("ul");
  legend.className = "chart-legend";
  for (const { key, text } of entries) {
    const entry = document.createElement("li");
    entry.className = `key-${key}`;
    entry.textContent = text;
    legend.append(entry);
  }
  return legend;
}
