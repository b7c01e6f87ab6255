import { render, type TemplateResult } from "lit-html";
import { type ChartCaption, type ChartFigureOptions, chartFigure } from "./chartFigure.js";
import type { Component } from "./component.js";
import { oncePerFrame } from "./oncePerFrame.js";

export interface DrawnChartOptions<Data> extends Omit<ChartFigureOptions, "draw"> {
  /** The class that styles the picture. */
  readonly look: string;
  readonly caption: (data: Data) => ChartCaption;
  /** What is drawn for a width in pixels, and how high it is. */
  readonly paint: (data: Data, width: number) => { readonly height: number; readonly content: TemplateResult<2> };
}

/** A chart that draws itself: shapes move in place with the data, at most once per frame, and again when its width changes. */
export function drawnChart<Data extends object>(
  data: Data,
  { look, caption, paint, ...options }: DrawnChartOptions<Data>,
): Component<Data> {
  let state = data;
  let picture: SVGSVGElement | null = null;
  let available = 0;

  function move(): void {
    if (!picture) return;
    const { height, content } = paint(state, available);
    picture.setAttribute("width", String(available));
    picture.setAttribute("height", String(height));
    // Printed on narrower paper, the whole of it stays in view.
    picture.setAttribute("viewBox", `0 0 ${available} ${height}`);
    render(content, picture as unknown as HTMLElement);
  }

  const figure = chartFigure(caption(state), {
    ...options,
    draw(width) {
      available = width;
      picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      picture.setAttribute("class", look);
      move();
      return { picture };
    },
  });
  const updateFigure = figure.update;
  const showSoon = oncePerFrame(() => {
    updateFigure(caption(state));
    move();
  });
  return Object.assign(figure, {
    update(change: Partial<Data>) {
      state = { ...state, ...change };
      showSoon();
    },
  });
}
