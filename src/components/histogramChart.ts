import { svg } from "lit-html";
import { chartLegend } from "./chartLegend.js";
import type { Component } from "./component.js";
import { drawnChart } from "./drawnChart.js";

export interface HistogramData {
  readonly title: string;
  readonly subtitle?: string;
  readonly least: number;
  readonly most: number;
  /** How often results fall into parts of equal width. */
  readonly counts: readonly number[];
  /** A value that results are held against, and what it is. */
  readonly mark: { readonly value: number; readonly label: string };
  readonly empty?: string | null;
}

export interface HistogramOptions {
  readonly texts: {
    readonly show: string;
    readonly from: string;
    readonly to: string;
    readonly share: string;
    readonly beyond: string;
    readonly before: string;
    /** What the mark stands for. */
    readonly mark: string;
  };
  readonly format: { readonly value: (value: number) => string; readonly share: (share: number) => string };
  readonly width?: number;
}

const height = 200;
const base = 168;
const side = 40;

/** How results are spread; those beyond the mark are coloured. */
export function histogramChart(
  data: HistogramData,
  { texts, format, width }: HistogramOptions,
): Component<HistogramData> {
  function paint(state: HistogramData, available: number) {
    const { counts, least, most, mark } = state;
    // The mark stays in view however far results are from it.
    const [from, to] = [Math.min(least, mark.value), Math.max(most, mark.value)];
    const x = (value: number) => side + ((value - from) / (to - from || 1)) * (available - 2 * side);
    const tallest = Math.max(1, ...counts);
    const room = x(mark.value) < available / 2;
    return {
      height,
      content: svg`${counts.map((count, at) => {
        const [left, right] = [x(edge(state, at)), x(edge(state, at + 1))];
        const tall = (count / tallest) * (base - 30);
        const beyond = (edge(state, at) + edge(state, at + 1)) / 2 > mark.value;
        return svg`<rect class=${beyond ? "beyond" : "before"} x=${left + 0.5} y=${base - tall} width=${Math.max(1, right - left - 1)} height=${tall}></rect>`;
      })}
      <path class="base" d=${`M${side},${base}H${available - side}`}></path>
      <path class="mark" d=${`M${x(mark.value)},14V${base + 5}`}></path>
      <text class="mark" x=${x(mark.value) + (room ? 6 : -6)} y="20" text-anchor=${room ? "start" : "end"}>${mark.label}</text>
      ${[from, to].map(
        (value) =>
          svg`<text x=${x(value)} y=${base + 20} text-anchor=${value === from ? "start" : "end"}>${format.value(value)}</text>`,
      )}`,
    };
  }

  const caption = (state: HistogramData) => {
    const all = Math.max(
      1,
      state.counts.reduce((sum, count) => sum + count, 0),
    );
    return {
      title: state.title,
      subtitle: state.subtitle,
      description: state.mark.label,
      empty: state.empty ?? null,
      table: {
        columns: [
          { label: texts.from, numeric: true },
          { label: texts.to, numeric: true },
          { label: texts.share, numeric: true },
        ],
        rows: [
          [format.value(state.mark.value), state.mark.label, "–"],
          ...state.counts.map((count, at) => [
            format.value(edge(state, at)),
            format.value(edge(state, at + 1)),
            format.share(count / all),
          ]),
        ],
      },
    };
  };

  const legend = chartLegend([
    { key: "beyond", text: texts.beyond },
    { key: "before", text: texts.before },
    { key: "ist-line", text: texts.mark },
  ]);
  return drawnChart(data, { look: "histogram", texts, width, legend, caption, paint });
}

/** Where a part begins. */
function edge({ least, most, counts }: HistogramData, at: number): number {
  return least + ((most - least) * at) / counts.length;
}
