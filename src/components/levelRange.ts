import * as Plot from "@observablehq/plot";
import { render, svg } from "lit-html";
import { chartFigure } from "./chartFigure.js";
import type { Component } from "./component.js";
import { oncePerFrame } from "./oncePerFrame.js";
import { steadyDomain } from "./steadyDomain.js";

/** A value where sales answer to coverage. */
export interface RangeLevel {
  readonly name: string;
  readonly value: number;
  /** Further cells of its row in the table. */
  readonly cells: readonly string[];
}

export interface LevelRangeData {
  readonly title: string;
  readonly ist: RangeLevel | null;
  readonly off: RangeLevel | null;
  /** Cautious first. */
  readonly levels: readonly RangeLevel[];
  readonly empty?: string | null;
}

export interface LevelRangeOptions {
  readonly texts: {
    readonly x: string;
    readonly off: string;
    readonly on: string;
    readonly rowOf: string;
    readonly columns: readonly string[];
    readonly description: string;
    readonly show: string;
  };
  readonly format: (value: number) => string;
  readonly width?: number;
}

const margin = { left: 34, right: 34, top: 26, bottom: 26 };
const rowHeight = 40;
/** About the width of a letter in pixels, and what a name keeps away from the line of today. */
const letterWidth = 6.6;
const clearance = 8;

/** Today as a grey line, the scenario with sales as they are as a point, and with an answer of sales as a range. */
export function levelRange(
  data: LevelRangeData,
  { texts, format, width }: LevelRangeOptions,
): Component<LevelRangeData> {
  let state = data;
  let layer: SVGGElement | null = null;
  let domain = domainOf(null);
  let right = 1;

  function domainOf(before: readonly [number, number] | null) {
    const all = [state.ist, state.off, ...state.levels].flatMap((level) => (level ? [level.value] : []));
    return steadyDomain(all, before);
  }

  function draw(available: number) {
    right = available - margin.right;
    const picture = Plot.plot({
      width: available,
      height: margin.top + 2 * rowHeight + margin.bottom,
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: margin.top,
      marginBottom: margin.bottom,
      x: { domain: [...domain] },
      y: { domain: [0, 1], axis: null },
      marks: [
        Plot.gridX({ ticks: 5 }),
        Plot.axisX({ ticks: Math.min(6, Math.floor(available / 120)), tickFormat: format, tickSize: 0, label: null }),
      ],
    }) as unknown as SVGSVGElement;
    layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
    picture.append(layer);
    move();
    return { picture };
  }

  function move(): void {
    if (!layer) return;
    const atX = (value: number) =>
      margin.left + ((value - domain[0]) / (domain[1] - domain[0])) * (right - margin.left);
    const { ist, off, levels } = state;
    const ends = levels.map(({ value }) => atX(value));
    const [first, second] = [margin.top + rowHeight * 0.5, margin.top + rowHeight * 1.5];
    const line = ist ? atX(ist.value) : null;
    const name = (text: string, x: number, y: number) => {
      const start = nameStart(x, text.length * letterWidth, line, right + margin.right);
      return svg`<text class="level-name" x=${start} y=${y - 10} text-anchor="start">${text}</text>`;
    };
    render(
      svg`${
        ist
          ? svg`<path class="level-ist" d=${`M${atX(ist.value)},${margin.top - 8}v${2 * rowHeight + 8}`}></path>
        <text class="level-ist-name" x=${atX(ist.value)} y=${margin.top - 13} text-anchor="middle">${ist.name}</text>`
          : ""
      }
      ${off ? svg`<circle class="level-off" cx=${atX(off.value)} cy=${first} r="6"></circle>${name(texts.off, atX(off.value), first)}` : ""}
      ${
        ends.length > 0
          ? svg`<path class="level-band" d=${`M${Math.min(...ends)},${second}H${Math.max(...ends)}`}></path>
            ${ends.map((x) => svg`<circle class="level-on" cx=${x} cy=${second} r="4"></circle>`)}
            ${name(texts.on, (Math.min(...ends) + Math.max(...ends)) / 2, second)}`
          : ""
      }`,
      layer,
    );
  }

  const caption = () => ({
    title: state.title,
    description: texts.description,
    empty: state.empty ?? null,
    table: {
      columns: [
        { label: texts.rowOf },
        { label: texts.x, numeric: true },
        ...texts.columns.map((label) => ({ label, numeric: true })),
      ],
      rows: [state.ist, state.off, ...state.levels].flatMap((level) =>
        level ? [[level.name, format(level.value), ...level.cells]] : [],
      ),
    },
  });
  const figure = chartFigure(caption(), { texts, draw, width, level: 3 });
  const updateFigure = figure.update;
  const showSoon = oncePerFrame(() => {
    const next = domainOf(domain);
    const moved = String(next) !== String(domain);
    domain = next;
    updateFigure(caption());
    if (moved) figure.redraw();
    else move();
  });
  return Object.assign(figure, {
    update(change: Partial<LevelRangeData>) {
      state = { ...state, ...change };
      showSoon();
    },
  });
}

/** Where a name above `x` begins: over its middle where there is room, else beside the line of today, within 0…`end` pixels. */
function nameStart(x: number, width: number, line: number | null, end: number): number {
  const within = (start: number) => Math.max(0, Math.min(end - width, start));
  const centred = within(x - width / 2);
  if (line === null || line < centred - clearance || line > centred + width + clearance) return centred;
  const [before, after] = [line - clearance - width, line + clearance];
  const fits = [before, after].filter((start) => start === within(start));
  const [nearest = centred] = fits.sort((a, b) => Math.abs(a - centred) - Math.abs(b - centred));
  return nearest;
}
