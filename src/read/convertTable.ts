import { acceptCustomers, type RepeatOptions } from "./acceptCustomers.js";
import { alikeIds } from "./alikeIds.js";
import { alikeNames } from "./alikeNames.js";
import { buildColumns, contradictions, firstRows } from "./buildColumns.js";
import { passingColumn } from "./cellColumn.js";
import { columnsAt, sumWarnings, withSums } from "./columnSums.js";
import { countedContacts } from "./contactRows.js";
import { continuedOrders } from "./continuedOrders.js";
import { contactTotals, controlTotals, sumOf } from "./controlTotals.js";
import type { CustomerColumns } from "./customerColumns.js";
import type { Decimal } from "./decideDecimal.js";
import { detection } from "./detection.js";
import { doubtfulRevenue } from "./doubtfulRevenue.js";
import { estimatedFields } from "./estimatedFields.js";
import { fields, type Mapping, moneyFields, type NumberField, requiredFields } from "./fields.js";
import { filePart } from "./filePart.js";
import { fileWarnings } from "./fileWarnings.js";
import { type FoundRow, type FoundRows, foundRows, idText, repeatedRows, skippedTexts } from "./foundRows.js";
import { heldContacts } from "./heldContacts.js";
import { alikeWarning, countedOnce } from "./identicalRows.js";
import type { ImportReport, ImportWarning } from "./importReport.js";
import { mappedNumbers, mappedPositions } from "./mappedColumns.js";
import { withNamesOfGroups } from "./namedOnce.js";
import type { ReadTable } from "./openTable.js";
import { marginFromCost, noRevenue, withMargin } from "./orderLines.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { placedFindings, placedReport } from "./places.js";
import { mostRows, plausibility, plausibilityWarning } from "./plausibility.js";
import { ReadError } from "./readError.js";
import { rejectedProspects, rejectedRows } from "./rejectedRows.js";
import { rowCurrencies } from "./rowCurrencies.js";
import { rowKinds } from "./rowKinds.js";
import { rowsAbove, rowsBelow } from "./rowsAround.js";
import { saidOnce, saidOnceWarnings } from "./saidOnce.js";
import { sameNames } from "./sameNames.js";
import { sectionTotals } from "./sectionTotals.js";
import { togetherNames } from "./shownNames.js";
import { skipRows } from "./skipRows.js";
import { groupSumsWarning } from "./sumRows.js";
import { gathered } from "./textColumns.js";
import { timeOfRows } from "./timeOfRows.js";
import { withoutRevenue } from "./withoutRevenue.js";
import { yearlyNumbers } from "./yearlyNumbers.js";

export interface ConvertOptions extends RepeatOptions {
  /** The decimal sign, where the user knows better. */
  readonly decimal?: Decimal;
  /** List at most so many skipped rows and unread cells; `counts` has the true numbers. */
  readonly most?: number;
  /** Revenue comes from another file: without a column of its own every row counts 0. */
  readonly revenueElsewhere?: boolean;
  /** Name of the file, which may say what time its amounts are of. */
  readonly fileName?: string;
  /** Rows with a day count as a visit each, where nothing else says how many visits there were. */
  readonly everyRowVisit?: boolean;
}

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
  const { rowsOf: _, rejectedIds: __, ...converted } = convertPart(read, mapping, options);
  return converted;
}

/** What convertTable gives, for a file that is one of several. */
export function convertPart(
  { table: withoutSums, detected }: ReadTable,
  mapping: Mapping,
  options: ConvertOptions = {},
): ConvertedPart {
  const { most = Number.POSITIVE_INFINITY, revenueElsewhere = false, everyRowVisit = false, fileName } = options;
  const asRead = withSums(withoutSums, mapping);
  const positions = mappedPositions(asRead, mapping, revenueElsewhere ? ["id"] : requiredFields);
  if (asRead.rowCount === 0) throw new ReadError("headerOnly", {});
  const idColumn = positions.get("id")!;
  const ownId = gathered(passingColumn(asRead, idColumn));
  const { numbers: read, decimal, formats, warnings } = mappedNumbers(asRead, positions, options.decimal);
  const { persons } = detected;
  const counted = countedContacts(asRead, positions, everyRowVisit);
  const contacts = heldContacts(counted, { table: asRead, positions, persons });
  const ownRevenue = read.has("revenue") ? [] : [noRevenue(ownId)];
  const stated = withMargin(new Map([...ownRevenue, ...contacts.numbers, ...read]));
  const money = moneyFields.flatMap((field) => stated.get(field) ?? []);
  const rowInput = { table: asRead, idColumn, id: ownId, money, revenueElsewhere: !read.has("revenue") };
  const none = skipRows(rowInput);
  const likelySums = groupSumsWarning(rowInput, none);
  for (const row of continuedOrders(asRead, positions.get("order"), read.get("revenue"), none))
    none.set(row, "continuedOrder");
  const { table, warnings: groups } = withNamesOfGroups(asRead, positions, none);
  const { numbers: inFile, ...kinds } = rowKinds({ table, positions, persons, numbers: stated, skipped: none });
  for (const [row, reason] of kinds.skipped) none.set(row, reason);
  const everyId = table.sourceRows?.has(idColumn) ? gathered(passingColumn(table, idColumn)) : ownId;
  const { id, warnings: alikeNumbers } = alikeIds(everyId, table, idColumn);
  const customers = acceptCustomers({ ...{ table, positions, id, numbers: inFile, most }, skipped: none }, options);
  const { accepted, cells, cellCustomers, cellCount, skipped, merge, repeated, identical, alike } = customers;
  const rejected = customers.rejectedRows === 0 ? [] : rejectedRows(table.rowCount, skipped, accepted);
  const marginFrom = marginSource(inFile, read, warnings);
  const isDated = merge !== null && positions.has("date");
  const yearly = yearlyNumbers({ table, positions, numbers: inFile, marginFrom, isDated });
  const { numbers } = yearly;
  const hasRevenue = read.has("revenue");
  const time = { table, positions, accepted, merge, decimal, contacts, detected, hasRevenue };
  const period = timeOfRows({ ...time, ...(fileName && { fileName }) });
  const revenue = numbers.get("revenue")!.values;
  const currencies = rowCurrencies({ table, positions, revenue, accepted, said: warnings });
  const once = saidOnce({ table, positions, numbers, accepted, merge });
  const columns = buildColumns({ table, positions, id, numbers, accepted, merge, once, perYear: period.perYear });

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
  const listed = [
    ...(merge ? [repeatedRows(accepted, merge)] : []),
    ...(identical
      ? [{ code: "identicalRows", count: identical.again.length, rows: identical.again.slice(0, mostRows) }]
      : []),
    ...(alike ? [{ code: "alikeRows", count: alike.again.length, rows: alike.again.slice(0, mostRows) }] : []),
    ...(totals.length > 0 ? [{ code: "totals", count: totals.length, rows: totals.slice(0, mostRows) }] : []),
    ...kinds.findings,
    ...period.findings,
    ...currencies.findings,
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
      ...fileWarnings(detected, table, skipped),
      ...groups,
      ...likelySums,
      ...alikeNumbers,
      ...sumWarnings(table, positions),
      ...currencies.warnings,
      ...yearly.warnings,
      ...doubtfulRevenue(table, positions),
      ...contacts.warnings(accepted),
      ...kinds.warnings,
      ...(identical ? [{ code: "identicalRows", ...countedOnce(identical) }] : []),
      ...(alike ? [alikeWarning(alike, totalsOf(Uint32Array.from(alike.again)).revenue)] : []),
      ...(repeated ? [{ code: "duplicateIds", ...repeated }] : []),
      ...(repeated && table.grid.growingTo ? [{ code: "growing", part: table.grid.growingTo }] : []),
      ...saidOnceWarnings(once, { table, positions }),
      ...period.warnings,
      ...contradictions({ table, positions, accepted, merge }),
      ...(marginFrom === "cost" ? marginFromCost(table.header[positions.get("cost")!]!, numbers, accepted) : []),
      ...controlTotals({ table, positions, numbers, skipped, accepted, again: identical?.again ?? [], rejected }),
      ...conspicuous.map((each) => plausibilityWarning(each, table.line)),
    ],
  };
  const { sections } = table.grid;
  const { part, parts, together } = filePart(detected);
  const readAsOne = togetherNames(detected);
  const ofPart = {
    ...report,
    ...(sections && { sections: sectionTotals(table, accepted, totalsOf) }),
    ...(parts.length > 1 && (together ? { parts } : part !== null && { part, parts })),
    ...(readAsOne && { together: readAsOne }),
  };
  const amounts = read.has("revenue") ? { numbers, columns } : withoutRevenue({ numbers, columns });
  const input = { table, positions, id, ...amounts };
  return {
    columns,
    report: sections ? placedReport(ofPart, sections) : ofPart,
    counts: { cells: cellCount, skipped: skippedRows.length },
    found: sections ? placedFindings(foundRows(input, listed), sections) : foundRows(input, listed),
    skippedTexts: skippedTexts(table, report.skipped, persons, mappedAt),
    rowsOf: (customers, joined = columns) => {
      const rows = customers.map((customer) => customerRows[customer]!);
      const found = foundRows({ ...input, columns: joined }, [{ code: "rows", count: rows.length, rows, customers }]);
      return (sections ? placedFindings(found, sections) : found).rows ?? [];
    },
    rejectedIds: () => rejected.map((row) => idText(id, row)).filter((text) => text !== ""),
  };
}

/** What DB was found from, where it does not stand in the file in euros. */
function marginSource(
  numbers: ReadonlyMap<NumberField, ParsedNumbers>,
  read: ReadonlyMap<NumberField, ParsedNumbers>,
  warnings: readonly ImportWarning[],
): "rate" | "cost" | null {
  if (numbers.has("margin") !== read.has("margin")) return "cost";
  return warnings.some(({ code }) => code === "marginFromRate") ? "rate" : null;
}
