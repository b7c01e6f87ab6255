import { line } from "d3-shape";
import { svg, type TemplateResult } from "lit-html";

/** A line through points in the units of the axes. */
export interface CurveLine {
  readonly name: string;
  /** Names its look: `ist`, `scenario`, `range` or `bound`. */
  readonly look: string;
  readonly tone?: string;
  readonly points: readonly (readonly [number, number])[];
}

/** A point with its name beside it; without one it is only drawn. */
export interface CurveMark {
  readonly name: string;
  readonly look: string;
  readonly tone?: string;
  readonly x: number;
  readonly y: number;
  /** On which side of the point its name stands. */
  readonly side?: "left" | "right" | "above" | "below";
}

export interface CurvePlace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** About half the width of a letter in pixels, and how far names may reach beyond the axes. */
const halfLetter = 3.4;
const overhang = 26;
/** A name above a point that is closer to the upper edge would stand in the title of the axis: it stands beside the point. */
const roomAbove = 8;

const beside = {
  left: { dx: -9, dy: 4, anchor: "end" },
  right: { dx: 9, dy: 4, anchor: "start" },
  above: { dx: 0, dy: -11, anchor: "middle" },
  below: { dx: 0, dy: 19, anchor: "middle" },
} as const;

/** Everything in a curve chart that moves with the data. */
export function curveLayer(
  lines: readonly CurveLine[],
  marks: readonly CurveMark[],
  place: CurvePlace,
): TemplateResult<2> {
  const along = ([from, to]: readonly [number, number], value: number) => (value - from) / (to - from);
  const atX = (value: number) => place.left + along(place.x, value) * (place.right - place.left);
  const atY = (value: number) => place.bottom - along(place.y, value) * (place.bottom - place.top);
  const path = line<readonly [number, number]>(
    ([x]) => atX(x),
    ([, y]) => atY(y),
  );
  const zero = place.y[0] < 0 && place.y[1] > 0 ? `M${place.left},${atY(0)}H${place.right}` : "";
  const mark = ({ name, look, tone, x, y, side }: CurveMark) => {
    const [px, py] = [atX(x), atY(y)];
    const sideWithin = side === "above" && py < place.top + roomAbove ? undefined : side;
    const { dx, dy, anchor } = beside[sideWithin ?? (px > (place.left + place.right) / 2 ? "left" : "right")];
    const half = name.length * halfLetter;
    const within = Math.min(Math.max(px + dx, place.left + half), place.right + overhang - half);
    return svg`<g class=${`curve-mark ${look}`} data-tone=${tone ?? ""}>
      <circle cx=${px} cy=${py} r="5"></circle>
      <text x=${anchor === "middle" ? within : px + dx} y=${py + dy} text-anchor=${anchor}>${name}</text>
    </g>`;
  };
  return svg`<path class="curve-zero" d=${zero}></path>
    ${lines.map(
      ({ look, tone, points }) =>
        svg`<path class=${`curve-line ${look}`} data-tone=${tone ?? ""} d=${path(points) ?? ""}></path>`,
    )}
    ${marks.map(mark)}`;
}
