import type { ListPart } from "./listPart.js";
import { addedUp, partOfYear, partsPerYear } from "./partOfYear.js";

/** Amounts from the beginning of the year on are in those of the next month, too. */
export const cumulatedHeader =
  /kumul|\bkumm?\b|\bytd\b|\bjtd\b|\bcum|aufgel|bis dato|seit jahresbeginn|lfd\.? ?jahr|letzte 12|last 12|\bltm\b|\bp\.? ?a\b|jahresumsatz|(?:pro|per) (?:jahr|year|annum)|annual/i;
/** Customers whose amounts are compared; with fewer it may be chance that all grow. */
const leastCompared = 10;
const nearlyAll = 0.95;
/** A part of what amounts grow by that come in evenly: a half more from the second month to the third. */
const leastGrowth = 0.4;

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
  let [compared, growing] = [0, 0];
  let before: ReadonlyMap<string, number> = new Map();
  for (const [at, { part }] of sorted.entries()) {
    const amounts = part.centsById();
    const { kind, index } = sorted[Math.max(0, at - 1)]!.period!;
    const earlier = ((index - 1) % partsPerYear[kind]) + 1;
    if (sumOf(amounts) < sumOf(before) * (1 + leastGrowth / earlier)) return null;
    for (const [id, cents] of before) {
      if (cents <= 0) continue;
      compared++;
      if ((amounts.get(id) ?? 0) >= cents) growing++;
    }
    before = amounts;
  }
  return compared >= leastCompared && growing >= compared * nearlyAll ? sorted.at(-1)!.part.shown : null;
}

function sumOf(amounts: ReadonlyMap<string, number>): number {
  return [...amounts.values()].reduce((sum, cents) => sum + cents, 0);
}
