import { svg } from "lit-html";
import { chartLegend } from "./chartLegend.js";
import type { Component } from "./component.js";
import { drawnChart } from "./drawnChart.js";

/** What a role's customers take, in full-time equivalents. */
export interface WorkloadRow {
  readonly key: string;
  readonly label: string;
  /** Today's; null where not known. */
  readonly ist: number | null;
  /** By class, best first. */
  readonly classes: readonly { readonly letter: string; readonly fte: number }[];
  /** People there; null where not stated. */
  readonly there: number | null;
}

export interface WorkloadData {
  readonly title: string;
  readonly rows: readonly WorkloadRow[];
  readonly empty?: string | null;
}

export interface WorkloadOptions {
  readonly texts: {
    readonly show: string;
    readonly role: string;
    readonly ist: string;
    readonly scenario: string;
    readonly there: string;
    readonly class: (letter: string) => string;
  };
  readonly format: (fte: number | null) => string;
  readonly width?: number;
}

const rowHeight = 62;
const textWidth = 56;
const labelled = 22;

/** Per role the work of every class end to end, today's in grey below, and a mark where the people who are there end. */
export function workloadChart(data: WorkloadData, { texts, format, width }: WorkloadOptions): Component<WorkloadData> {
  let furthest = 0;

  const whole = ({ classes }: WorkloadRow) => classes.reduce((sum, { fte }) => sum + fte, 0);

  function paint(state: WorkloadData, available: number) {
    const { rows } = state;
    const most = Math.max(1e-9, ...rows.flatMap((row) => [whole(row), row.ist ?? 0, row.there ?? 0]));
    // The scale only changes when it must: bars shall not jump while something is dragged.
    if (most > furthest || most < furthest / 2) furthest = most * 1.1;
    const x = (fte: number) => (fte / furthest) * (available - textWidth);
    return {
      height: rows.length * rowHeight,
      content: svg`${rows.map((row, at) => {
        const y = at * rowHeight;
        let from = 0;
        const parts = row.classes.map(({ letter, fte }) => {
          const part = { letter, left: x(from), wide: x(fte), fte };
          from += fte;
          return part;
        });
        return svg`<g data-role=${row.key}>
          <text class="name" x="0" y=${y + 13}>${row.label}</text>
          ${parts.map(
            ({ letter, left, wide, fte }) => svg`<g data-tone=${letter} data-fte=${fte}>
            <rect class="bar value" x=${left} y=${y + 20} width=${Math.max(0, wide)} height="22"></rect>
            ${wide > labelled ? svg`<text class="bar-text value" x=${left + wide / 2} y=${y + 31} dy="0.35em" text-anchor="middle">${letter}</text>` : null}
          </g>`,
          )}
          <text x=${x(from) + 6} y=${y + 31} dy="0.35em">${format(from)}</text>
          ${row.ist === null ? null : svg`<rect class="bar ist" x="0" y=${y + 44} width=${x(row.ist)} height="7"></rect>`}
          ${row.there === null ? null : svg`<path class="there" d=${`M${x(row.there)},${y + 16}v37`}></path>`}
        </g>`;
      })}`,
    };
  }

  const caption = (state: WorkloadData) => {
    const letters = state.rows[0]?.classes.map(({ letter }) => letter) ?? [];
    return {
      title: state.title,
      description: `${texts.scenario}, ${texts.ist}, ${texts.there}`,
      empty: state.empty ?? null,
      table: {
        columns: [
          { label: texts.role },
          ...[texts.ist, texts.scenario, ...letters.map(texts.class), texts.there].map((label) => ({
            label,
            numeric: true,
          })),
        ],
        rows: state.rows.map((row) => [
          row.label,
          format(row.ist),
          format(whole(row)),
          ...row.classes.map(({ fte }) => format(fte)),
          format(row.there),
        ]),
      },
    };
  };

  const legend = chartLegend([
    { key: "value", text: texts.scenario },
    { key: "ist", text: texts.ist },
    { key: "mark", text: texts.there },
  ]);
  return drawnChart(data, { look: "workload", texts, width, legend, caption, paint });
}
