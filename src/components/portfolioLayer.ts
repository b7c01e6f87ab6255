import { svg, type TemplateResult } from "lit-html";
import type { Axis } from "../model/axis.js";
import type { RasterPlace } from "./densityCanvas.js";
import { axisPosition } from "./rasterAxis.js";

/** A class on the value axis with its lower threshold in the unit of the axis; null for the last class. */
export interface PortfolioClass {
  readonly letter: string;
  readonly threshold: number | null;
}

/** A line among the customers, by value and potential in the units of the axes. */
export interface PortfolioLine {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

/** What moves with the thresholds: class columns, their letters, a line, and the names of the gutters. */
export function portfolioLayer(
  classes: readonly PortfolioClass[],
  {
    x: axis,
    y,
    line,
    ist,
  }: { readonly x: Axis; readonly y: Axis; readonly line: PortfolioLine | null; readonly ist: string },
  { left, right, top, bottom, gutter }: RasterPlace,
  negative: string,
): TemplateResult<2> {
  const start = gutter.x > 0 ? left - gutter.space - gutter.x : left;
  const floor = gutter.y > 0 ? bottom + gutter.space + gutter.y : bottom;
  const at = (threshold: number | null) =>
    threshold === null || (axis.scale === "log" && threshold <= 0)
      ? start
      : left + axisPosition(axis, threshold) * (right - left);
  let end = right;
  const columns = classes.map(({ letter, threshold }) => {
    const column = { letter, last: threshold === null, to: end, from: Math.min(end, at(threshold)) };
    end = column.from;
    return column;
  });
  const points = (line?.points ?? []).map(
    ([value, potential]) =>
      [
        left + axisPosition(axis, value) * (right - left),
        bottom - axisPosition(y, potential) * (bottom - top),
      ] as const,
  );
  const [nameX = 0, nameY = 0] = points[Math.floor(points.length / 4)] ?? [];
  return svg`${columns.map(
    ({ letter, from, to, last }) => svg`<g data-tone=${letter}>
      <rect class="band" x=${from} y=${top} width=${to - from} height=${floor - top}></rect>
      <rect class="strip" x=${from} y=${top - 20} width=${to - from} height="18"></rect>
      <text class="strip-text" x=${(from + to) / 2} y=${top - 11} dy="0.35em">${to - from > 13 ? letter : ""}</text>
      <path class="guide" d=${last ? "" : `M${from},${top}V${floor}`}></path>
    </g>`,
  )}
  <path class="portfolio-ist" d=${ist}></path>
  <path class="portfolio-line" d=${points.length > 1 ? `M${points.map((point) => point.join(",")).join("L")}` : ""}></path>
  <text class="portfolio-line-name" text-anchor="start" x=${nameX + 6} y=${nameY}>${line?.name ?? ""}</text>
  <text class="tick" x=${start + gutter.x / 2} y=${floor + 15} text-anchor="middle">${gutter.x > 0 ? negative : ""}</text>
  <text class="tick" x=${start - 8} y=${floor - gutter.y / 2} dy="0.32em" text-anchor="end">${gutter.y > 0 ? negative : ""}</text>`;
}
