import { acceptRows } from "./acceptRows.js";
import { buildColumns, contradictions, firstRows } from "./buildColumns.js";
import { type CellColumn, cellColumn, passingColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { controlTotals, sumOf } from "./controlTotals.js";
import type { CustomerColumns } from "./customerColumns.js";
import type { Decimal } from "./decideDecimal.js";
import { type DistinctTexts, distinctTexts, isIncreasing } from "./distinctTexts.js";
import { type Field, fields, type Mapping, moneyFields, requiredFields } from "./fields.js";
import { filePart } from "./filePart.js";
import { type FoundRows, foundRows, repeatedRows, skippedTexts } from "./foundRows.js";
import type { ImportReport, ImportWarning, SkippedRow, SkipReason, UnreadCell } from "./importReport.js";
import { mappedNumbers, mappedPositions } from "./mappedColumns.js";
import type { Detected, ReadTable } from "./openTable.js";
import { noRevenue, periodOf, withMargin } from "./orderLines.js";
import { mostRows, plausibility, plausibilityWarning } from "./plausibility.js";
import { ReadError } from "./readError.js";
import { repeatedTexts } from "./repeatedTexts.js";
import { sameNames } from "./sameNames.js";
import { skipRows } from "./skipRows.js";
import type { TextTable } from "./textTable.js";

export interface ConvertOptions {
  /** Rows with the same id are one customer: amounts and contacts are summed. Without it they are an error. */
  readonly sumDuplicates?: boolean;
  /** The decimal sign, where the user knows better. */
  readonly decimal?: Decimal;
  /** List at most so many skipped rows and unread cells; `counts` has the true numbers. */
  readonly most?: number;
  /** Revenue comes from another file: without a column of its own every row counts 0. */
  readonly revenueElsewhere?: boolean;
}

export interface Converted {
  readonly columns: CustomerColumns;
  readonly report: ImportReport;
  readonly counts: { readonly cells: number; readonly skipped: number };
  /** The first rows of the findings, totals rows and duplicates. */
  readonly found: FoundRows;
  /** What stands in the skipped rows, in the order of the report. */
  readonly skippedTexts: readonly string[];
}

/**
 * The customers of a table under a mapping, with the import report. Throws ReadError "missingColumn", "unknownColumn", "unknownField", "headerOnly",
 * "noCustomers", or "duplicateIds" unless duplicates are to be summed.
 */
export function convertTable(
  { table, detected }: ReadTable,
  mapping: Mapping,
  options: ConvertOptions = {},
): Converted {
  const { sumDuplicates = false, most = Number.POSITIVE_INFINITY, revenueElsewhere = false } = options;
  const positions = mappedPositions(table, mapping, revenueElsewhere ? ["id"] : requiredFields);
  if (table.rowCount === 0) throw new ReadError("headerOnly", {});
  const id = cellColumn(table, positions.get("id")!);
  const { numbers: read, decimal, warnings } = mappedNumbers(table, positions, options.decimal);
  const numbers = withMargin(read.has("revenue") ? read : new Map([["revenue", noRevenue(id)], ...read]));
  const money = moneyFields.flatMap((field) => numbers.get(field) ?? []);
  const skipped = skipRows({ table, idColumn: positions.get("id")!, id, money });
  const { accepted, rejectedRows, cells, cellCount } = acceptRows({
    table,
    positions,
    id,
    numbers,
    skipped,
    mostCells: most,
  });
  if (accepted.length === 0) throw noCustomers(table.rowCount, rejectedRows, cells);

  const allDiffer = isIncreasing(id, accepted) || repeatedTexts(id, accepted).places.length === 0;
  const distinct = allDiffer ? null : distinctTexts(id, accepted);
  const repeated = distinct && repeatedIds(id, distinct);
  if (repeated && !sumDuplicates) throw new ReadError("duplicateIds", repeated);
  const merge = repeated && distinct;
  const period = merge ? periodOf(table, positions, accepted, decimal) : { perYear: 1, warnings: [] };
  const columns = buildColumns({ table, positions, id, numbers, accepted, merge, perYear: period.perYear });

  const skippedRows = [...preamble(table), ...[...skipped].sort(([a], [b]) => a - b).map(lineOf(table))];
  const total = (field: "margin" | "potential") =>
    numbers.has(field) ? sumOf(numbers.get(field)!.values, accepted) / 100 : null;
  const customerRows = merge ? firstRows(accepted, merge) : accepted;
  const amounts = plausibility({
    rows: customerRows,
    revenue: columns.revenueCents,
    margin: columns.marginCents,
    potential: columns.potentialCents,
  });
  const name = positions.get("name");
  const conspicuous = [...amounts, ...(name === undefined ? [] : sameNames(passingColumn(table, name), customerRows))];
  const totals = [...skipped].flatMap(([row, reason]) => (reason === "totals" ? [row] : [])).sort((a, b) => a - b);
  const listed = [
    ...(repeated && distinct ? [repeatedRows(accepted, distinct)] : []),
    ...(totals.length > 0 ? [{ code: "totals", count: totals.length, rows: totals.slice(0, mostRows) }] : []),
    ...conspicuous,
  ];
  const report: ImportReport = {
    rows: accepted.length + rejectedRows + skippedRows.length,
    accepted: accepted.length,
    rejectedRows,
    skipped: skippedRows.slice(0, most),
    cells,
    encoding: detected.encoding,
    delimiter: detected.delimiter,
    decimal,
    header: table.header,
    mapping: Object.fromEntries(
      fields.flatMap((field) => (positions.has(field) ? [[field, table.header[positions.get(field)!]!]] : [])),
    ),
    estimated: estimated(columns),
    totals: {
      revenue: sumOf(numbers.get("revenue")!.values, accepted) / 100,
      margin: total("margin"),
      potential: total("potential"),
    },
    warnings: [
      ...fileWarnings(detected, table),
      ...warnings,
      ...(repeated ? [{ code: "duplicateIds", ...repeated }] : []),
      ...period.warnings,
      ...contradictions({ table, positions, accepted, merge }),
      ...(numbers.has("margin") === read.has("margin")
        ? []
        : [{ code: "marginFromCost", column: table.header[positions.get("cost")!]! }]),
      ...controlTotals(table, positions, numbers, skipped, accepted),
      ...conspicuous.map((each) => plausibilityWarning(each, table.line)),
    ],
  };
  const { part, parts } = filePart(detected);
  return {
    columns,
    report: parts.length > 1 && part !== null ? { ...report, part, parts } : report,
    counts: { cells: cellCount, skipped: skippedRows.length },
    found: foundRows({ table, positions, id, numbers, columns }, listed),
    skippedTexts: skippedTexts(table, report.skipped, detected.persons),
  };
}

function lineOf(table: TextTable) {
  return ([row, reason]: [number, SkipReason]): SkippedRow => ({ row: table.line(row), reason });
}

function preamble({ grid, headerRow, firstRow }: TextTable): SkippedRow[] {
  const rows = headerRow < 0 ? firstRow : headerRow;
  return Array.from({ length: rows }, (_, row) => ({ row: grid.lines[row]!, reason: "preamble" }));
}

function fileWarnings(detected: Detected, table: TextTable): ImportWarning[] {
  const { persons, repairedLines, nulBytes, raggedRows, raggedLines, sheet, sheets, entry, entries } = detected;
  const warnings: ImportWarning[] = [];
  if (entry !== null && entries)
    warnings.push({ code: "file", file: entry, others: entries.filter((name) => name !== entry) });
  if (sheet !== null && sheets.length > 1) {
    const others = sheets.filter(({ name }) => name !== sheet).map(({ name }) => name);
    warnings.push({ code: "sheet", sheet, others });
  }
  if (persons.length > 0) warnings.push({ code: "person", columns: persons });
  if (!table.hasHeader) warnings.push({ code: "noHeader", columns: table.columnCount });
  if (repairedLines > 0) warnings.push({ code: "mixedEncoding", count: repairedLines });
  if (nulBytes > 0) warnings.push({ code: "nulBytes", count: nulBytes });
  if (raggedRows > 0) warnings.push({ code: "raggedRows", count: raggedRows, lines: raggedLines });
  return warnings;
}

/** Fields that stand on an assumption: no column, or gaps in amounts. */
function estimated(columns: ReturnType<typeof buildColumns>): Field[] {
  const gaps = (values: Float64Array | null) => !values || values.some(Number.isNaN);
  const result: Field[] = [];
  if (gaps(columns.marginCents)) result.push("margin");
  if (gaps(columns.potentialCents)) result.push("potential");
  if (!columns.visitsThousandths) result.push("visits");
  if (!columns.callsThousandths) result.push("calls");
  return result;
}

function repeatedIds(id: CellColumn, { codes, count, firsts }: DistinctTexts) {
  const rowsOf = new Uint32Array(count);
  for (let i = 0; i < codes.length; i++) rowsOf[codes[i]!] = rowsOf[codes[i]!]! + 1;
  const examples: string[] = [];
  let ids = 0;
  for (let code = 0; code < count; code++) {
    if (rowsOf[code]! < 2) continue;
    ids++;
    const row = firsts[code]!;
    if (examples.length < 5) examples.push(decodeUtf8(id.bytes, id.starts[row]!, id.ends[row]!));
  }
  return { count: ids, rows: codes.length - count + ids, examples };
}

function noCustomers(rows: number, rejected: number, cells: readonly UnreadCell[]): ReadError {
  const telling = cells.find((cell) => cell.value.trim() !== "") ?? cells[0];
  return new ReadError("noCustomers", { rows, rejected, column: telling?.column ?? "", example: telling?.value ?? "" });
}
