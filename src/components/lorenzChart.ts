import * as Plot from "@observablehq/plot";
import { render } from "lit-html";
import type { LorenzPoints } from "../model/lorenzPoints.js";
import { chartFigure } from "./chartFigure.js";
import { chartLegend } from "./chartLegend.js";
import { fire, type InputComponent } from "./component.js";
import { curveHandles } from "./curveHandles.js";
import { curvePaths, type LorenzBand, lorenzLayer, type PlotArea, stripHeight, stripWidth } from "./lorenzLayer.js";
import { oncePerFrame } from "./oncePerFrame.js";
import { uniqueId } from "./uniqueId.js";

/** A class on the curve with its lower threshold; the last class ends at 1 and has no handle. */
export interface LorenzClass extends LorenzBand {
  /** Of today's visits, cumulated; null where not known. */
  readonly visitsShare: number | null;
  /** What the handle says: shares and threshold. */
  readonly text: string;
}

export interface LorenzData {
  /** Best customers first; all zero, or null, when there is no positive value to share. */
  readonly curve: LorenzPoints | null;
  readonly classes: readonly LorenzClass[];
  readonly title: string;
  /** For example the Gini coefficient. */
  readonly subtitle?: string;
}

export interface LorenzOptions {
  readonly texts: {
    readonly x: string;
    readonly y: string;
    readonly equality: string;
    readonly value: string;
    /** Today's visits. */
    readonly ist: string;
    readonly empty: string;
    readonly help: string;
    readonly handle: (letter: string) => string;
    readonly class: string;
    readonly show: string;
  };
  readonly format: {
    readonly percent: (share: number | null) => string;
    readonly percentRound: (share: number) => string;
  };
  readonly width?: number;
}

/** The threshold a handle asks for: those above it make up this share of customers. */
export interface LorenzValue {
  readonly index: number;
  readonly customersShare: number;
}

/** Lorenz curve with the best customers first; thresholds are handles on it, and both axes show the classes as strips. */
export function lorenzChart(
  data: LorenzData,
  { texts, format, width }: LorenzOptions,
): InputComponent<LorenzValue | null, LorenzData> {
  let state = drawable(data);
  let area: PlotArea = { left: 0, right: 1, top: 0, bottom: 1 };
  let size = { width: 1, height: 1 };
  let paths = { line: "", area: "", ist: "" };
  let layer: SVGGElement | null = null;
  const id = uniqueId("bands");
  const handles = curveHandles({
    label: texts.handle,
    move(index, customersShare) {
      figure.value = { index, customersShare };
      fire(figure, "input");
    },
    rest: () => fire(figure, "change"),
  });

  function draw(available: number) {
    const height = Math.round(Math.min(400, Math.max(250, available * 0.66)));
    const margin = { left: 42, right: stripWidth + 6, top: 12, bottom: stripHeight + 42 };
    size = { width: available, height };
    area = { left: margin.left, right: available - margin.right, top: margin.top, bottom: height - margin.bottom };
    const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
    const axis = { ticks, tickFormat: format.percentRound, tickSize: 0 };
    const picture = Plot.plot({
      ...size,
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: margin.top,
      marginBottom: margin.bottom,
      x: { domain: [0, 1] },
      y: { domain: [0, 1] },
      marks: [
        Plot.gridY({ ticks }),
        Plot.axisX({
          ...axis,
          label: texts.x,
          labelAnchor: "center",
          labelArrow: "none",
          tickPadding: stripHeight + 8,
        }),
        Plot.axisY({ ...axis, label: null, tickPadding: 6 }),
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { className: "equality" },
        ),
      ],
    }) as unknown as SVGSVGElement;
    layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
    picture.append(layer);
    if (state.curve) paths = curvePaths(state.curve, area);
    move();
    return { picture, controls: handles.node };
  }

  function move(): void {
    if (!layer || !state.curve) return;
    render(lorenzLayer(state.classes, paths, area, { id, percent: format.percentRound }), layer);
    const shown = state.classes.slice(0, -1).map(({ letter, customersShare, valueShare, text }) => ({
      letter,
      text,
      share: customersShare,
      x: area.left + customersShare * (area.right - area.left),
      y: area.bottom - valueShare * (area.bottom - area.top),
    }));
    handles.update(shown, { ...size, left: area.left, right: area.right });
  }

  const caption = () => ({
    title: state.title,
    subtitle: state.curve ? `${texts.y}${state.subtitle ? ` · ${state.subtitle}` : ""}` : undefined,
    description: `${texts.x}; ${texts.y}. ${texts.help}`,
    empty: state.curve ? null : texts.empty,
    table: {
      columns: [{ label: texts.class }, ...[texts.x, texts.y, texts.ist].map((label) => ({ label, numeric: true }))],
      rows: state.classes.map(({ letter, customersShare, valueShare, visitsShare }) => [
        letter,
        format.percent(customersShare),
        format.percent(valueShare),
        format.percent(visitsShare),
      ]),
    },
  });

  const legend = chartLegend([
    { key: "main-line", text: texts.value },
    { key: "ist-line", text: texts.ist },
    { key: "range-line", text: texts.equality },
  ]);
  const figure = Object.assign(chartFigure(caption(), { texts, draw, width, legend }), {
    value: null as LorenzValue | null,
  });
  const updateFigure = figure.update;
  const showSoon = oncePerFrame(() => {
    updateFigure(caption());
    move();
  });

  return Object.assign(figure, {
    update(change: Partial<LorenzData>) {
      const curve = state.curve;
      state = drawable({ ...state, ...change });
      if (state.curve && state.curve !== curve) paths = curvePaths(state.curve, area);
      showSoon();
    },
  });
}

/** A curve without positive value is none. */
function drawable(data: LorenzData): LorenzData {
  return data.curve?.valueShare.at(-1) ? data : { ...data, curve: null };
}
