import { html, nothing, render, type TemplateResult } from "lit-html";
import { csvBytes, englishCsv, germanCsv } from "../export/csv.js";
import type { ImportReport } from "../read/importReport.js";
import { assumptionFields } from "./assumptionFields.js";
import { button, card, paragraph, row } from "./card.js";
import type { Dataset } from "./dataset.js";
import { download } from "./exportCustomers.js";
import { filesOf, namesInShort } from "./fileNames.js";
import type { FileImport } from "./importState.js";
import type { App } from "./openApp.js";
import { fileLines, reportLines } from "./reportLines.js";
import { part } from "./reportPart.js";
import { reportParts } from "./reportParts.js";
import { reportRows } from "./reportRows.js";
import { statedTotals } from "./statedTotals.js";
import { sumKnown } from "./sumKnown.js";

/** The element that an import message leads to. */
export const reportId = "import-report";

/** What was read: rows, control totals, what is assumed, findings, and every row left out with its reason. `files` has the files as long as they are open. */
export function reportPanel(app: App, files: Pick<FileImport, "complete" | "state" | "subscribe">): HTMLElement {
  const { texts, formats, onDataset } = app;
  const { report: words } = texts.data;
  const body = document.createElement("div");
  body.className = "stack";
  const assumptions = assumptionFields(app);
  const { read, totals, findings, leftOut } = reportParts(texts, formats);

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
    const { report } = dataset;
    const listed = sumOf([report, ...(report.files ?? [])].map(({ cells, skipped }) => cells.length + skipped.length));
    const all = sumOf([dataset, ...(dataset.further ?? [])].map(({ counts }) => counts.cells + counts.skipped));
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

  /** Every file that completes the list, folded away until it is asked for. */
  function furtherFiles(dataset: Dataset): TemplateResult[] {
    const { report: whole, further = [] } = dataset;
    return (whole.files ?? []).map((report, at) => {
      const listed = { report, ...further[at]! };
      return html`<details class="file-report printed">
        <summary>${words.ofFile(nameOf(report, report.file))}</summary>
        ${read(listed, nameOf(report, report.file))} ${totals(report)}
        ${findings(fileLines(dataset, report, texts, formats), dataset)} ${leftOut(listed)}
      </details>`;
    });
  }

  /** Below a file that was not loaded stands the report of the one before; of data kept from before there is no file any more whose columns could be mapped. */
  const former = paragraph();
  function tellFormer(): void {
    const { phase, files: open } = files.state;
    const { files: others, parts, together } = app.dataset.report;
    const isOfSeveral = others !== undefined || (together !== undefined && !parts);
    const isKept = app.dataset.origin === "file" && open.every(({ opened }) => !opened);
    const lines = [
      ...(phase === "refused" ? [words.stillOf(app.dataset.name)] : []),
      ...(isKept ? [texts.data.mapping.again(isOfSeveral)] : []),
    ];
    former.textContent = lines.join(" ");
    former.hidden = former.textContent === "";
  }
  files.subscribe(tellFormer);

  onDataset((dataset) => {
    const { report, name } = dataset;
    tellFormer();
    saved.textContent = "";
    render(
      html`${read(dataset, nameOf(report, report.list ?? name))} ${totals(report, { stated: statedTotals(dataset), revenue: revenueOf(dataset) })}
        ${part(words.assumed, html`<ul>${assumed(dataset).map((text) => html`<li>${text}</li>`)}</ul>`)}
        ${assumptions.show()} ${findings(reportLines(dataset, texts, formats), dataset)} ${leftOut(dataset)}
        ${report.files ? part(words.files, furtherFiles(dataset)) : nothing}`,
      body,
    );
  });
  const panel = card(words.heading, former, body, actions);
  panel.id = reportId;
  panel.tabIndex = -1;
  return panel;
}

function nameOf(report: ImportReport, name: string): string {
  return namesInShort(filesOf(report, name));
}

function revenueOf({ figures: { revenueCents } }: Dataset): number | null {
  const cents = sumKnown(revenueCents);
  return cents && cents / 100;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
