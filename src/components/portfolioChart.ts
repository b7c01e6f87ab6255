import * as Plot from "@observablehq/plot";
import { html, render } from "lit-html";
import type { Axis } from "../model/axis.js";
import type { DensityRaster } from "../model/densityRaster.js";
import { chartFigure } from "./chartFigure.js";
import { chartLegend } from "./chartLegend.js";
import type { Component } from "./component.js";
import { cellAt, cellBox, paintDensity, type RasterPlace } from "./densityCanvas.js";
import { istSteps } from "./istSteps.js";
import { oncePerFrame } from "./oncePerFrame.js";
import { type PortfolioClass, type PortfolioLine, portfolioLayer } from "./portfolioLayer.js";
import { portfolioTable, writtenRange } from "./portfolioTable.js";
import { axisTicks, cellRange, regularCells } from "./rasterAxis.js";

export interface PortfolioData {
  /** Null when there is nothing to show. */
  readonly raster: DensityRaster | null;
  /** Best class first. */
  readonly classes: readonly PortfolioClass[];
  readonly title: string;
  readonly subtitle?: string;
  readonly line?: PortfolioLine | null;
}

export interface PortfolioOptions {
  readonly texts: {
    readonly x: string;
    readonly y: string;
    readonly count: string;
    readonly negative: string;
    readonly customers: string;
    /** Today's visits: in the legend, and as a column of the table. */
    readonly ist: string;
    readonly visits: string;
    readonly description: string;
    readonly empty: string;
    readonly show: string;
  };
  /** Values are in the unit of the axes: cents, or thousandths of a point. */
  readonly format: {
    readonly x: (value: number) => string;
    readonly y: (value: number) => string;
    readonly integer: (value: number) => string;
    readonly percent: (share: number | null) => string;
  };
  readonly width?: number;
  readonly level?: 2 | 3;
}

const margin = { left: 76, right: 14, top: 24, bottom: 30 };
const gutterSize = 12;
const gutterSpace = 5;

/** Customers by value and potential as a density raster, classes as columns; as quick for a million customers as for a hundred. */
export function portfolioChart(
  data: PortfolioData,
  { texts, format, width, level }: PortfolioOptions,
): Component<PortfolioData> {
  let state = data;
  let place: RasterPlace = { left: 0, right: 1, top: 0, bottom: 1, gutter: { x: 0, y: 0, space: 0 } };
  let layer: SVGGElement | null = null;
  let ist = "";
  const canvas = document.createElement("canvas");
  const tip = document.createElement("p");
  tip.className = "chart-tip";
  tip.hidden = true;

  function draw(available: number) {
    const { x, y } = state.raster!;
    const height = Math.round(Math.min(400, Math.max(260, available * 0.66)));
    const gutter = {
      x: regularCells(x).first > 0 ? gutterSize : 0,
      y: regularCells(y).first > 0 ? gutterSize : 0,
      space: gutterSpace,
    };
    place = {
      left: margin.left + gutter.x + gutterSpace,
      right: available - margin.right,
      top: margin.top,
      bottom: height - margin.bottom - gutter.y - gutterSpace,
      gutter,
    };
    const xTicks = axisTicks(x, place.right - place.left, 64);
    const yTicks = axisTicks(y, place.bottom - place.top, 26);
    const axis = { tickSize: 0, label: null };
    const frame = Plot.plot({
      width: available,
      height,
      marginLeft: place.left,
      marginRight: available - place.right,
      marginTop: place.top,
      marginBottom: height - place.bottom,
      x: { type: x.scale, domain: [x.min, x.max] },
      y: { type: y.scale, domain: [y.min, y.max] },
      marks: [
        Plot.gridX(xTicks),
        Plot.gridY(yTicks),
        Plot.axisX(xTicks, { ...axis, tickFormat: format.x, tickPadding: gutter.y + 12 }),
        Plot.axisY(yTicks, { ...axis, tickFormat: format.y, tickPadding: gutter.x + 12 }),
      ],
    });
    layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
    frame.append(layer);
    const picture = document.createElement("div");
    picture.className = "density";
    picture.append(frame, canvas, tip);
    picture.addEventListener("pointermove", point);
    picture.addEventListener("pointerleave", () => {
      tip.hidden = true;
    });
    ist = istSteps(state.raster!, place);
    move();
    requestAnimationFrame(paint);
    return { picture };
  }

  function paint(): void {
    if (state.raster) paintDensity(canvas, state.raster, place);
  }

  function move(): void {
    if (!layer || !state.raster) return;
    const { raster, classes, line = null } = state;
    render(portfolioLayer(classes, { x: raster.x, y: raster.y, line, ist }, place, texts.negative), layer);
  }

  function point(event: PointerEvent): void {
    const { raster } = state;
    const box = canvas.getBoundingClientRect();
    const cell = raster && cellAt(raster, event.clientX - box.left, event.clientY - box.top, place);
    const count = cell ? raster.counts[cell.row * raster.x.bins + cell.column]! : 0;
    tip.hidden = count === 0;
    if (!cell || count === 0) return;
    const { x, y } = cellBox(raster, cell.column, cell.row, place);
    render(
      html`<strong>${texts.count}: ${format.integer(count)}</strong><br />${texts.x}:
        ${writtenRange(cellRange(raster.x, cell.column), format.x, texts.negative)}<br />${texts.y}:
        ${writtenRange(cellRange(raster.y, cell.row), format.y, texts.negative)}`,
      tip,
    );
    tip.style.transform = `translate(${x}px, ${y}px) translate(${x > box.width / 2 ? "-105%" : "8%"}, ${y > 80 ? "-110%" : "20%"})`;
  }

  const words = () => ({
    title: state.title,
    subtitle: [`${texts.y} ↑ · ${texts.x} →`, state.subtitle].filter(Boolean).join(" · "),
  });
  const caption = () => ({
    ...words(),
    description: texts.description,
    empty: state.raster ? null : texts.empty,
    table: state.raster ? portfolioTable(state.raster, { texts, format }) : { columns: [], rows: [] },
  });
  const legend = chartLegend([
    { key: "density", text: texts.customers },
    { key: "ist", text: texts.ist },
  ]);
  const figure = chartFigure(caption(), { texts, draw, width, level, legend });
  const updateFigure = figure.update;
  let drawn = state.raster;
  const showSoon = oncePerFrame(() => {
    const { raster } = state;
    updateFigure(raster === drawn ? words() : caption());
    if (raster && drawn && !(sameAxis(raster.x, drawn.x) && sameAxis(raster.y, drawn.y))) figure.redraw();
    else if (raster && raster !== drawn) {
      ist = istSteps(raster, place);
      paint();
    }
    move();
    drawn = raster;
  });

  return Object.assign(figure, {
    update(change: Partial<PortfolioData>) {
      state = { ...state, ...change };
      showSoon();
    },
  });
}

function sameAxis(a: Axis, b: Axis): boolean {
  return a.scale === b.scale && a.min === b.min && a.max === b.max && a.bins === b.bins;
}
