import { type Formats, formatsFor, type Lang } from "../i18n/format.js";
import { type Texts, textsFor } from "../i18n/texts.js";
import { type CoverageUnit, coverageKpis } from "../model/coverageKpis.js";
import { type KpiKey, type KpiUnit, kpis } from "../model/kpis.js";
import type { ImportWarning, RowCustomer } from "../read/importReport.js";
import { placeText } from "../read/places.js";
import type { Analysis } from "./analysis.js";
import { uncertaintyLines } from "./uncertaintyLines.js";

/** An analysis to be read: what was imported, then every KPI as a row with a column per class and the total. */
export function analysisText(analysis: Analysis, lang: Lang): string {
  const texts = textsFor(lang);
  const format = formatsFor(lang);
  const open = uncertaintyLines(analysis.uncertainty, texts, format);
  return [
    ...importLines(analysis, texts, format),
    "",
    ...table(kpiRows(analysis, texts, format)),
    "",
    ...table(coverageRows(analysis, texts, format)),
    ...(open.length > 0 ? ["", ...open] : []),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function importLines(
  { import: report }: Analysis,
  { data, findings }: Texts,
  { integer, eurExact }: Formats,
): string[] {
  const { rows, accepted, rejectedRows, skipped, encoding, delimiter, decimal, estimated } = report;
  const { summary, detected, delimiters, decimals, skipped: skippedTitle, rejected } = data.report;
  const format = report.detection?.find(({ what }) => what === "format");
  const isText = format === undefined || format.value === "text";
  const ground = format ? (findings.detection["format.content"]?.(format) ?? "") : "";
  const counts = [rows, accepted, rejectedRows, skipped.length].map(integer) as [string, string, string, string];
  const said = (warning: ImportWarning) => findings.warnings[warning.code]?.(warning) ?? warning.code;
  return [
    summary(...counts),
    isText ? detected(encoding, delimiters[delimiter] ?? delimiter, decimals[decimal] ?? decimal) : ground,
    ...(estimated.length > 0
      ? [`${data.report.assumed}: ${estimated.map((field) => findings.fields[field]).join(", ")}`]
      : []),
    ...report.warnings.map(said),
    ...few(
      data.report.perPart,
      (report.sections ?? []).map(
        ({ part, accepted: own, totals }) =>
          `${part} ${integer(own)}${totals.revenue === null ? "" : ` (${eurExact(Math.round(totals.revenue * 100))})`}`,
      ),
    ),
    ...(report.files ?? []).flatMap(({ file, warnings }) => warnings.map((warning) => `${file}: ${said(warning)}`)),
    ...few(
      skippedTitle,
      skipped.map(({ reason, ...each }) => `${placeText(each)} (${findings.skipReasons[reason]})`),
    ),
    ...few(
      rejected,
      report.cells.map(
        ({ column, value, reason, ...each }, at) =>
          `${[placeText(each), whose(report.cellCustomers?.[at]), column].filter((text) => text !== "").join(" ")} "${value}" (${findings.cellReasons[reason]})`,
      ),
    ),
  ];
}

/** The customer of a row: number and, where the file has one, name. */
function whose({ id, name = "" }: RowCustomer = { id: "" }): string {
  const parts = [id, name].filter((text) => text !== "");
  return parts.length === 0 ? "" : `[${parts.join(" ")}]`;
}

function few(title: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  return [`${title}: ${entries.slice(0, 10).join(", ")}${entries.length > 10 ? " …" : ""}`];
}

function kpiRows({ classes, totals, scenario }: Analysis, { classes: texts }: Texts, format: Formats): string[][] {
  const formatted = unitFormats(scenario.value.kind, format);
  const labels = texts.kpis as unknown as Readonly<Record<KpiKey, string>>;
  return [
    [texts.kpis.class, ...classes.map((row) => row.class), texts.total],
    [texts.kpis.from, ...classes.map(({ from }) => formatted.score(from)), ""],
    ...kpis.map(({ key, unit }) => [labels[key], ...[...classes, totals].map((row) => formatted[unit](row[key]))]),
  ];
}

/** Every figure of coverage with today's value behind it where the scenario changes it. */
function coverageRows({ coverage }: Analysis, { coverage: texts, catalogue }: Texts, format: Formats): string[][] {
  const units: Readonly<Record<CoverageUnit, (value: number | null) => string>> = {
    count: format.integer,
    eur: (value) => format.eur(value === null ? null : value * 100),
    average: format.tenths,
    hours: (value) => (value === null ? "–" : `${format.integer(value)} h`),
    share: format.percent,
  };
  return [
    [texts.heading, ...coverage.classes.map(({ class: letter }) => (letter === "total" ? catalogue.total : letter))],
    ...coverageKpis.map(({ key, unit }) => [
      texts.kpis[key],
      ...coverage.classes.map(({ ist, scenario }) => {
        const [before, after] = [units[unit](ist[key]), units[unit](scenario.off?.[key] ?? null)];
        return before === after ? after : `${after} (${texts.table.ist} ${before})`;
      }),
    ]),
  ];
}

function unitFormats(
  kind: "eur" | "points",
  format: Formats,
): Readonly<Record<KpiUnit, (value: number | null) => string>> {
  const scaled = (print: (value: number | null) => string, factor: number) => (value: number | null) =>
    print(value === null ? null : value * factor);
  return {
    count: format.integer,
    share: format.percent,
    average: format.tenths,
    eur: scaled(format.eur, 100),
    score: kind === "eur" ? scaled(format.eur, 100) : scaled(format.points, 1000),
  };
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
