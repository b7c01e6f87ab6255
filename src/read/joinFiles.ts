import type { ConvertOptions } from "./convertOptions.js";
import { type Converted, type ConvertedPart, convertPart, convertTable } from "./convertTable.js";
import { customerList } from "./customerList.js";
import type { Decimal } from "./decideDecimal.js";
import { estimatedFields } from "./estimatedFields.js";
import { type Mapping, moneyFields, numberFields } from "./fields.js";
import { togetherWarning } from "./fileWarnings.js";
import type { FoundRow } from "./foundRows.js";
import { furtherProblems } from "./furtherProblems.js";
import { idByValues } from "./idByValues.js";
import type { FileReport, ImportWarning } from "./importReport.js";
import { joinedTotals } from "./joinedTotals.js";
import { joinFindings } from "./joinFindings.js";
import { leftOutCost } from "./leftOutCost.js";
import { matchIds } from "./matchIds.js";
import { namesFromList } from "./namesFromList.js";
import { onceEach } from "./onceEach.js";
import type { ReadTable } from "./openTable.js";
import { placedColumns } from "./placedColumns.js";
import { placeText } from "./places.js";
import { plausibility, plausibilityWarning } from "./plausibility.js";
import { aboutFile, ReadError } from "./readError.js";
import { nearlySameColumns } from "./sameColumns.js";
import { type Contacts, contactColumns, contactKinds, statedContacts } from "./statedContacts.js";
import { statedTwice } from "./statedTwice.js";
import { unitedFiles } from "./unitedFiles.js";
import { unreadParts } from "./unreadParts.js";

export interface JoinedFile {
  readonly name: string;
  readonly read: ReadTable;
  readonly mapping: Mapping;
  readonly decimal?: Decimal;
  /** Rows of one customer are summed where the file is the list; in other files they always are. */
  readonly sums?: boolean;
  /** Of rows of one customer that are alike one counts where the file is the list. */
  readonly once?: boolean;
  /** Of rows of orders or activities that are alike in every column one counts where the file completes the list. */
  readonly eventsOnce?: boolean;
  readonly everyKind?: boolean;
}

export interface JoinOptions
  extends Omit<ConvertOptions, "sumDuplicates" | "countOnce" | "events" | "decimal" | "everyKind"> {
  /** Position of the list of customers; without it the list is recognised. */
  readonly list?: number;
}

/**
 * The customers of one file, of several that are parts of one list, or of a list completed by files of orders, activities or further facts that name customers by the same number. A field is taken
 * from the list, else from the first file that has it; amounts and contacts of rows of one customer are summed. Customers of the list without rows in a
 * file have 0 revenue, DB, visits and calls there; rows whose number the list lacks are left out. Both are told. Throws ReadError "noMatch" for a file
 * without any customer of the list, and what convertTable throws, with the name of the file (`file`) what is wrong with the other files (`others`) and what was found out about
 * them all the same (`found`).
 */
export function joinFiles(given: readonly JoinedFile[], { list: chosen, ...options }: JoinOptions = {}): Converted {
  const files = unitedFiles(given);
  const list = chosen === undefined ? undefined : listAmong(files, given[chosen]!);
  const together = files.flatMap(({ read: { detected } }) => togetherWarning(detected) ?? []);
  if (files.length === 1) {
    const [file] = files as [JoinedFile];
    try {
      return convertTable(file.read, file.mapping, { ...options, ...ownOptions(file) });
    } catch (error) {
      if (error instanceof ReadError) Object.assign(error, { found: together });
      throw error;
    }
  }
  const first = files[list ?? customerList(files)]!;
  const byValues = files.flatMap((file) => (file === first ? [] : (idByValues(file, first) ?? { file, column: null })));
  const inOrder = [first, ...byValues.map(({ file }) => ({ ...file, sums: true, once: file.eventsOnce ?? false }))];
  const warnings = byValues.flatMap(({ file, column }) =>
    column === null ? [] : [{ code: "idByValues", file: file.name, column }],
  );
  try {
    return joined(inOrder, warnings, options);
  } catch (error) {
    if (error instanceof ReadError)
      Object.assign(error, { others: furtherProblems(inOrder, error), found: [...together, ...warnings] });
    throw error;
  }
}

/** The list of customers, first in order, completed by the others. */
function joined(
  inOrder: readonly JoinedFile[],
  idsFound: readonly ImportWarning[],
  options: ConvertOptions,
): Converted {
  const first = inOrder[0]!;
  if (!inOrder.some(({ mapping }) => mapping.revenue !== undefined))
    throw new ReadError("missingColumn", {
      field: "revenue",
      header: inOrder.flatMap(({ read }) => read.table.header),
    });
  const mappings = onceEach(inOrder);
  const detected = inOrder.map(({ read }) => read.detected);
  const { rowsOf, rejectedIds, ...main } = partOf(first, mappings[0]!, options);
  const rejectedToo = { ids: main.columns.id, rejected: rejectedIds() };
  let { columns } = main;
  let { totals } = main.report;
  let { contactTotals } = main.report;
  let totalsInFile = main.report.totalsInFile ?? totals;
  const contactsFrom = new Map<Contacts, string>();
  const noteContacts = (name: string) => {
    for (const kind of contactKinds)
      if (columns[contactColumns[kind]] && !contactsFrom.has(kind)) contactsFrom.set(kind, name);
  };
  noteContacts(first.name);
  const warnings: ImportWarning[] = [...idsFound];
  const reports: FileReport[] = [];
  const further: Pick<Converted, "counts" | "skippedTexts">[] = [];
  const found: Record<string, readonly FoundRow[] | undefined> = { ...main.found };
  inOrder.slice(1).forEach((file, at) => {
    const mapping = mappings[at + 1]!;
    // A file of orders is no list of visits, even where the list already has revenue; nor is one more where another was counted.
    const isList = !numberFields.some((field) => file.mapping[field] !== undefined);
    const isActivities = isList && file.mapping.order === undefined;
    const everyRowVisit = columns.visitsThousandths === null && isActivities;
    const own = partOf(file, mapping, { ...options, everyRowVisit, events: true });
    const match = matchIds(rejectedToo, { ids: own.columns.id, rejected: own.rejectedIds() });
    if (match.matched === 0 && match.rejected.length === 0)
      throw new ReadError("noMatch", {
        example: match.examples[0] ?? "",
        ...(nearlySameColumns(first.read.table, file.read.table, first.mapping) && { alike: first.name }),
      }).of(file.name);
    const takesRevenue = mapping.revenue !== undefined;
    columns = placedColumns(columns, own.columns, match.rows, takesRevenue);
    totals = joinedTotals(totals, own.report.totals, takesRevenue);
    contactTotals = own.report.contactTotals ? { ...own.report.contactTotals, ...contactTotals } : contactTotals;
    totalsInFile = joinedTotals(totalsInFile, own.report.totalsInFile ?? own.report.totals, takesRevenue);
    const { cellCustomers } = own.report;
    const named = cellCustomers && { cellCustomers: namesFromList(cellCustomers, main.columns) };
    const said = unreadParts(own.report.warnings, file.read.detected, detected);
    reports.push({ file: file.name, ...own.report, warnings: said, ...named });
    further.push({ counts: own.counts, skippedTexts: own.skippedTexts });
    const rowsOfList = (customers: readonly number[]) => rowsOf(customers, columns);
    const findings = joinFindings({ file: file.name, match, own, rowsOfList, takesRevenue });
    warnings.push(...findings.warnings);
    Object.assign(found, findings.found);
    const repeats = own.columns.size < own.report.accepted;
    const left = statedContacts(file.mapping, isList && repeats).filter((kind) => contactsFrom.has(kind));
    if (left.length > 0) {
      const what = left.length === 1 ? left[0]! : "both";
      warnings.push({ code: "contactsLeftOut", file: file.name, list: contactsFrom.get(left[0]!)!, what });
    }
    noteContacts(file.name);
  });
  const everyone = Uint32Array.from({ length: columns.size }, (_, customer) => customer);
  for (const each of plausibility(everyone, columns)) {
    const rows = rowsOf(each.rows, columns);
    found[each.code] = rows;
    warnings.push(plausibilityWarning(each, (customer) => placeText(rows[each.rows.indexOf(customer)]!)));
  }
  const elsewhere = Object.fromEntries(mappings.flatMap((mapping) => Object.entries(mapping)));
  return {
    ...main,
    columns,
    found,
    further,
    report: {
      ...main.report,
      totals,
      ...(contactTotals && { contactTotals }),
      ...((main.report.totalsInFile ?? moneyFields.some((field) => totalsInFile[field] !== totals[field])) && {
        totalsInFile,
      }),
      mapping: { ...elsewhere, ...main.report.mapping },
      estimated: estimatedFields(columns),
      warnings: [
        ...unreadParts(main.report.warnings, first.read.detected, detected),
        ...warnings,
        ...(columns.marginCents ? [] : leftOutCost(inOrder, mappings)),
        ...statedTwice(inOrder, mappings),
      ],
      list: first.name,
      files: reports,
    },
  };
}

/** Where the list that was chosen is, which may be a part of another file now. */
function listAmong(files: readonly JoinedFile[], { name }: JoinedFile): number {
  return files.findIndex((file) => file.name === name || file.read.detected.together?.includes(name));
}

function partOf(file: JoinedFile, mapping: Mapping, options: ConvertOptions): ConvertedPart {
  try {
    return convertPart(file.read, mapping, { ...options, revenueElsewhere: true, ...ownOptions(file) });
  } catch (error) {
    return aboutFile(file.name)(error);
  }
}

function ownOptions({ name, decimal, sums = false, once = false, everyKind = false }: JoinedFile): ConvertOptions {
  return { fileName: name, sumDuplicates: sums, countOnce: once, everyKind, ...(decimal && { decimal }) };
}
