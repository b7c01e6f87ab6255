import { svg } from "lit-html";
import { chartLegend } from "./chartLegend.js";
import type { Component } from "./component.js";
import { drawnChart } from "./drawnChart.js";

/** A level that is reached, or a step from one to the next. */
export interface WaterfallRow {
  readonly label: string;
  readonly kind: "ist" | "scenario" | "lever" | "assumption";
  readonly value: number;
}

export interface WaterfallData {
  readonly title: string;
  readonly subtitle?: string;
  /** First and last are levels (kind ist or scenario), between them steps that lead from one to the other. */
  readonly rows: readonly WaterfallRow[];
  /** Today's level, ghosted through all steps; null where not known. */
  readonly ist?: number | null;
  readonly empty?: string | null;
}

export interface WaterfallOptions {
  readonly texts: {
    readonly show: string;
    readonly cause: string;
    readonly amount: string;
    readonly kinds: Readonly<Record<WaterfallRow["kind"], string>>;
    readonly kind: string;
    /** Today's level, in the legend and in the table. */
    readonly ist: string;
  };
  readonly format: {
    readonly level: (value: number) => string;
    readonly step: (value: number) => string;
  };
  readonly width?: number;
  readonly level?: 2 | 3;
}

const rowHeight = 32;
const narrow = 560;
const textWidth = 84;

/** How one level becomes another, step by step from top to bottom; levels are lines, so that small steps between great levels stay visible. */
export function waterfallChart(
  data: WaterfallData,
  { texts, format, width, level }: WaterfallOptions,
): Component<WaterfallData> {
  function paint(state: WaterfallData, available: number) {
    const { rows } = state;
    const above = available < narrow;
    const each = above ? rowHeight + 16 : rowHeight;
    const left = above ? 4 : Math.min(260, available * 0.36);
    const levels = levelsOf(rows);
    const ghost = state.ist ?? null;
    const ends = [...levels.flatMap(({ from, to }) => [from, to]), ...(ghost === null ? [] : [ghost])];
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    const span = most - least || 1;
    // Figures stand beside their bars: there is room for them on either side.
    const x = (value: number) => left + textWidth + ((value - least) / span) * (available - left - 2 * textWidth);
    const height = rows.length * each;
    return {
      height,
      content: svg`${ghost === null ? null : svg`<path class="ghost" d=${`M${x(ghost)},0V${height}`}></path>`}${rows.map(
        (row, at) => {
          const top = at * each;
          const y = above ? top + 16 : top;
          const { from, to } = levels[at]!;
          const isLevel = row.kind === "ist" || row.kind === "scenario";
          const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
          const text = isLevel ? format.level(row.value) : format.step(row.value);
          const leftwards = !isLevel && row.value < 0;
          return svg`<g data-kind=${row.kind} data-value=${row.value}>
          <text class="cause" x=${above ? 0 : left - 8} y=${above ? top + 12 : y + rowHeight / 2} dy=${above ? "0" : "0.35em"} text-anchor=${above ? "start" : "end"}>${row.label}</text>
          ${
            isLevel
              ? svg`<path class="level" d=${`M${x(to)},${y + 3}v${rowHeight - 6}`}></path>`
              : svg`<rect class="step" x=${start} y=${y + 6} width=${Math.max(1.5, end - start)} height=${rowHeight - 12}></rect>`
          }
          ${at < rows.length - 1 ? svg`<path class="lead" d=${`M${x(to)},${y + rowHeight - 6}V${(at + 1) * each + (above ? 22 : 6)}`}></path>` : null}
          <text x=${leftwards ? start - 6 : end + 6} y=${y + rowHeight / 2} dy="0.35em" text-anchor=${leftwards ? "end" : "start"}>${text}</text>
        </g>`;
        },
      )}`,
    };
  }

  const caption = (state: WaterfallData) => ({
    title: state.title,
    subtitle: state.subtitle,
    description: state.rows.map(({ label }) => label).join(", "),
    empty: state.empty ?? null,
    table: {
      columns: [{ label: texts.cause }, { label: texts.kind }, { label: texts.amount, numeric: true }],
      rows: [
        ...(state.ist == null ? [] : [[texts.ist, "–", format.level(state.ist)]]),
        ...state.rows.map(({ label, kind, value }) => [
          label,
          texts.kinds[kind],
          kind === "ist" || kind === "scenario" ? format.level(value) : format.step(value),
        ]),
      ],
    },
  });

  const legend = chartLegend([
    { key: "ist-line", text: texts.ist },
    { key: "scenario", text: texts.kinds.lever },
    { key: "low", text: texts.kinds.assumption },
  ]);
  return drawnChart(data, { look: "waterfall", texts, width, level, legend, caption, paint });
}

/** From where to where each row reaches. */
function levelsOf(rows: readonly WaterfallRow[]): { readonly from: number; readonly to: number }[] {
  let at = 0;
  return rows.map(({ kind, value }) => {
    const from = at;
    at = kind === "ist" || kind === "scenario" ? value : at + value;
    return { from: kind === "ist" || kind === "scenario" ? at : from, to: at };
  });
}
