import { html, nothing, type TemplateResult } from "lit-html";
import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import { contactFields, moneyFields } from "../read/fields.js";
import type { ImportReport } from "../read/importReport.js";
import { columnLabel } from "./columnSums.js";
import { part } from "./reportPart.js";
import { reportTable } from "./reportTable.js";
import type { statedTotals } from "./statedTotals.js";

interface TotalsContext {
  /** What the file states itself. */
  readonly stated?: ReturnType<typeof statedTotals>;
  /** What all customers have, in EUR. */
  readonly revenue?: number | null;
}

/** The sums of what was read, to be compared with their source. */
export function reportTotals(texts: Texts, formats: Formats) {
  const { report: words } = texts.data;
  const { integer, eurExact, contacts } = formats;

  /** The control totals, beside those that the file states itself. */
  function totals(
    report: ImportReport,
    { stated = null, revenue = null }: TotalsContext = {},
  ): TemplateResult | typeof nothing {
    const { totals: sums, contactTotals = {}, totalsInFile, mapping } = report;
    const euros = (total: number) => eurExact(Math.round(total * 100));
    const named = (text: string) => columnLabel(text, report.header, texts.data.mapping);
    const rows = moneyFields.flatMap((field) => {
      const total = sums[field];
      // A DB that the file does not state is found from revenue and cost.
      const fromCost =
        field === "margin" && mapping.cost ? `${named(mapping.revenue ?? "")} − ${named(mapping.cost)}` : undefined;
      const header = mapping[field] === undefined ? fromCost : named(mapping[field]);
      if (total === null || header === undefined) return [];
      const ofRow = stated ? [stated[field] === undefined ? "–" : euros(stated[field])] : [];
      const inFile = totalsInFile ? [euros(totalsInFile[field] ?? total)] : ofRow;
      return [[texts.findings.fields[field] ?? field, ...inFile, euros(total), header]];
    });
    const contactRows = contactFields.flatMap((field) => {
      const [total, header] = [contactTotals[field], mapping[field]];
      if (total === undefined || header === undefined) return [];
      return [
        [
          texts.findings.fields[field] ?? field,
          ...(totalsInFile || stated ? [""] : []),
          contacts(total * 1000),
          header,
        ],
      ];
    });
    rows.push(...contactRows);
    if (rows.length === 0) return nothing;
    const inFile = totalsInFile ? [words.totalInFile] : stated ? [words.totalStated] : [];
    const head = [texts.data.mapping.field, ...inFile, words.total, words.column];
    const left = revenueNotInList(report);
    const hints = [
      ...(left === 0 ? [] : [words.notInList(euros(left), euros(sums.revenue! - left))]),
      ...(totalsInFile ? [words.countedOnce] : []),
      ...(revenue !== null && isScaled(report) ? [words.scaled(euros(revenue))] : []),
      words.totalsHint,
    ];
    return part(
      words.totals,
      html`${reportTable(words.totals, head, rows, [1, 1 + inFile.length])}<p class="hint">${hints.join(" ")}</p>${perPart(report)}`,
    );
  }

  /** The same for each sheet or file that was read with others as one. */
  function perPart({ sections = [] }: ImportReport): TemplateResult | typeof nothing {
    if (sections.length === 0) return nothing;
    const shownFields = moneyFields.filter((field) => sections.some(({ totals: own }) => own[field] !== null));
    const euros = (total: number | null) => (total === null ? "–" : eurExact(Math.round(total * 100)));
    const rows = sections.map(({ part: name, accepted, totals: own }) => [
      ...[name, integer(accepted)],
      ...shownFields.map((field) => euros(own[field])),
    ]);
    const head = [
      words.part,
      texts.data.files.rows,
      ...shownFields.map((field) => texts.findings.fields[field] ?? field),
    ];
    return part(words.perPart, html`${reportTable(words.perPart, head, rows, head.map((_, at) => at).slice(1))}`);
  }

  return totals;
}

/** Whether amounts of another time than a year were converted, which the sums of the files are not. */
function isScaled({ warnings, files = [] }: ImportReport): boolean {
  return files.some(isScaled) || warnings.some(({ code }) => code === "periodScaled");
}

/** Revenue within the sum of a file that belongs to none of the list's customers, in EUR; 0 where a period was converted, for then it is no part of that sum. */
function revenueNotInList({ warnings, files = [] }: ImportReport): number {
  const strangers = files.some(isScaled) ? [] : warnings.filter(({ code }) => code === "notInList");
  return strangers.reduce((sum, { revenue }) => sum + Number(revenue ?? 0), 0);
}
