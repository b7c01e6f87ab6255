import { svg } from "lit-html";
import { chartLegend } from "./chartLegend.js";
import type { Component } from "./component.js";
import { drawnChart } from "./drawnChart.js";

/** One figure of several scenarios on a scale of its own, common to all of them. */
export interface ComparedFigure {
  readonly label: string;
  readonly bars: readonly {
    readonly name: string;
    readonly kind: "ist" | "scenario";
    readonly value: number | null;
    readonly text: string;
  }[];
}

export interface ComparisonData {
  readonly title: string;
  readonly figures: readonly ComparedFigure[];
}

export interface ComparisonOptions {
  readonly texts: { readonly show: string; readonly figure: string; readonly ist: string; readonly scenario: string };
  readonly width?: number;
}

const barHeight = 18;
const headHeight = 26;
const textWidth = 96;

/** Figures of today and of scenarios as bars, one scale per figure that begins at 0, so that lengths can be compared. */
export function comparisonChart(data: ComparisonData, { texts, width }: ComparisonOptions): Component<ComparisonData> {
  function paint(state: ComparisonData, available: number) {
    const names = state.figures[0]?.bars ?? [];
    const blockHeight = headHeight + names.length * (barHeight + 4) + 8;
    const columns = available >= 860 ? Math.max(1, Math.min(3, state.figures.length)) : 1;
    const columnWidth = available / columns;
    const height = Math.ceil(state.figures.length / columns) * blockHeight;
    return {
      height,
      content: svg`${state.figures.map((figure, at) =>
        block(figure, (at % columns) * columnWidth, Math.floor(at / columns) * blockHeight, columnWidth - 24),
      )}`,
    };
  }

  function block({ label, bars }: ComparedFigure, left: number, top: number, room: number) {
    const nameWidth = Math.min(140, room * 0.34);
    const values = bars.map(({ value }) => value ?? 0);
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
    const start = left + nameWidth + (least < 0 ? textWidth : 0);
    const scale = Math.max(1, room - nameWidth - textWidth * (least < 0 ? 2 : 1)) / (most - least || 1);
    const zero = start - least * scale;
    return svg`<g>
      <text class="figure" x=${left} y=${top + 16}>${label}</text>
      ${bars.map(({ name, kind, value, text }, at) => {
        const y = top + headHeight + at * (barHeight + 4);
        const end = zero + (value ?? 0) * scale;
        const negative = (value ?? 0) < 0;
        const most = Math.floor(nameWidth / 7);
        return svg`<g data-kind=${kind}>
          <text x=${left} y=${y + barHeight / 2} dy="0.35em">${name.length > most ? `${name.slice(0, most - 1)}…` : name}</text>
          <rect x=${Math.min(zero, end)} y=${y} width=${Math.abs(end - zero)} height=${barHeight}></rect>
          <text x=${negative ? end - 6 : end + 6} y=${y + barHeight / 2} dy="0.35em" text-anchor=${negative ? "end" : "start"}>${text}</text>
        </g>`;
      })}
      <path d=${`M${zero},${top + headHeight - 3}v${bars.length * (barHeight + 4) + 2}`}></path>
    </g>`;
  }

  const caption = (state: ComparisonData) => {
    const names = state.figures[0]?.bars.map(({ name }) => name) ?? [];
    return {
      title: state.title,
      description: state.figures.map(({ label }) => label).join(", "),
      table: {
        columns: [{ label: texts.figure }, ...names.map((label) => ({ label, numeric: true }))],
        rows: state.figures.map(({ label, bars }) => [label, ...bars.map(({ text }) => text)]),
      },
    };
  };

  const legend = chartLegend([
    { key: "ist", text: texts.ist },
    { key: "scenario", text: texts.scenario },
  ]);
  return drawnChart(data, { look: "comparison", texts, width, legend, caption, paint });
}
