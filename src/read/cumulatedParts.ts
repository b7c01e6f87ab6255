import { growthOf } from "./growth.js";
import type { ListPart } from "./listPart.js";
import { addedUp, partOfYear, partsPerYear } from "./partOfYear.js";

interface Stated {
  readonly name: string;
}

/**
 * The last of tables that state the same amounts up to later and later months: by the name of the column, where amounts are cumulated (`isCumulated`), or by their own ("Jan", "Jan-Feb",
 * "Jan-Mrz"). null where they do not, or their names do not say which is the last.
 */
export function latestState<Table extends Stated>(tables: readonly Table[], isCumulated: boolean): Table | null {
  const ranges = tables.flatMap(({ name }) => addedUp(name) ?? []);
  const months = tables.flatMap(({ name }) => addedUp(name)?.to ?? partOfYear(name) ?? []);
  const [first] = months;
  const isInRow = months.every(({ kind, rest }) => kind === first?.kind && rest === first.rest);
  if (tables.length < 2 || months.length < tables.length || !isInRow) return null;
  if (!isCumulated && !isFromOne(ranges, tables.length)) return null;
  const last = Math.max(...months.map(({ index }) => index));
  return tables[months.findIndex(({ index }) => index === last)]!;
}

/** Whether ranges begin with the same part of a year, and no more than one table is of a part alone, the first. */
function isFromOne(ranges: readonly { readonly from: number | null }[], tables: number): boolean {
  return ranges.length >= Math.max(1, tables - 1) && new Set(ranges.map(({ from }) => from)).size === 1;
}

interface Part extends Stated, Pick<ListPart, "centsById"> {
  readonly shown: string;
}

/**
 * The last of parts of a year, as it is shown, if the amounts of nearly all customers grow from each to the next, and as much as amounts that are cumulated do. Without such a sign null: it
 * is no proof, and the user decides.
 */
export function growingPart(parts: readonly Part[]): string | null {
  const sorted = parts
    .flatMap((part) => ({ part, period: partOfYear(part.name) }))
    .sort((a, b) => (a.period?.index ?? 0) - (b.period?.index ?? 0));
  const kinds = new Set(sorted.map(({ period }) => period && `${period.kind} ${period.rest}`));
  if (sorted.length < 2 || kinds.size > 1 || kinds.has(null)) return null;
  const growth = growthOf();
  let before = sorted[0]!.part.centsById();
  for (const [at, { period }] of sorted.slice(0, -1).entries()) {
    const after = sorted[at + 1]!.part.centsById();
    const amounts = [...before].map(([id, cents]) => [cents, after.get(id) ?? 0] as const);
    const { kind, index } = period!;
    const earlier = ((index - 1) % partsPerYear[kind]) + 1;
    if (!growth.add(amounts, [sumOf(before), sumOf(after)], earlier)) return null;
    before = after;
  }
  return growth.looksCumulated() ? sorted.at(-1)!.part.shown : null;
}

function sumOf(amounts: ReadonlyMap<string, number>): number {
  return [...amounts.values()].reduce((sum, cents) => sum + cents, 0);
}
