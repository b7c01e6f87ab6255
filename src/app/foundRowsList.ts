import { html, nothing, type TemplateResult } from "lit-html";
import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import { placeOf } from "./placeOf.js";
import type { ReportLine } from "./reportLines.js";
import { reportTable } from "./reportTable.js";

/** Rows that a printed report lists; more are there on screen. */
const mostPrinted = 20;
const amounts = ["revenue", "margin", "potential"] as const;

/** The rows a finding is about, one click away: line, customer number, name, the text it is about and the amounts that the file has. */
export function foundRowsList(
  { text, rows, count }: ReportLine,
  { data, findings }: Texts,
  { integer, eurExact }: Formats,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const { report: words } = data;
  const shown = amounts.filter((field) => rows.some((row) => row[field] !== null));
  const named = rows.some(({ name }) => name !== "");
  const euros = (value: number | null) => (value === null ? "–" : eurExact(Math.round(value * 100)));
  const label = (field: string) => findings.fields[field] ?? field;
  // Names stand in a column of their own.
  const column = rows.find((row) => row.text !== undefined)?.column;
  const texts = column === undefined ? [] : [column];
  const lead = 2 + Number(named) + texts.length;
  return html`<details class=${count > mostPrinted ? "found-rows" : "found-rows printed"}>
    <summary>${words.showRows(integer(count))}</summary>
    ${reportTable(
      text,
      [words.row, label("id"), ...(named ? [label("name")] : []), ...texts, ...shown.map(label)],
      rows.map((row) => [
        ...[placeOf(row, integer), row.id, ...(named ? [row.name] : []), ...texts.map(() => row.text ?? "")],
        ...shown.map((field) => euros(row[field])),
      ]),
      [0, ...shown.map((_, at) => lead + at)],
    )}
    ${count > rows.length ? html`<p class="hint">${words.firstRows(integer(rows.length), integer(count))}</p>` : nothing}
  </details>`;
}
