import type { ConvertedPart } from "./convertTable.js";
import type { FoundRow, FoundRows } from "./foundRows.js";
import type { ImportWarning } from "./importReport.js";
import type { IdMatch } from "./matchIds.js";
import { mostRows } from "./plausibility.js";

/** Under which key the rows of a finding stand that is about one of several files. */
export function foundKey(code: string, file?: unknown): string {
  return file === undefined ? code : `${code} ${file}`;
}

export interface JoinInput {
  readonly file: string;
  readonly match: IdMatch;
  readonly own: ConvertedPart;
  readonly rowsOfList: (customers: readonly number[]) => readonly FoundRow[];
  /** Revenue comes from this file. */
  readonly takesRevenue: boolean;
}

/**
 * What joining a file to the list says: who is in both, whose rows the list lacks (with the amounts left out, in EUR per year) or has
 * rejected, whom the file lacks or has in rejected rows only.
 */
export function joinFindings({ file, match, own, rowsOfList, takesRevenue }: JoinInput): {
  readonly warnings: readonly ImportWarning[];
  readonly found: FoundRows;
} {
  const { matched, unmatched, examples, rejected, rejectedExamples, rejectedThere, rows } = match;
  const without: number[] = [];
  const there = new Set(rejectedThere);
  rows.forEach((row, customer) => {
    if (row < 0 && !there.has(customer)) without.push(customer);
  });
  const found: Record<string, readonly FoundRow[] | undefined> = {
    [foundKey("notInList", file)]: own.rowsOf(unmatched.slice(0, mostRows)),
    [foundKey("rejectedInList", file)]: own.rowsOf(rejected.slice(0, mostRows)),
    [foundKey("withoutRows", file)]: rowsOfList(without.slice(0, mostRows)),
    [foundKey("rowsRejected", file)]: rowsOfList(rejectedThere.slice(0, mostRows)),
  };
  for (const [code, list] of Object.entries(own.found)) found[foundKey(code, file)] = list;
  const cents = unmatched.reduce((sum, row) => sum + own.columns.revenueCents[row]!, 0);
  const leftOut = { count: unmatched.length, examples, ...(takesRevenue && { revenue: cents / 100 }) };
  const counted = (code: string, count: number) => (count === 0 ? [] : [{ code, file, count }]);
  return {
    warnings: [
      { code: "joined", file, matched, customers: rows.length },
      ...(unmatched.length === 0 ? [] : [{ code: "notInList", file, ...leftOut }]),
      ...counted("rejectedInList", rejected.length).map((each) => ({ ...each, examples: rejectedExamples })),
      ...counted("withoutRows", without.length),
      ...counted("rowsRejected", rejectedThere.length),
    ],
    found,
  };
}
