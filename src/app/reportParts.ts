import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import type { Detection, ImportReport, RowCustomer } from "../read/importReport.js";
import { foundRowsList } from "./foundRowsList.js";
import { placeOf } from "./placeOf.js";
import type { ReportLine } from "./reportLines.js";
import { part } from "./reportPart.js";
import { reportTable } from "./reportTable.js";
import { reportTotals } from "./reportTotals.js";
import { isTypedFormat, withOwnNumbers } from "./typedCells.js";

/** What of a report is listed row by row, and how much there is in all. */
export interface Listed {
  readonly report: ImportReport;
  readonly counts: { readonly cells: number; readonly skipped: number };
  readonly skippedTexts: readonly string[];
}

/** A list that is put in short, with the reason of each of its rows. */
interface Rest {
  readonly all: number;
  readonly reasons: readonly string[];
}

const shown = 100;
/** So many rows are seen at a glance. */
const few = 12;

/** The parts of an import report on screen, the same for one file and for each of several. */
export function reportParts(texts: Texts, formats: Formats) {
  const { report: words } = texts.data;
  const { integer } = formats;
  const more = (count: number) =>
    count > shown ? html`<p class="hint">${words.more(integer(count - shown))}</p>` : nothing;

  function read({ report, counts }: Omit<Listed, "skippedTexts">, name: string): TemplateResult {
    const { rows, accepted, rejectedRows, encoding, delimiter, decimal, detection = [] } = report;
    const figures = [rows, accepted, rejectedRows, counts.skipped].map(integer) as [string, string, string, string];
    // Each of several files has a line of its own among the grounds.
    const isOne = detection.every(({ part: of }) => of === undefined);
    const isText = detection.length === 0 || detection.some(({ what, value }) => what === "format" && value === "text");
    const as = words.detected(encoding, words.delimiters[delimiter] ?? delimiter, words.decimals[decimal] ?? decimal);
    return html`<p>${name}: ${words.summary(...figures)}</p>
      ${isText && isOne ? html`<p class="hint">${as}</p>` : nothing}
      ${
        detection.length === 0
          ? nothing
          : html`<details class="file-report printed">
              <summary>${words.why}</summary>
              <ul>${detection.map((each) => html`<li>${ground(each)}</li>`)}</ul>
            </details>`
      }`;
  }

  function ground({ what, why, part, ...details }: Detection): string {
    const text = texts.findings.detection[`${what}.${why}`]?.(details) ?? `${what} ${details.value}`;
    return part === undefined ? text : `${part}: ${text}`;
  }

  /** Rows that were opened belong to the customers before, so a `key` tells customers apart. */
  function findings(lines: readonly ReportLine[], key: unknown): TemplateResult {
    const line = (each: ReportLine) => html`<li>${each.text}${foundRowsList(each, texts, formats)}</li>`;
    if (lines.length === 0) return part(words.findings, html`<p class="hint">${words.noFindings}</p>`);
    return part(words.findings, html`<ul>${keyed(key, lines.map(line))}</ul>`);
  }

  /** How often each reason comes in a long list, the most frequent first; nothing where the reasons of some rows are not known. */
  function inShort({ all, reasons }: Rest): TemplateResult | typeof nothing {
    if (all <= few || reasons.length < all) return nothing;
    const counts = new Map<string, number>();
    for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const often = [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} (${integer(count)})`);
    return html`<p class="hint">${often.join(" · ")}</p>`;
  }

  /** What stands in a row of a spreadsheet, cell by cell. */
  function rowWithOwnNumbers(text: string): string {
    const cells = text.split(" · ");
    return cells.map((cell) => withOwnNumbers(cell, formats)).join(" · ");
  }

  function leftOut({ report, counts, skippedTexts }: Listed): TemplateResult {
    const hasTexts = skippedTexts.length > 0;
    const isTyped = report.detection?.some(({ what, value }) => what === "format" && isTypedFormat(value)) ?? false;
    const textOf = (at: number) => (isTyped ? rowWithOwnNumbers(skippedTexts[at] ?? "") : (skippedTexts[at] ?? ""));
    const skipped = report.skipped
      .slice(0, shown)
      .map(({ reason, ...each }, at) => [
        ...[placeOf(each, integer), ...(hasTexts ? [textOf(at)] : [])],
        texts.findings.skipReasons[reason] ?? reason,
      ]);
    const skippedHead = [words.row, ...(hasTexts ? [words.value] : []), words.reason];
    const { cellCustomers } = report;
    const hasNames = cellCustomers?.some(({ name }) => name !== undefined) ?? false;
    const whose = ({ id, name = "" }: RowCustomer) => [id, ...(hasNames ? [name] : [])];
    const cells = report.cells
      .slice(0, shown)
      .map(({ column, value, reason, ...each }, at) => [
        ...[placeOf(each, integer), ...(cellCustomers ? whose(cellCustomers[at]!) : []), column, value],
        texts.findings.cellReasons[reason] ?? reason,
      ]);
    const { id, name } = texts.findings.fields;
    const cellsHead = [
      ...[words.row, ...(cellCustomers ? whose({ id: id!, name: name! }) : [])],
      ...[words.column, words.value, words.reason],
    ];
    const list = (heading: string, head: readonly string[], rows: readonly (readonly string[])[], rest: Rest) =>
      rows.length === 0
        ? nothing
        : part(heading, html`${inShort(rest)}${reportTable(heading, head, rows, [0])}${more(rest.all)}`);
    const ofSkipped = report.skipped.map(({ reason }) => texts.findings.skipReasons[reason] ?? reason);
    const ofCells = report.cells.map(
      ({ column, reason }) => `${column}: ${texts.findings.cellReasons[reason] ?? reason}`,
    );
    return html`${list(words.skipped, skippedHead, skipped, { all: counts.skipped, reasons: ofSkipped })}${list(
      words.rejected,
      cellsHead,
      cells,
      { all: counts.cells, reasons: ofCells },
    )}`;
  }

  return { read, totals: reportTotals(texts, formats), findings, leftOut };
}
