import * as Plot from "@observablehq/plot";
import { render } from "lit-html";
import { chartFigure } from "./chartFigure.js";
import { chartLegend, type LegendEntry } from "./chartLegend.js";
import type { Component } from "./component.js";
import { type CurveLine, type CurveMark, type CurvePlace, curveLayer } from "./curveLayer.js";
import { oncePerFrame } from "./oncePerFrame.js";
import { steadyDomain } from "./steadyDomain.js";

export interface CurveData {
  readonly title: string;
  readonly subtitle?: string;
  readonly source?: string;
  readonly lines: readonly CurveLine[];
  readonly marks: readonly CurveMark[];
  /** Stands in place of the picture. */
  readonly empty?: string | null;
}

export interface CurveOptions {
  readonly texts: {
    readonly x: string;
    readonly y: string;
    /** The heading of the names of lines in the table. */
    readonly line: string;
    readonly description: string;
    readonly show: string;
  };
  readonly format: { readonly x: (value: number) => string; readonly y: (value: number) => string };
  readonly legend?: readonly LegendEntry[];
  readonly level?: 2 | 3;
  readonly width?: number;
  /** Height per width. */
  readonly aspect?: number;
  /** Whether the axes begin at zero where all values are above. */
  readonly fromZero?: boolean;
}

const margin = { left: 74, right: 34, top: 32, bottom: 44 };
const tableRows = 8;

/** Lines and named points over two axes; only what moves is drawn again while data change. */
export function curveChart(
  data: CurveData,
  { texts, format, legend, level, width, aspect = 0.5, fromZero = false }: CurveOptions,
): Component<CurveData> {
  let state = data;
  let layer: SVGGElement | null = null;
  let domains = domainsOf(state, null);
  let place: CurvePlace = { ...margin, right: 1, bottom: 1, ...domains };

  function domainsOf({ lines, marks }: CurveData, before: Pick<CurvePlace, "x" | "y"> | null) {
    const points = [...lines.flatMap((line) => line.points), ...marks.map(({ x, y }) => [x, y] as const)];
    const least = fromZero && points.length > 0 ? [0] : [];
    return {
      x: steadyDomain([...least, ...points.map(([x]) => x)], before?.x),
      y: steadyDomain([...least, ...points.map(([, y]) => y)], before?.y),
    };
  }

  function draw(available: number) {
    const height = Math.round(Math.min(380, Math.max(220, available * aspect)));
    place = {
      ...domains,
      left: margin.left,
      right: available - margin.right,
      top: margin.top,
      bottom: height - margin.bottom,
    };
    const picture = Plot.plot({
      width: available,
      height,
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: margin.top,
      marginBottom: margin.bottom,
      x: { domain: [...place.x] },
      y: { domain: [...place.y] },
      marks: [
        Plot.gridY({ ticks: 5 }),
        Plot.axisX({
          ticks: Math.max(2, Math.min(6, Math.floor(available / 110))),
          tickFormat: format.x,
          tickSize: 0,
          label: texts.x,
          labelOffset: 37,
          labelAnchor: "center",
          labelArrow: "none",
        }),
        Plot.axisY({
          ticks: 5,
          tickFormat: format.y,
          tickSize: 0,
          label: texts.y,
          labelAnchor: "top",
          labelArrow: "none",
        }),
      ],
    }) as unknown as SVGSVGElement;
    layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
    picture.append(layer);
    move();
    return { picture };
  }

  function move(): void {
    if (layer) render(curveLayer(state.lines, state.marks, place), layer);
  }

  const caption = () => ({
    title: state.title,
    subtitle: state.subtitle,
    source: state.source,
    description: `${texts.description} ${texts.x}; ${texts.y}.`,
    empty: state.empty ?? null,
    table: {
      columns: [{ label: texts.line }, { label: texts.x, numeric: true }, { label: texts.y, numeric: true }],
      rows: [
        ...state.marks.map(({ name, x, y }) => [name, format.x(x), format.y(y)]),
        ...state.lines.flatMap(({ name, points }) => few(points).map(([x, y]) => [name, format.x(x), format.y(y)])),
      ],
    },
  });

  const figure = chartFigure(caption(), { texts, draw, width, level, legend: legend && chartLegend(legend) });
  const updateFigure = figure.update;
  const showSoon = oncePerFrame(() => {
    const next = domainsOf(state, domains);
    const moved = String([next.x, next.y]) !== String([domains.x, domains.y]);
    domains = next;
    updateFigure(caption());
    if (moved) figure.redraw();
    else move();
  });

  return Object.assign(figure, {
    update(change: Partial<CurveData>) {
      state = { ...state, ...change };
      showSoon();
    },
  });
}

function few(points: CurveLine["points"]): CurveLine["points"] {
  const step = Math.max(1, Math.ceil((points.length - 1) / tableRows));
  return points.filter((_, at) => at % step === 0 || at === points.length - 1);
}
