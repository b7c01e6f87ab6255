import { cumulatedHeader } from "./cumulatedNames.js";
import { latestState } from "./cumulatedParts.js";
import { likeCustomers } from "./likeCustomers.js";
import { type ListPart, listPart } from "./listPart.js";
import type { ReadTable } from "./openTable.js";
import { partOfYear, partsPerYear, yearOf } from "./partOfYear.js";
import { nearlySameColumns, sameColumns } from "./sameColumns.js";

export interface NamedRead {
  readonly name: string;
  readonly read: ReadTable;
}

/** With more common customers than this two tables are states of one list and not parts of it: a key account may belong to two regions. */
const mostShared = 0.3;
/** Customers may be called alike, but not most of them. */
const mostNames = 0.5;
/** Days that two files of orders with other numbers may have in common. */
const mostStragglers = 7;
/** Sums that are stated elsewhere are often rounded. */
const rounding = 0.0005;
/** Tables that hold something else than customers, or what they may buy or should have bought. */
const other =
  /kreditor|lieferant|vendor|supplier|\bartikel|\bprodukte?\b|\bproducts?\b|\bitems?\b|angebot|offert|quot(?:e|ation|a)|\bplan(?:zahlen|werte|umsatz|umsätze|ung|ned)?\b|budget|forecast|prognose|hochrechnung|vorgabe|\bsoll\b|\bziele?\b|zielwert|target|vorjahr|\b(?:vj|py|ly)\b|(?:prior|previous|last) year|gutschrift|storno|retoure|rücksend|reklamation|\breturns?\b|credit ?notes?\b|interessent|prospect|\bleads?\b|pipeline|opportunit|auftragsbestand|backlog|verloren|\blost\b|gelöscht|deleted|vorlage|template|muster|beispiel|\bdemo\b|konzern|\b(?:intern|alt|kopie|copy|backup|archiv)\b/i;

/** More like a list of customers; of two with the same columns the one that is no plan or copy, or that of the later year. */
export function isBetter(each: NamedRead, best: NamedRead): boolean {
  if (sameColumns(each.read.table, best.read.table)) {
    const [isOther, isBestOther] = [each, best].map(({ name }) => other.test(name));
    if (isOther !== isBestOther) return isBestOther === true;
    const [year, bestYear] = [yearOf(each.name), yearOf(best.name)];
    if (year !== bestYear) return year > bestYear;
    const [part, bestPart] = [partOfYear(each.name), partOfYear(best.name)];
    const isLater = part?.kind === bestPart?.kind && (part?.index ?? 0) > (bestPart?.index ?? 0);
    if (isLater && cumulatedHeader.test(each.read.proposal.revenue ?? "")) return true;
  }
  return likeCustomers(each.read) > likeCustomers(best.read);
}

/**
 * The tables that belong to `best` as parts of one list, in the order given and `best` among them: they have the same columns in the same units, and other customers ("Nord", "Süd") with
 * other amounts, another part of the year ("Januar", "Februar"), or orders and visits of other days. Copies, extracts, sums of others, plans, suppliers and earlier years are left. Of
 * amounts cumulated from month to month it is the last alone.
 */
export function partsOfList(best: NamedRead, all: readonly NamedRead[]): readonly NamedRead[] {
  const { proposal } = best.read;
  const others = all.filter((each) => each !== best && isAlike(best.read, each.read));
  if (others.length === 0 || best.read.table.rowCount === 0) return [best];
  const isCumulated = cumulatedHeader.test(proposal.revenue ?? "");
  const latest = latestState([best, ...others], isCumulated);
  if (latest) return [latest];
  // Of months in several years those of the year of the best come first.
  const isSameYear = ({ name }: NamedRead) => Number(yearOf(name) === yearOf(best.name));
  others.sort((a, b) => isSameYear(b) - isSameYear(a));
  const examined = (each: NamedRead): readonly Part[] =>
    tablesOf(each).map(({ name, read }) => ({ ...said(name), ...listPart(read.table, proposal) }));
  const parts = [...examined(best)];
  const known = { ids: new Set<string>(), names: new Set<string>() };
  const note = (own: readonly Part[]) => {
    for (const { ids, names } of own) {
      for (const id of ids) known.ids.add(id);
      for (const name of names) known.names.add(name);
    }
  };
  note(parts);
  const found = new Set([best]);
  for (const each of others) {
    const own = examined(each);
    if (!own.every((part) => parts.every((other) => mayJoin(other, part)))) continue;
    if (!own.every((part) => isFurther(parts, part, { known, isCumulated }))) continue;
    found.add(each);
    parts.push(...own);
    note(own);
  }
  const isSum = (each: NamedRead) => !partOfYear(each.name) && isOverview(examined(each), parts);
  const sums = found.size > 2 ? [...found].filter(isSum) : [];
  if (sums.length === 1) found.delete(sums[0]!);
  return all.filter((each) => found.has(each));
}

/** Whether a table states in its few rows what others add up to, or in all of them what all others do, as an overview of regions does. */
function isOverview(own: readonly Part[], parts: readonly Part[]): boolean {
  const others = parts.filter((part) => !own.some(({ name }) => name === part.name));
  const [one, rest] = [own, others].map((some) => some.reduce((sum, { cents }) => sum + cents, 0)) as [number, number];
  const rows = own.flatMap(({ amounts }) => amounts ?? [Number.NaN]);
  return (
    isSameMoney(one, rest) ||
    (rows.length > 0 && rows.every((cents) => others.some((part) => isSameMoney(cents, part.cents))))
  );
}

/** The same amount, perhaps rounded. */
function isSameMoney(a: number, b: number): boolean {
  return a !== 0 && Math.abs(a - b) <= Math.max(1, Math.abs(a) * rounding);
}

type Part = ListPart & ReturnType<typeof said>;

/** What the name of a table says of it. */
function said(name: string) {
  return { name, year: yearOf(name), period: partOfYear(name), other: other.exec(name)?.[0].toLowerCase() };
}

/** A table, or those that it was put together from. */
export function tablesOf({ name, read }: NamedRead): readonly NamedRead[] {
  return read.parts?.map((part) => ({ name: `${name}: ${part.name}`, read: part.read })) ?? [{ name, read }];
}

function isAlike(best: ReadTable, read: ReadTable): boolean {
  const [a, b] = [best, read].map((each) => each.parts?.[0]?.read ?? each) as [ReadTable, ReadTable];
  const isAlone = ({ table, detected }: ReadTable) => !table.stack && !detected.beside;
  return isAlone(a) && isAlone(b) && nearlySameColumns(a.table, b.table, best.proposal);
}

/** Whether nothing speaks against two tables being parts of one list. */
function mayJoin(a: Part, b: Part): boolean {
  const isWithinYear =
    a.period !== null &&
    a.period.kind === b.period?.kind &&
    Math.abs(a.period.index - b.period.index) < partsPerYear[a.period.kind];
  const isOtherYear = a.year !== b.year && a.year > 0 && b.year > 0 && !(a.days && b.days) && !isWithinYear;
  const isOtherOrder = a.dayOrder !== b.dayOrder && a.dayOrder !== null && b.dayOrder !== null;
  return a.other === b.other && !isOtherYear && !isOtherOrder && a.units === b.units;
}

interface Known {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Whether a table is about another time than each of the others, which cumulated amounts never are, or about other customers. */
function isFurther(
  parts: readonly Part[],
  own: Part,
  { known, isCumulated }: { readonly known: Known; readonly isCumulated: boolean },
): boolean {
  const sameTime = isCumulated ? parts : parts.filter((part) => !isOtherPeriod(part, own));
  if (sameTime.length === 0) return true;
  if (sameTime.length === parts.length) return hasOtherCustomers(known, parts, own);
  const [ids, names] = (["ids", "names"] as const).map((what) => new Set(sameTime.flatMap((part) => [...part[what]])));
  return hasOtherCustomers({ ids: ids!, names: names! }, sameTime, own);
}

/** Whether two tables are about different times, by their names or, where they hold orders or visits, by their days. */
function isOtherPeriod(a: Part, b: Part): boolean {
  const [ofA, ofB] = [a.period, b.period];
  if (ofA && ofB) return ofA.kind === ofB.kind && ofA.rest === ofB.rest && ofA.index !== ofB.index;
  if (!a.isEvents || !b.isEvents || !a.days || !b.days) return false;
  const common = Math.min(a.days[1], b.days[1]) - Math.max(a.days[0], b.days[0]) + 1;
  return common <= 0 || (common <= stragglers(a.days, b.days) && hasOtherOrders(a, b));
}

/** How many days two periods may have in common because of orders entered late or early: a tenth of the shorter, a week at most. */
function stragglers(...periods: readonly (readonly [number, number])[]): number {
  return Math.min(mostStragglers, ...periods.map(([from, to]) => (to - from + 1) / 10));
}

function hasOtherOrders(a: Part, b: Part): boolean {
  const [ofA, ofB] = [a.orders, b.orders];
  return ofA !== null && ofB !== null && ofA.size > 0 && ofB.size > 0 && shared(ofA, ofB) === 0;
}

/** Whether hardly a customer is one of the others', by number or by name, and the amounts are not those of another table, seen another way. */
function hasOtherCustomers(known: Known, parts: readonly Part[], own: Part): boolean {
  if (own.ids.size === 0 || known.ids.size === 0) return false;
  const isKnown = shared(own.ids, known.ids) > mostShared || shared(own.names, known.names) > mostNames;
  return !isKnown && !parts.some(({ cents }) => isSameMoney(cents, own.cents));
}

function shared(own: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let count = 0;
  for (const each of own) if (known.has(each)) count++;
  return own.size === 0 ? 0 : count / own.size;
}
