import { idText } from "./foundRows.js";
import { type GroupsWithin, groupSums, nestedSums, type SummedGroup } from "./groupSums.js";
import type { ImportWarning, SkipReason } from "./importReport.js";
import { headerKey } from "./normaliseHeader.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import { slackOf, unitOf } from "./rounding.js";
import { rowLabels } from "./rowLabels.js";
import { type RowInput, type RowsWithin, rowsWithin } from "./skipRows.js";
import { synonyms } from "./synonyms.js";

/** So many digits of amounts that agree leave no doubt; fewer do below what spreadsheets write above a pivot table, and where the rows look different, too. */
const digitsCertain = 8;
const digitsLikely = 4;
const digitsOfPivot = 3;
const digitsOfOthers = 1;
const examples = 5;
const labels: ReadonlySet<string> = new Set(rowLabels.map(headerKey));
const customers: ReadonlySet<string> = new Set([...synonyms.id, ...synonyms.name].map(headerKey));

export interface SumRows {
  readonly rows: readonly number[];
  readonly certain: boolean;
}

const none: SumRows = { rows: [], certain: false };

/**
 * The rows among those of customers that state what the rows before or behind them add up to, where all rows belong to such groups. It is certain where the amounts have many digits, or the
 * rows also look unlike the others, or the file's last row of totals says so.
 */
export function sumRows(input: RowsWithin, skipped: ReadonlyMap<number, SkipReason>): SumRows {
  const { table, idColumn, id, money, revenueElsewhere, from, to } = input;
  if (revenueElsewhere) return none;
  const { values, reasons } = money[0]!;
  const isRow = (row: number) => reasons[row] === 0 && id.starts[row] !== id.ends[row] && !skipped.has(row);
  const exact = { values, unit: 1, isRow, from, to };
  const exactly = groupsIn(exact);
  const rounded = exactly.length > 0 ? exact : { ...exact, unit: unitOf(values, from, to) };
  const { unit } = rounded;
  const groups = unit === 1 ? exactly : groupsIn(rounded);
  if (groups.length === 0) return none;
  const rows = groups.map(({ sum }) => sum);
  const total = statedTotal(input, skipped);
  const [sums, members] = [rows, customersOf(groups)].map((all) => all.reduce((sum, row) => sum + values[row]!, 0)) as [
    number,
    number,
  ];
  const slack = (amounts: number, sum: number) => (unit === 1 ? 1 : slackOf(unit, amounts, sum));
  const states = (amount: number) => total !== null && Math.abs(total - amount) <= slack(to - from, total);
  if (states(sums + members) || isPartOfCustomer(input, groups)) return none;
  const digits = agreeingDigits(values, groups, unit);
  const isSame = groups.some(({ sum, members: own }) => own.some((row) => idText(id, row) === idText(id, sum)));
  const differ = textsDiffer(input, groups);
  const header = table.header[idColumn]!;
  const looksLike = differ || (!isSame && (lacksDigits(input, groups) || holdsTwoKinds(header)));
  const enough = labels.has(headerKey(header)) ? digitsOfPivot : digitsCertain;
  const certain = (looksLike && digits >= digitsOfOthers) || (!isSame && (states(members) || digits >= enough));
  const units = money.map(({ values: each }) => (unit === 1 ? 1 : unitOf(each, from, to)));
  const agree = money.every((_, at) => addUp(input, groups, at, units[at]!));
  if (!(certain && agree) && digits < digitsLikely) return none;
  return { rows: rows.sort((a, b) => a - b), certain: certain && agree };
}

/** The groups whose sums stand before or behind their rows, or that are in others. */
function groupsIn(within: GroupsWithin): readonly SummedGroup[] {
  const before = groupSums(within, 1);
  if (before.length > 0) return before;
  const behind = groupSums(within, -1);
  return behind.length > 0 ? behind : nestedSums(within);
}

/** What is said of rows that count as customers and look like sums of others, with the amount they make the revenue too large by, in EUR, and these rows. */
export function likelySums(
  input: RowInput,
  skipped: ReadonlyMap<number, SkipReason>,
): { readonly warnings: readonly ImportWarning[]; readonly findings: readonly Conspicuous[] } {
  const rows = rowsWithin(input).flatMap((within) => sumRows(within, skipped).rows);
  if (rows.length === 0) return { warnings: [], findings: [] };
  const { values } = input.money[0]!;
  const revenue = rows.reduce((sum, row) => sum + values[row]!, 0) / 100;
  const lines = rows.slice(0, examples).map(input.table.line);
  const found = { code: "groupSums", count: rows.length };
  return { warnings: [{ ...found, lines, revenue }], findings: [{ ...found, rows: rows.slice(0, mostRows) }] };
}

/** The rows in groups that are no sums themselves. */
function customersOf(groups: readonly SummedGroup[]): readonly number[] {
  const sums = new Set(groups.map(({ sum }) => sum));
  return groups.flatMap(({ members }) => members.filter((row) => !sums.has(row)));
}

/** What the last row of totals states. */
function statedTotal({ money, from, to }: RowsWithin, skipped: ReadonlyMap<number, SkipReason>): number | null {
  let last = -1;
  for (const [row, reason] of skipped) if (reason === "totals" && row > last && row >= from && row < to) last = row;
  return last < 0 || money[0]!.reasons[last] !== 0 ? null : money[0]!.values[last]!;
}

/** Whether a column of money is in every group as the first is, or not stated; each amount may be rounded. */
function addUp({ money }: RowsWithin, groups: readonly SummedGroup[], column: number, unit: number): boolean {
  const { values } = money[column]!;
  return groups.every(({ sum, members }) => {
    const left = members.reduce((rest, row) => rest - (values[row]! || 0), values[sum]!);
    return (
      Number.isNaN(values[sum]!) ||
      Math.abs(left) <= Math.max(members.length / 2, slackOf(unit, members.length, values[sum]!))
    );
  });
}

/** How many digits agree by more than chance: those of every amount that several rows add up to, in the unit in which all are whole; of rounded ones fewer. */
function agreeingDigits(values: Float64Array, groups: readonly SummedGroup[], rounded: number): number {
  const isWhole = (unit: number) => groups.every(({ members }) => members.every((row) => values[row]! % unit === 0));
  let unit = 1;
  while (unit < 1e12 && isWhole(unit * 10)) unit *= 10;
  const found = new Map<number, number>();
  for (const { sum, members } of groups) {
    const ways = rounded === 1 ? 1 : (2 * slackOf(rounded, members.length, values[sum]!)) / unit + 1;
    const digits = Math.log10(Math.abs(values[sum]!) / unit / members.length / ways);
    if (members.length > 1 && digits > 0) found.set(values[sum]!, digits);
  }
  return [...found.values()].reduce((sum, digits) => sum + digits, 0);
}

/** Whether a column holds the same in all sums ("Gesamt", a level, nothing) and something else in all other rows. */
function textsDiffer({ table, idColumn }: RowsWithin, groups: readonly SummedGroup[]): boolean {
  const others = customersOf(groups);
  return table.header.some((_, column) => {
    if (column === idColumn) return false;
    const textOf = (row: number) => table.cell(row, column).trim();
    const text = textOf(groups[0]!.sum);
    return groups.every(({ sum }) => textOf(sum) === text) && others.every((row) => textOf(row) !== text);
  });
}

/** Whether all customers have digits in their number, and no sum has. */
function lacksDigits({ id }: RowsWithin, groups: readonly SummedGroup[]): boolean {
  const hasDigits = (row: number) => /\d/.test(idText(id, row));
  return groups.every(({ sum }) => !hasDigits(sum)) && customersOf(groups).every(hasDigits);
}

/** "Region / Kunde". */
function holdsTwoKinds(header: string): boolean {
  const kinds = header.split("/").map(headerKey);
  return kinds.length > 1 && customers.has(kinds.at(-1)!) && !customers.has(kinds[0]!);
}

/** "Kunde / Artikel": where the rows in the groups come again in others, or the header says so, customers are the rows with the sums. */
function isPartOfCustomer({ id, table, idColumn }: RowsWithin, groups: readonly SummedGroup[]): boolean {
  const [first, ...rest] = table.header[idColumn]!.split("/").map(headerKey);
  if (rest.length > 0 && customers.has(first!) && !rest.some((name) => customers.has(name))) return true;
  const groupOf = new Map<string, number>();
  return groups.some(({ sum, members }, at) =>
    members.some((row) => {
      const text = idText(id, row);
      const known = groupOf.get(text);
      groupOf.set(text, at);
      return text !== idText(id, sum) && known !== undefined && known !== at;
    }),
  );
}
