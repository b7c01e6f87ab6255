import { render, svg } from "lit-html";
import { chartFigure } from "./chartFigure.js";
import type { Component } from "./component.js";
import { oncePerFrame } from "./oncePerFrame.js";

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
  readonly texts: { readonly show: string; readonly from: string; readonly to: string; readonly share: string };
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
  let state = data;
  let picture: SVGSVGElement | null = null;
  let available = 0;

  function draw(wanted: number) {
    available = wanted;
    picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("class", "histogram");
    picture.setAttribute("height", String(height));
    move();
    return { picture };
  }

  const edge = (at: number) => state.least + ((state.most - state.least) * at) / state.counts.length;

  function move(): void {
    if (!picture) return;
    const { counts, least, most, mark } = state;
    // The mark stays in view however far results are from it.
    const [from, to] = [Math.min(least, mark.value), Math.max(most, mark.value)];
    const x = (value: number) => side + ((value - from) / (to - from || 1)) * (available - 2 * side);
    const tallest = Math.max(1, ...counts);
    const room = x(mark.value) < available / 2;
    picture.setAttribute("width", String(available));
    picture.setAttribute("viewBox", `0 0 ${available} ${height}`);
    render(
      svg`${counts.map((count, at) => {
        const [left, right] = [x(edge(at)), x(edge(at + 1))];
        const tall = (count / tallest) * (base - 30);
        const beyond = (edge(at) + edge(at + 1)) / 2 > mark.value;
        return svg`<rect class=${beyond ? "beyond" : "before"} x=${left + 0.5} y=${base - tall} width=${Math.max(1, right - left - 1)} height=${tall}></rect>`;
      })}
      <path class="base" d=${`M${side},${base}H${available - side}`}></path>
      <path class="mark" d=${`M${x(mark.value)},14V${base + 5}`}></path>
      <text class="mark" x=${x(mark.value) + (room ? 6 : -6)} y="20" text-anchor=${room ? "start" : "end"}>${mark.label}</text>
      ${[from, to].map(
        (value) =>
          svg`<text x=${x(value)} y=${base + 20} text-anchor=${value === from ? "start" : "end"}>${format.value(value)}</text>`,
      )}`,
      picture as unknown as HTMLElement,
    );
  }

  const caption = () => {
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
        rows: state.counts.map((count, at) => [
          format.value(edge(at)),
          format.value(edge(at + 1)),
          format.share(count / all),
        ]),
      },
    };
  };

  const figure = chartFigure(caption(), { texts, draw, width });
  const updateFigure = figure.update;
  const showSoon = oncePerFrame(() => {
    updateFigure(caption());
    move();
  });
  return Object.assign(figure, {
    update(change: Partial<HistogramData>) {
      state = { ...state, ...change };
      showSoon();
    },
  });
}
