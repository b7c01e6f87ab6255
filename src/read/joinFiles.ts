import { type Converted, type ConvertOptions, convertTable } from "./convertTable.js";
import type { Field, Mapping } from "./fields.js";
import type { ImportReport, ImportWarning } from "./importReport.js";
import { matchIds } from "./matchIds.js";
import type { ReadTable } from "./openTable.js";
import { placedColumns } from "./placedColumns.js";
import { ReadError } from "./readError.js";

export interface JoinedFile {
  readonly name: string;
  readonly read: ReadTable;
  readonly mapping: Mapping;
}

/** What each file is asked for once at most; number, dates and cost belong to the file they stand in. */
const shared: readonly Field[] = [
  ...(["name", "group", "market", "channel", "revenue", "margin", "potential"] as const),
  ...(["visits", "calls", "lat", "lon", "travelMinutes"] as const),
];

/**
 * The customers of a list, completed by files of orders, activities or further facts that name customers by the same number; the list comes first. A
 * field is taken from the first file that has it, amounts and contacts of rows of one customer are summed. Customers of the list without rows in a file
 * have 0 revenue, DB, visits and calls there; rows whose number the list lacks are left out. Both are told (`joined`). Throws ReadError "noMatch" for a
 * file without any customer of the list, and what convertTable throws.
 */
export function joinFiles(files: readonly [JoinedFile, ...JoinedFile[]], options: ConvertOptions = {}): Converted {
  const [list, ...others] = onceEach(files);
  if (!files.some(({ mapping }) => mapping.revenue !== undefined))
    throw new ReadError("missingColumn", { field: "revenue", header: files.flatMap(({ read }) => read.table.header) });
  const main = convertTable(list!.read, list!.mapping, { ...options, revenueElsewhere: true });
  const warnings: ImportWarning[] = [];
  const reports: (ImportReport & { readonly file: string })[] = [];
  let columns = main.columns;
  let totals = main.report.totals;
  for (const { name, read, mapping } of others) {
    const own = convertTable(read, mapping, { ...options, sumDuplicates: true, revenueElsewhere: true });
    const match = matchIds(main.columns.id, own.columns.id);
    if (match.matched === 0) throw new ReadError("noMatch", { file: name, example: match.examples[0] ?? "" });
    const takesRevenue = mapping.revenue !== undefined;
    columns = placedColumns(columns, own.columns, match.rows, takesRevenue);
    totals = {
      revenue: takesRevenue ? own.report.totals.revenue : totals.revenue,
      margin: totals.margin ?? own.report.totals.margin,
      potential: totals.potential ?? own.report.totals.potential,
    };
    reports.push({ file: name, ...own.report });
    warnings.push(...joined(name, match, own, main.columns.size, takesRevenue));
  }
  const { report } = main;
  const known = Object.fromEntries(others.flatMap(({ mapping }) => Object.entries(mapping)));
  return {
    ...main,
    columns,
    report: {
      ...report,
      totals,
      mapping: { ...known, ...report.mapping },
      estimated: report.estimated.filter((field) => known[field] === undefined || hasGaps(columns, field)),
      warnings: [...report.warnings, ...warnings],
      files: reports,
    },
  };
}

/** Leaves every shared field to the first file that has it. */
function onceEach(files: readonly JoinedFile[]): JoinedFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const own = Object.entries(file.mapping).filter(([field]) => !taken.has(field));
    for (const [field] of own) if ((shared as readonly string[]).includes(field)) taken.add(field);
    // DB found from revenue and cost needs both in one file.
    const isMargin = own.some(([field]) => field === "revenue") && own.some(([field]) => field === "cost");
    if (isMargin) taken.add("margin");
    return { ...file, mapping: Object.fromEntries(own) };
  });
}

function joined(
  file: string,
  { matched, unmatched, examples, rows }: ReturnType<typeof matchIds>,
  { columns }: Converted,
  customers: number,
  takesRevenue: boolean,
): ImportWarning[] {
  const without = rows.reduce((count, row) => (row < 0 ? count + 1 : count), 0);
  let cents = 0;
  if (takesRevenue) for (const row of unmatched) cents += columns.revenueCents[row]!;
  return [
    { code: "joined", file, matched, customers },
    ...(unmatched.length === 0
      ? []
      : [
          { code: "notInList", file, count: unmatched.length, examples, ...(takesRevenue && { revenue: cents / 100 }) },
        ]),
    ...(without === 0 ? [] : [{ code: "withoutRows", file, count: without }]),
  ];
}

function hasGaps(columns: Converted["columns"], field: Field): boolean {
  if (field === "margin") return columns.marginCents === null || columns.marginCents.some(Number.isNaN);
  if (field === "potential") return columns.potentialCents === null || columns.potentialCents.some(Number.isNaN);
  return field === "visits" ? columns.visitsThousandths === null : columns.callsThousandths === null;
}
