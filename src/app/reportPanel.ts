import { html, nothing, render, type TemplateResult } from "lit-html";
import { moneyFields } from "../read/fields.js";
import { assumptionFields } from "./assumptionFields.js";
import { card } from "./card.js";
import type { Dataset } from "./dataset.js";
import type { App } from "./openApp.js";

/** What was read: rows, control totals, what is assumed, findings, and every row left out with its reason. */
export function reportPanel(app: App): HTMLElement {
  const { texts, formats, onDataset } = app;
  const { report: words } = texts.data;
  const body = document.createElement("div");
  body.className = "stack";
  const assumptions = assumptionFields(app);

  const table = (
    label: string,
    head: readonly string[],
    rows: readonly (readonly string[])[],
    numeric: readonly number[],
  ) => html`
    <div class="table-scroll" role="region" aria-label=${label} tabindex="0">
      <table>
        <thead>
          <tr>${head.map((text, at) => html`<th scope="col" class=${numeric.includes(at) ? "number" : ""}>${text}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map((row) => html`<tr>${row.map((text, at) => html`<td class=${numeric.includes(at) ? "number" : ""}>${text}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;

  const part = (heading: string, content: TemplateResult | TemplateResult[]) => html`<h3>${heading}</h3>${content}`;

  function totals({ report }: Dataset) {
    const rows = moneyFields.flatMap((field) => {
      const total = report.totals[field];
      const header = report.mapping[field];
      if (total === null || header === undefined) return [];
      return [[texts.findings.fields[field] ?? field, formats.eurExact(Math.round(total * 100)), header]];
    });
    return html`${table(words.totals, [texts.data.mapping.field, words.total, words.column], rows, [1])}
      <p class="hint">${words.totalsHint}</p>`;
  }

  function assumed({ figures, report }: Dataset): readonly string[] {
    const lines: string[] = [];
    const { margin, potential } = app.portfolio.estimated;
    if (margin > 0) lines.push(words.marginMissing(formats.integer(margin)));
    if (potential > 0) lines.push(words.potentialMissing(formats.integer(potential)));
    if (report.estimated.includes("visits") && !figures.visitsThousandths) lines.push(words.visitsMissing);
    if (!figures.callsThousandths) lines.push(words.callsMissing);
    return lines.length > 0 ? lines : [words.nothingAssumed];
  }

  function leftOut({ report, counts }: Dataset) {
    const shown = 100;
    const more = (count: number) =>
      count > shown ? html`<p class="hint">${words.more(formats.integer(count - shown))}</p>` : nothing;
    const skipped = report.skipped
      .slice(0, shown)
      .map(({ row, reason }) => [formats.integer(row), texts.findings.skipReasons[reason] ?? reason]);
    const cells = report.cells
      .slice(0, shown)
      .map(({ row, column, value, reason }) => [
        ...[formats.integer(row), column, value],
        texts.findings.cellReasons[reason] ?? reason,
      ]);
    return html`${
      skipped.length > 0
        ? part(
            words.skipped,
            html`${table(words.skipped, [words.row, words.reason], skipped, [0])}${more(counts.skipped)}`,
          )
        : nothing
    }${
      cells.length > 0
        ? part(
            words.rejected,
            html`${table(words.rejected, [words.row, words.column, words.value, words.reason], cells, [0])}${more(counts.cells)}`,
          )
        : nothing
    }`;
  }

  onDataset((dataset) => {
    const { report, counts } = dataset;
    const explain = ({ code, ...details }: (typeof report.warnings)[number]) =>
      texts.findings.warnings[code]?.(details) ?? code;
    const line = (text: string) => html`<li>${text}</li>`;
    render(
      html`<p>
          ${dataset.name}:
          ${words.summary(
            formats.integer(report.rows),
            formats.integer(report.accepted),
            formats.integer(report.rejectedRows),
            formats.integer(counts.skipped),
          )}
        </p>
        <p class="hint">
          ${words.detected(
            report.encoding,
            words.delimiters[report.delimiter] ?? report.delimiter,
            words.decimals[report.decimal] ?? report.decimal,
          )}
        </p>
        ${part(words.totals, totals(dataset))}
        ${part(words.assumed, html`<ul>${assumed(dataset).map(line)}</ul>`)} ${assumptions.show()}
        ${part(
          words.findings,
          report.warnings.length > 0
            ? html`<ul>${report.warnings.map((warning) => line(explain(warning)))}</ul>`
            : html`<p class="hint">${words.noFindings}</p>`,
        )}
        ${leftOut(dataset)}`,
      body,
    );
  });
  return card(words.heading, body);
}
