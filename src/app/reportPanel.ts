import { html, nothing, render, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { csvBytes, englishCsv, germanCsv } from "../export/csv.js";
import { moneyFields } from "../read/fields.js";
import { assumptionFields } from "./assumptionFields.js";
import { button, card, paragraph, row } from "./card.js";
import type { Dataset } from "./dataset.js";
import { download } from "./exportCustomers.js";
import type { FileImport } from "./fileImport.js";
import { foundRowsList } from "./foundRowsList.js";
import type { App } from "./openApp.js";
import { reportLines } from "./reportLines.js";
import { reportRows } from "./reportRows.js";
import { reportTable } from "./reportTable.js";

/** What was read: rows, control totals, what is assumed, findings, and every row left out with its reason. `files` has the file as long as it is open. */
export function reportPanel(app: App, files: Pick<FileImport, "complete">): HTMLElement {
  const { texts, formats, onDataset } = app;
  const { report: words } = texts.data;
  const body = document.createElement("div");
  body.className = "stack";
  const assumptions = assumptionFields(app);

  const part = (heading: string, content: TemplateResult | TemplateResult[]) => html`<h3>${heading}</h3>${content}`;

  function totals({ report }: Dataset) {
    const rows = moneyFields.flatMap((field) => {
      const total = report.totals[field];
      // A DB that the file does not state is found from revenue and cost.
      const header = report.mapping[field] ?? (field === "margin" ? report.mapping.cost : undefined);
      if (total === null || header === undefined) return [];
      return [[texts.findings.fields[field] ?? field, formats.eurExact(Math.round(total * 100)), header]];
    });
    return html`${reportTable(words.totals, [texts.data.mapping.field, words.total, words.column], rows, [1])}
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

  async function downloadReport(): Promise<void> {
    const { dataset } = app;
    const { counts, report } = dataset;
    const listed = report.cells.length + report.skipped.length;
    const all = counts.cells + counts.skipped;
    const complete = listed < all ? await files.complete(report) : dataset;
    saved.textContent = complete ? "" : words.incomplete(formats.integer(listed), formats.integer(all));
    const rows = reportRows(complete ?? dataset, texts);
    const format = app.lang === "de" ? germanCsv : englishCsv;
    download(words.fileName(dataset.name), csvBytes(rows, format), "text/csv");
  }
  const saved = paragraph();
  saved.setAttribute("role", "status");
  const actions = row(
    button(words.download, () => void downloadReport()),
    saved,
  );

  function leftOut({ report, counts, skippedTexts }: Dataset) {
    const shown = 100;
    const more = (count: number) =>
      count > shown ? html`<p class="hint">${words.more(formats.integer(count - shown))}</p>` : nothing;
    const skipped = report.skipped
      .slice(0, shown)
      .map(({ row, reason }, at) => [
        ...[formats.integer(row), ...(skippedTexts.length > 0 ? [skippedTexts[at] ?? ""] : [])],
        texts.findings.skipReasons[reason] ?? reason,
      ]);
    const skippedHead = [words.row, ...(skippedTexts.length > 0 ? [words.value] : []), words.reason];
    const cells = report.cells
      .slice(0, shown)
      .map(({ row, column, value, reason }) => [
        ...[formats.integer(row), column, value],
        texts.findings.cellReasons[reason] ?? reason,
      ]);
    return html`${
      skipped.length > 0
        ? part(words.skipped, html`${reportTable(words.skipped, skippedHead, skipped, [0])}${more(counts.skipped)}`)
        : nothing
    }${
      cells.length > 0
        ? part(
            words.rejected,
            html`${reportTable(words.rejected, [words.row, words.column, words.value, words.reason], cells, [0])}${more(counts.cells)}`,
          )
        : nothing
    }`;
  }

  onDataset((dataset) => {
    const { report, counts } = dataset;
    const lines = reportLines(dataset, texts, formats);
    saved.textContent = "";
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
          lines.length > 0
            ? // Rows that were opened belong to the customers before.
              html`<ul>${keyed(
                dataset,
                lines.map((each) => html`<li>${each.text}${foundRowsList(each, texts, formats)}</li>`),
              )}</ul>`
            : html`<p class="hint">${words.noFindings}</p>`,
        )}
        ${leftOut(dataset)}`,
      body,
    );
  });
  return card(words.heading, body, actions);
}
