import { appendedGrid } from "./appendedGrid.js";
import { furtherSheets } from "./furtherSheets.js";
import type { Detected, ReadTable } from "./openTable.js";
import { isPartOfYear, yearOf } from "./partOfYear.js";
import { readTable } from "./readTable.js";
import { columnKeys, sameColumns } from "./sameColumns.js";
import { rowTexts } from "./textTable.js";
import { isTotalsLabel } from "./totalsLabel.js";

export interface NamedRead {
  readonly name: string;
  readonly read: ReadTable;
}

/** Above this share of common customers, or of common rows, two tables are states of one list and not parts of it. */
const mostShared = 0.1;

/**
 * The tables that belong to `best` as parts of one list, in the order given and `best` among them: they have the same columns, and other customers ("Nord",
 * "Süd"), another part of the year ("Januar", "Februar"), or other events. Copies, extracts, sums of others and earlier years are left.
 */
export function partsOfList(best: NamedRead, all: readonly NamedRead[]): readonly NamedRead[] {
  const { id, date, order } = best.read.proposal;
  const others = all.filter((each) => each !== best && isAlike(best.read, each.read));
  if (others.length === 0 || (id ?? date ?? order) === undefined) return [best];
  const parts = [contentsOf(best, id)];
  for (const each of others) {
    const own = contentsOf(each, id);
    if (parts.every((part) => complete(part, own))) parts.push(own);
  }
  return all.filter((each) => parts.some(({ of }) => of === each));
}

function isAlike(best: ReadTable, read: ReadTable): boolean {
  return (
    [best, read].every(({ table, detected }) => !table.stack && !detected.beside) && sameColumns(best.table, read.table)
  );
}

/** What of a workbook or an archive is read: `best` with the parts of its list, as one table; and what could complete it. */
export function bestTogether(best: NamedRead, all: readonly NamedRead[]): ReadTable {
  const parts = partsOfList(best, all);
  const read = parts.length > 1 ? appended(parts) : best.read;
  const further = furtherSheets(
    read,
    all.filter((each) => !parts.includes(each)),
  );
  return further.length === 0 ? read : { ...read, detected: { ...read.detected, further } };
}

/** Tables that are parts of one list as one, with a column that names them unless `named` is false. What was found out about their texts is added up, in lines of the whole. */
export function appended(parts: readonly NamedRead[], { named = true } = {}): ReadTable {
  const first = parts[0]!.read;
  const { headerRow, firstRow } = first.table;
  const grid = appendedGrid(
    parts.map(({ name, read: { table } }) => ({ name, table })),
    named,
  );
  const { detected, ...read } = readTable(grid, first.detected, { header: headerRow, first: firstRow });
  const sum = (count: (found: Detected) => number) => parts.reduce((all, each) => all + count(each.read.detected), 0);
  return {
    ...read,
    detected: {
      ...detected,
      repairedLines: sum(({ repairedLines }) => repairedLines),
      repairedLineNumbers: parts.flatMap(({ read: { detected: own } }, at) =>
        own.repairedLineNumbers.map((line) => line + grid.sections![at]!.firstLine - 1),
      ),
      nulBytes: sum(({ nulBytes }) => nulBytes),
      together: parts.map(({ name }) => name),
    },
  };
}

interface Contents {
  readonly of: NamedRead;
  readonly ids: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  /** Customers stand in several rows: orders or visits, not a list. */
  readonly isEvents: boolean;
}

/** Orders and visits may name customers by a number that only the list of customers tells. */
function contentsOf(of: NamedRead, id: string | undefined): Contents {
  const { table } = of.read;
  const column = id === undefined ? 0 : columnKeys(table).indexOf(id.toLowerCase());
  const [ids, rows] = [new Set<string>(), new Set<string>()];
  let count = 0;
  for (let row = 0; row < table.rowCount; row++) {
    const own = table.cell(row, column).trim();
    if (own === "" || isTotalsLabel(own, true)) continue;
    count++;
    ids.add(own);
    rows.add(
      rowTexts(table.grid, table.firstRow + row)
        .sort()
        .join("\t"),
    );
  }
  return { of, ids, rows, isEvents: id === undefined || ids.size < count * (1 - mostShared) };
}

/** Whether two tables are parts of one list. */
function complete(a: Contents, b: Contents): boolean {
  const [yearA, yearB] = [yearOf(a.of.name), yearOf(b.of.name)];
  const isDated = a.of.read.proposal.date !== undefined;
  if (yearA !== yearB && yearA > 0 && yearB > 0 && !isDated) return false;
  if (a.rows.size === 0 || b.rows.size === 0 || shared(a.rows, b.rows) > mostShared) return false;
  if (a.isEvents && b.isEvents) return true;
  return shared(a.ids, b.ids) <= mostShared || (isPartOfYear(a.of.name) && isPartOfYear(b.of.name));
}

/** What share of the smaller set stands in both. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const each of small) if (large.has(each)) count++;
  return small.size === 0 ? 0 : count / small.size;
}
