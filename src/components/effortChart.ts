import * as Plot from "@observablehq/plot";
import { render, svg } from "lit-html";
import { chartFigure } from "./chartFigure.js";
import type { Component } from "./component.js";
import { oncePerFrame } from "./oncePerFrame.js";

/** A class with its shares 0…1 of the whole; null where not known. */
export interface EffortClass {
  readonly letter: string;
  readonly customersShare: number | null;
  readonly valueShare: number | null;
  readonly visitsShare: number | null;
}

export interface EffortData {
  readonly classes: readonly EffortClass[];
  readonly title: string;
  readonly subtitle?: string;
}

export interface EffortOptions {
  readonly texts: {
    readonly class: string;
    readonly customers: string;
    readonly value: string;
    readonly visits: string;
    readonly x: string;
    readonly show: string;
    readonly empty: string;
  };
  readonly format: {
    readonly percent: (share: number | null) => string;
    readonly percentRound: (share: number | null) => string;
  };
  readonly width?: number;
}

const rowHeight = 50;
const letterWidth = 34;
const figureWidth = 40;
const sideMargin = 18;
const head = 8;

/** Per class the share of value in its colour, of today's visits in grey, and of customers as a mark: who is covered like everybody else. */
export function effortChart(data: EffortData, { texts, format, width }: EffortOptions): Component<EffortData> {
  let state = data;
  let layer: SVGGElement | null = null;
  let right = 1;
  let drawn = 0;

  function draw(available: number) {
    drawn = state.classes.length;
    right = available - sideMargin;
    const height = head + drawn * rowHeight + 26;
    const ticks = [0, 0.25, 0.5, 0.75, 1];
    const picture = Plot.plot({
      width: available,
      height,
      marginLeft: letterWidth,
      marginRight: sideMargin,
      marginTop: head,
      marginBottom: 26,
      x: { domain: [0, 1] },
      y: { domain: [0, 1], axis: null },
      marks: [Plot.gridX({ ticks }), Plot.axisX({ ticks, tickFormat: format.percentRound, tickSize: 0, label: null })],
    }) as unknown as SVGSVGElement;
    layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
    picture.append(layer);
    move();
    return { picture };
  }

  const bar = (name: string, share: number | null, y: number, height: number, mark: number) => {
    const end = letterWidth + Math.max(0, share ?? 0) * (right - letterWidth);
    const inside = end > right - figureWidth;
    const beside = mark > end - 2 && mark < end + figureWidth ? mark + 6 : end + 6;
    return svg`<rect class=${`bar ${name}`} x=${letterWidth} y=${y} width=${end - letterWidth} height=${height}></rect>
      <text class=${inside ? `bar-text ${name}` : "bar-text"} x=${inside ? end - 6 : beside} y=${y + height / 2} dy="0.35em"
        text-anchor=${inside ? "end" : "start"}>${format.percentRound(share)}</text>`;
  };

  const row = ({ letter, customersShare, valueShare, visitsShare }: EffortClass, index: number) => {
    const y = head + index * rowHeight + 6;
    const mark = letterWidth + (customersShare ?? 0) * (right - letterWidth);
    return svg`<g data-tone=${letter}>
      <rect class="strip" x="0" y=${y + 7} width="22" height="22" rx="4"></rect>
      <text class="strip-text" x="11" y=${y + 18} dy="0.35em">${letter}</text>
      ${bar("value", valueShare, y, 19, mark)} ${bar("ist", visitsShare, y + 21, 15, mark)}
      <path class="customers-mark" d=${`M${mark},${y - 3}v43`} visibility=${customersShare === null ? "hidden" : "visible"}></path>
    </g>`;
  };

  function move(): void {
    if (layer) render(svg`${state.classes.map(row)}`, layer);
  }

  const caption = () => ({
    title: state.title,
    subtitle: state.subtitle,
    description: `${texts.x}: ${texts.value}, ${texts.visits}, ${texts.customers}.`,
    empty: state.classes.some(({ customersShare }) => customersShare !== null) ? null : texts.empty,
    table: {
      columns: [
        { label: texts.class },
        { label: texts.customers, numeric: true },
        { label: texts.value, numeric: true },
        { label: texts.visits, numeric: true },
      ],
      rows: state.classes.map(({ letter, customersShare, valueShare, visitsShare }) => [
        letter,
        format.percent(customersShare),
        format.percent(valueShare),
        format.percent(visitsShare),
      ]),
    },
  });

  const figure = chartFigure(caption(), { texts, draw, width, legend: effortLegend(texts) });
  const updateFigure = figure.update;
  const showSoon = oncePerFrame(() => {
    updateFigure(caption());
    if (drawn === state.classes.length) move();
    else figure.redraw();
  });

  return Object.assign(figure, {
    update(change: Partial<EffortData>) {
      state = { ...state, ...change };
      showSoon();
    },
  });
}

function effortLegend({ value, visits, customers }: EffortOptions["texts"]): HTMLElement {
  const legend = document.createElement("ul");
  legend.className = "chart-legend";
  for (const [key, text] of [
    ["value", value],
    ["ist", visits],
    ["mark", customers],
  ] as const) {
    const entry = document.createElement("li");
    entry.className = `key-${key}`;
    entry.textContent = text;
    legend.append(entry);
  }
  return legend;
}
