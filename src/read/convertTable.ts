import { alikeNames } from "./alikeNames.js";
import { contradictions, firstRows } from "./buildColumns.js";
import { columnsAt } from "./columnSums.js";
import { contactTotals, controlTotals, sumOf } from "./controlTotals.js";
import type { ConvertOptions } from "./convertOptions.js";
import type { CustomerColumns } from "./customerColumns.js";
import { detection } from "./detection.js";
import { estimatedFields } from "./estimatedFields.js";
import { fields, type Mapping } from "./fields.js";
import { filePart } from "./filePart.js";
import { fileWarnings } from "./fileWarnings.js";
import { type FoundRow, type FoundRows, foundRows, idText, repeatedRows, skippedTexts } from "./foundRows.js";
import { hiddenWarning } from "./hiddenRows.js";
import { alikeWarning, countedOnce } from "./identicalRows.js";
import type { ImportReport } from "./importReport.js";
import { withoutResults } from "./noResults.js";
import { oddRows } from "./oddRows.js";
import type { ReadTable } from "./openTable.js";
import { marginFromCost } from "./orderLines.js";
import { placedFindings, placedReport } from "./places.js";
import { mostRows, plausibility, plausibilityWarning } from "./plausibility.js";
import { rejectedProspects, rejectedRows } from "./rejectedRows.js";
import { rowsAbove, rowsBelow } from "./rowsAround.js";
import { saidOnceWarnings } from "./saidOnce.js";
import { sameNames } from "./sameNames.js";
import { sectionTotals } from "./sectionTotals.js";
import { reportedNames, togetherNames } from "./shownNames.js";
import { understoodRows } from "./understoodRows.js";
import { withoutRevenue } from "./withoutRevenue.js";

export interface Converted {
  readonly columns: CustomerColumns;
  readonly report: ImportReport;
  readonly counts: { readonly cells: number; readonly skipped: number };
  /** The first rows of the findings, totals rows and duplicates. */
  readonly found: FoundRows;
  /** What stands in the skipped rows, in the order of the report. */
  readonly skippedTexts: readonly string[];
  /** The same of files that complete the list, in the order of `report.files`; absent for one file. */
  readonly further?: readonly Pick<Converted, "counts" | "skippedTexts">[];
}

/** What one file of several gives: besides the customers, findings about them that only the other files show. */
export interface ConvertedPart extends Converted {
  /** The first rows of these customers as they were read, with their amounts as they are when all files are together. */
  rowsOf(customers: readonly number[], joined?: CustomerColumns): readonly FoundRow[];
  /** The customer numbers of the rows that were rejected, where they have one. */
  rejectedIds(): readonly string[];
}

/**
 * The customers of a table under a mapping, with the import report. Throws ReadError "missingColumn", "unknownColumn", "unknownField", "headerOnly",
 * "noCustomers", or "duplicateIds" unless it is said what rows of the same customer are.
 */
export function convertTable(read: ReadTable, mapping: Mapping, options: ConvertOptions = {}): Converted {
  const { columns, report, counts, found, skippedTexts } = convertPart(read, mapping, options);
  return { columns, report, counts, found, skippedTexts };
}

/** What convertTable gives, for a file that is one of several. */
export function convertPart(
  { table: withoutSums, detected, proposal }: ReadTable,
  mapping: Mapping,
  options: ConvertOptions = {},
): ConvertedPart {
  const { most = Number.POSITIVE_INFINITY, revenueElsewhere = false, reportOnly = false } = options;
  const understood = understoodRows({ table: withoutSums, detected, proposal }, mapping, options);
  const { table, positions, id, customers, read, numbers, decimal, formats, marginFrom, once, columns } = understood;
  const { accepted, cells, cellCustomers, cellCount, skipped, merge, repeated, identical, alike } = customers;
  const rejected = customers.rejectedRows === 0 ? [] : rejectedRows(table.rowCount, skipped, accepted);
  const skippedRows = [
    ...rowsAbove(table),
    ...[...skipped].sort(([a], [b]) => a - b).map(([row, reason]) => ({ row: table.line(row), reason })),
    ...rowsBelow(table),
  ];
  const totalsOf = (rows: Uint32Array) => {
    const total = (field: "revenue" | "margin" | "potential") =>
      numbers.has(field) && (field !== "revenue" || read.has(field))
        ? sumOf(numbers.get(field)!.values, rows) / 100
        : null;
    return { revenue: total("revenue"), margin: total("margin"), potential: total("potential") };
  };
  const mappedAt = [...positions.values()].flatMap((position) => columnsAt(table, position));
  const customerRows = merge ? firstRows(accepted, merge) : accepted;
  const [nameColumn, names] = [positions.get("name"), columns.name];
  const conspicuous = [
    // Amounts of one of several files are looked at when all are together.
    ...(revenueElsewhere ? [] : plausibility(customerRows, columns)),
    ...rejectedProspects(rejected, positions, numbers),
    ...(nameColumn === undefined || !names
      ? []
      : sameNames(alikeNames({ table, nameColumn, rows: customerRows, names }), customerRows)),
  ];
  const totals = [...skipped].flatMap(([row, reason]) => (reason === "totals" ? [row] : [])).sort((a, b) => a - b);
  const noResults = withoutResults(table, positions, skipped);
  const contradictory = contradictions({ table, positions, accepted, merge });
  const ofFile = [
    ...fileWarnings(detected, table, skipped),
    ...noResults.warnings,
    ...hiddenWarning(table, read.get("revenue") && numbers.get("revenue"), accepted),
  ];
  const fromCost =
    marginFrom === "cost" ? marginFromCost(table.header[positions.get("cost")!]!, numbers, accepted) : null;
  const listed = [
    ...(fromCost?.findings ?? []),
    ...noResults.findings,
    ...contradictory.findings,
    ...oddRows(ofFile, table, skipped),
    ...(merge ? [repeatedRows(accepted, merge)] : []),
    ...(identical
      ? [{ code: "identicalRows", count: identical.again.length, rows: identical.again.slice(0, mostRows) }]
      : []),
    ...(alike ? [{ code: "alikeRows", count: alike.again.length, rows: alike.again.slice(0, mostRows) }] : []),
    ...(totals.length > 0 ? [{ code: "totals", count: totals.length, rows: totals.slice(0, mostRows) }] : []),
    ...understood.findings,
    ...conspicuous,
  ];
  const report: ImportReport = {
    rows: accepted.length + rejected.length + skippedRows.length,
    accepted: accepted.length,
    rejectedRows: rejected.length,
    skipped: skippedRows.slice(0, most),
    cells,
    ...(cells.length > 0 && { cellCustomers }),
    encoding: detected.encoding,
    delimiter: detected.delimiter,
    decimal,
    header: withoutSums.header,
    detection: detection({ table, detected }, formats),
    mapping: Object.fromEntries(
      fields.flatMap((field) => (positions.has(field) ? [[field, table.header[positions.get(field)!]!]] : [])),
    ),
    estimated: estimatedFields(columns),
    totals: totalsOf(accepted),
    ...contactTotals(read, accepted),
    ...(identical && { totalsInFile: totalsOf(Uint32Array.from([...accepted, ...identical.again])) }),
    warnings: [
      ...ofFile,
      ...understood.warnings.ofTable,
      ...(identical ? [{ code: "identicalRows", ...countedOnce(identical) }] : []),
      ...(alike ? [alikeWarning(alike, totalsOf(Uint32Array.from(alike.again)).revenue)] : []),
      ...(repeated ? [{ code: "duplicateIds", ...repeated }] : []),
      ...(repeated && table.grid.growingTo ? [{ code: "growing", part: table.grid.growingTo }] : []),
      ...saidOnceWarnings(once, { table, positions }),
      ...understood.warnings.ofTime,
      ...contradictory.warnings,
      ...(fromCost?.warnings ?? []),
      ...controlTotals({ table, positions, numbers, skipped, accepted, again: identical?.again ?? [], rejected }),
      ...conspicuous.map((each) => plausibilityWarning(each, table.line)),
    ],
  };
  const { sections } = table.grid;
  const { part, parts: all, together } = filePart(detected);
  const parts = reportedNames(all);
  const readAsOne = togetherNames(detected);
  const ofPart = {
    ...report,
    ...(sections && { sections: sectionTotals(table, accepted, totalsOf) }),
    ...(parts.length > 1 &&
      (together ? { parts } : part !== null && { part: parts[all.indexOf(part)] ?? part, parts })),
    ...(readAsOne && { together: readAsOne }),
  };
  const amounts = read.has("revenue") ? { numbers, columns } : withoutRevenue({ numbers, columns });
  const input = { table, positions, id, ...amounts };
  return {
    columns,
    report: sections ? placedReport(ofPart, sections) : ofPart,
    counts: { cells: cellCount, skipped: skippedRows.length },
    found: reportOnly ? {} : sections ? placedFindings(foundRows(input, listed), sections) : foundRows(input, listed),
    skippedTexts: reportOnly ? [] : skippedTexts(table, report.skipped, detected.persons, mappedAt),
    rowsOf: (customers, joined = amounts.columns) => {
      const rows = customers.map((customer) => customerRows[customer]!);
      const found = foundRows({ ...input, columns: joined }, [{ code: "rows", count: rows.length, rows, customers }]);
      return (sections ? placedFindings(found, sections) : found).rows ?? [];
    },
    rejectedIds: () => rejected.map((row) => idText(id, row)).filter((text) => text !== ""),
  };
}
