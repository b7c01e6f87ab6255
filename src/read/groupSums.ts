import { slackOf } from "./rounding.js";

/** Rows that follow one another, and the row right before or behind them that states what they add up to. */
export interface SummedGroup {
  readonly sum: number;
  readonly members: readonly number[];
}

const leastGroups = 2;

export interface GroupsWithin {
  /** In cents. */
  readonly values: Float64Array;
  /** To what each may be rounded; 1 where none is. */
  readonly unit: number;
  /** Whether a row counts; others are passed over. */
  readonly isRow: (row: number) => boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The groups that the rows consist of, where all belong to one whose sum stands before its rows (`step` 1) or behind them (-1), there are at least two, and one has several rows; none
 * otherwise. A table without groups is left at the first row that can't be a sum.
 */
export function groupSums({ values, unit, isRow, from, to }: GroupsWithin, step: 1 | -1): readonly SummedGroup[] {
  const groups: SummedGroup[] = [];
  let sum = -1;
  let left = 0;
  let members: number[] = [];
  const slack = () => (unit === 1 ? 1 : slackOf(unit, members.length, values[sum]!));
  for (let row = step > 0 ? from : to - 1; row >= from && row < to; row += step) {
    if (!isRow(row)) continue;
    const value = values[row]!;
    // Of rounded amounts a small one may still bring the group nearer to its sum.
    const isComplete =
      members.length > 0 && Math.abs(left) <= slack() && (unit === 1 || Math.abs(left - value) >= Math.abs(left));
    if (sum >= 0 && (!isComplete || value === 0)) {
      left -= value;
      members.push(row);
      // Credit notes may bring a group that is beyond its sum back to it, but not from twice as much.
      if (left * Math.sign(values[sum]!) < -Math.abs(values[sum]!) - 1) return [];
      continue;
    }
    if (sum >= 0) groups.push({ sum, members });
    sum = row;
    left = value;
    members = [];
  }
  if (members.length === 0 || Math.abs(left) > slack()) return [];
  groups.push({ sum, members });
  return groups.length >= leastGroups && groups.some((group) => group.members.length > 1) ? groups : [];
}

/** A group has fewer rows than that, so that other tables are soon left. */
const mostMembers = 500;
const mostSteps = 20;

/**
 * The same for groups of groups, whose sums stand before their rows ("Region", below it "Vertreter", below it customers): `members` are the rows right below a sum, sums among them.
 */
export function nestedSums({ values, unit, isRow, from, to }: GroupsWithin): readonly SummedGroup[] {
  const groups: SummedGroup[] = [];
  // Rows from the last up that are in no group yet.
  const open: { row: number; isSum: boolean }[] = [];
  let rows = 0;
  let steps = 0;
  let single = 0;
  for (let row = to - 1; row >= from; row--) {
    if (!isRow(row)) continue;
    rows++;
    let left = values[row]!;
    let first = open.length;
    let slack = 1;
    while (first > 0 && (first === open.length || Math.abs(left) > slack) && left > -slack) {
      left -= values[open[--first]!.row]!;
      if (unit > 1) slack = slackOf(unit, open.length - first, values[row]!);
      steps++;
    }
    const isSum = first < open.length && Math.abs(left) <= slack && values[row] !== 0;
    if (isSum) {
      const members = open.splice(first);
      single -= members.filter((each) => !each.isSum).length;
      groups.push({ sum: row, members: members.map((each) => each.row) });
    } else single++;
    if (single > mostMembers || steps > (rows + mostMembers) * mostSteps) return [];
    open.push({ row, isSum });
  }
  return single === 0 && groups.filter(({ members }) => members.length > 1).length >= leastGroups ? groups : [];
}
