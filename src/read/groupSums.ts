/** Rows that follow one another, and the row right before or behind them that states what they add up to. */
export interface SummedGroup {
  readonly sum: number;
  readonly members: readonly number[];
}

const leastGroups = 2;

export interface GroupsWithin {
  /** In cents. */
  readonly values: Float64Array;
  /** Whether a row counts; others are passed over. */
  readonly isRow: (row: number) => boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The groups that the rows consist of, where all belong to one whose sum stands before its rows (`step` 1) or behind them (-1), there are at least two, and one has several rows; none
 * otherwise. A table without groups is left at the first row that can't be a sum.
 */
export function groupSums({ values, isRow, from, to }: GroupsWithin, step: 1 | -1): readonly SummedGroup[] {
  const groups: SummedGroup[] = [];
  let [sum, left] = [-1, 0];
  let members: number[] = [];
  for (let row = step > 0 ? from : to - 1; row >= from && row < to; row += step) {
    if (!isRow(row)) continue;
    const value = values[row]!;
    const isComplete = members.length > 0 && Math.abs(left) <= 1;
    if (sum >= 0 && (!isComplete || value === 0)) {
      left -= value;
      members.push(row);
      // Credit notes may bring a group that is beyond its sum back to it, but not from twice as much.
      if (left * Math.sign(values[sum]!) < -Math.abs(values[sum]!) - 1) return [];
      continue;
    }
    if (sum >= 0) groups.push({ sum, members });
    [sum, left, members] = [row, value, []];
  }
  if (members.length === 0 || Math.abs(left) > 1) return [];
  groups.push({ sum, members });
  return groups.length >= leastGroups && groups.some((group) => group.members.length > 1) ? groups : [];
}

/** A group has fewer rows than that, so that other tables are soon left. */
const mostMembers = 500;
const mostSteps = 20;

/**
 * The same for groups of groups, whose sums stand before their rows ("Region", below it "Vertreter", below it customers): `members` are the rows right below a sum, sums among them.
 */
export function nestedSums({ values, isRow, from, to }: GroupsWithin): readonly SummedGroup[] {
  const groups: SummedGroup[] = [];
  // Rows from the last up that are in no group yet.
  const open: { row: number; isSum: boolean }[] = [];
  let [rows, steps, single] = [0, 0, 0];
  for (let row = to - 1; row >= from; row--) {
    if (!isRow(row)) continue;
    rows++;
    let [left, first] = [values[row]!, open.length];
    while (first > 0 && (first === open.length || Math.abs(left) > 1) && left > -1) {
      left -= values[open[--first]!.row]!;
      steps++;
    }
    const isSum = first < open.length && Math.abs(left) <= 1 && values[row] !== 0;
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
