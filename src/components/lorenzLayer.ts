import { area, line } from "d3-shape";
import { svg, type TemplateResult } from "lit-html";
import type { LorenzPoints } from "../model/lorenzPoints.js";

/** A class on the curve: where it ends on both axes. */
export interface LorenzBand {
  readonly letter: string;
  readonly customersShare: number;
  readonly valueShare: number;
}

export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const stripHeight = 20;
export const stripWidth = 54;
const gap = 3;

export interface CurvePaths {
  readonly line: string;
  readonly area: string;
  /** Today's visits; empty where they are not known. */
  readonly ist: string;
}

/** The paths of the curve, of the area under it, and of today's visits. */
export function curvePaths(
  { customersShare, valueShare, visitsShare }: LorenzPoints,
  { left, right, top, bottom }: PlotArea,
): CurvePaths {
  const points = Array.from(customersShare.keys());
  const x = (at: number) => left + customersShare[at]! * (right - left);
  const y = (at: number) => bottom - valueShare[at]! * (bottom - top);
  const ist = line<number>(x, (at) => bottom - visitsShare[at]! * (bottom - top));
  return {
    line: line<number>(x, y)(points) ?? "",
    area: area<number>(x, bottom, y)(points) ?? "",
    ist: visitsShare.at(-1) ? (ist(points) ?? "") : "",
  };
}

/** Everything that moves with the thresholds: band colours, strips along both axes, and lines from curve to strips. */
export function lorenzLayer(
  bands: readonly LorenzBand[],
  paths: CurvePaths,
  { left, right, top, bottom }: PlotArea,
  { id, percent }: { readonly id: string; readonly percent: (share: number) => string },
): TemplateResult<2> {
  const atX = (share: number) => left + share * (right - left);
  const atY = (share: number) => bottom - share * (bottom - top);
  const before = (index: number) => bands[index - 1] ?? { customersShare: 0, valueShare: 0 };
  const stop = (band: LorenzBand, index: number) => svg`
    <stop data-tone=${band.letter} offset=${before(index).customersShare} style="stop-color: var(--tone)"></stop>
    <stop data-tone=${band.letter} offset=${band.customersShare} style="stop-color: var(--tone)"></stop>`;
  const strips = (band: LorenzBand, index: number) => {
    const from = before(index);
    const [x0, x1] = [atX(from.customersShare), atX(band.customersShare)];
    const [y0, y1] = [atY(from.valueShare), atY(band.valueShare)];
    const customers = `${band.letter} ${percent(band.customersShare - from.customersShare)}`;
    const value = `${band.letter} ${percent(band.valueShare - from.valueShare)}`;
    const along = x1 - x0 > 52 ? customers : x1 - x0 > 13 ? band.letter : "";
    return svg`<g data-tone=${band.letter}>
      <rect class="strip" x=${x0} y=${bottom + gap} width=${Math.max(0, x1 - x0)} height=${stripHeight}></rect>
      <text class="strip-text" x=${(x0 + x1) / 2} y=${bottom + gap + stripHeight / 2} dy="0.35em">${along}</text>
      <rect class="strip" x=${right + gap} y=${y1} width=${stripWidth} height=${Math.max(0, y0 - y1)}></rect>
      <text class="strip-text" x=${right + gap + stripWidth / 2} y=${(y0 + y1) / 2} dy="0.35em"
        >${y0 - y1 > 13 ? value : ""}</text>
    </g>`;
  };
  const guide = ({ customersShare, valueShare }: LorenzBand) => svg`<path class="guide"
    d=${`M${atX(customersShare)},${bottom}V${atY(valueShare)}H${right}`}></path>`;
  return svg`<defs>
      <linearGradient id=${id} gradientUnits="userSpaceOnUse" x1=${left} x2=${right} y1="0" y2="0">${bands.map(stop)}</linearGradient>
    </defs>
    <path class="lorenz-area" d=${paths.area} fill="url(#${id})"></path>
    ${bands.slice(0, -1).map(guide)}
    <path class="lorenz-ist" d=${paths.ist}></path>
    <path class="lorenz-line" d=${paths.line}></path>
    ${bands.map(strips)}`;
}
