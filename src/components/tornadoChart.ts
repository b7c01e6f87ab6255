import { svg } from "lit-html";
import { chartLegend } from "./chartLegend.js";
import type { Component } from "./component.js";
import { drawnChart } from "./drawnChart.js";

/** What one assumption changes at either end of its range. */
export interface TornadoRow {
  readonly key: string;
  readonly label: string;
  /** The ends of its range. */
  readonly range: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface TornadoEnd {
  readonly at: string;
  readonly change: number;
  /** What it changes today. */
  readonly ist: number;
}

export interface TornadoData {
  readonly title: string;
  readonly subtitle?: string;
  /** The strongest first. */
  readonly rows: readonly TornadoRow[];
  readonly empty?: string | null;
}

export interface TornadoOptions {
  readonly texts: {
    readonly show: string;
    readonly assumption: string;
    readonly low: string;
    readonly high: string;
    readonly change: string;
    /** Today's bars, in the legend and in the table. */
    readonly ist: string;
  };
  readonly format: (change: number) => string;
  readonly width?: number;
}

const rowHeight = 42;
const barHeight = 24;
const narrow = 640;
const textWidth = 92;

/** What each assumption does to a figure when it alone is at either end of its range, the strongest on top. */
export function tornadoChart(data: TornadoData, { texts, format, width }: TornadoOptions): Component<TornadoData> {
  function paint(state: TornadoData, available: number) {
    const { rows } = state;
    const above = available < narrow;
    const each = above ? rowHeight + 32 : rowHeight;
    const left = above ? 0 : Math.min(340, available * 0.4);
    const ends = rows.flatMap(({ low, high }) => [low.change, high.change, low.ist, high.ist]);
    const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
    const x = (value: number) =>
      left + textWidth + ((value - least) / (most - least || 1)) * (available - left - 2 * textWidth);
    const height = rows.length * each + 4;
    const side = (kind: "low" | "high", { change, ist }: TornadoEnd, y: number, right: boolean) => svg`
      <rect class="ist" x=${Math.min(x(0), x(ist))} y=${y + barHeight + 1} width=${Math.abs(x(ist) - x(0))} height="6"></rect>
      <rect class=${kind} x=${Math.min(x(0), x(change))} y=${y} width=${Math.abs(x(change) - x(0))} height=${barHeight}></rect>
      <text x=${right ? x(change) + 6 : x(change) - 6} y=${y + barHeight / 2} dy="0.35em"
        text-anchor=${right ? "start" : "end"}>${format(change)}</text>`;
    return {
      height,
      content: svg`<path class="zero" d=${`M${x(0)},0V${rows.length * each}`}></path>
      ${rows.map((row, at) => {
        const { low, high } = row;
        const top = at * each;
        const y = above ? top + 36 : top + 5;
        const text = { x: above ? 0 : left - 4, anchor: above ? "start" : "end" };
        const lowRight = low.change > high.change || (low.change === high.change && low.change > 0);
        return svg`<g data-assumption=${row.key} data-low=${low.change} data-high=${high.change}>
          <text class="cause" x=${text.x} y=${top + 14} text-anchor=${text.anchor}>${row.label}</text>
          <text x=${text.x} y=${top + 29} text-anchor=${text.anchor}>${row.range}</text>
          ${side("low", low, y, lowRight)} ${side("high", high, y, !lowRight)}
        </g>`;
      })}
      `,
    };
  }

  const caption = (state: TornadoData) => ({
    title: state.title,
    subtitle: state.subtitle,
    description: state.rows.map(({ label }) => label).join(", "),
    empty: state.empty ?? null,
    table: {
      columns: [
        { label: texts.assumption },
        ...[texts.low, texts.change, texts.ist, texts.high, texts.change, texts.ist].map((heading) => ({
          label: heading,
          numeric: true,
        })),
      ],
      rows: state.rows.map(({ label, low, high }) => [
        label,
        ...[low, high].flatMap(({ at, change, ist }) => [at, format(change), format(ist)]),
      ]),
    },
  });

  const legend = chartLegend([
    { key: "low", text: texts.low },
    { key: "high", text: texts.high },
    { key: "ist", text: texts.ist },
  ]);
  return drawnChart(data, { look: "tornado", texts, width, legend, caption, paint });
}
