import { slackOf } from "./rounding.js";

const mostLevels = 4;

/** What the rows since the last sum add up to, since the last of a higher level, and so on. */
export interface LevelSums {
  add(row: number): void;
  /** The level whose rows a row states the sum of, which begins anew with all below it; -1 where there is none. */
  end(row: number): number;
  /** How many rows there were since the last sum. */
  rows(): number;
}

/** The sums over columns of cents, the first of which a row of totals must state; each may be rounded to a unit. */
export function levelSums(columns: readonly Float64Array[], units: readonly number[] = []): LevelSums {
  const levels = Array.from({ length: mostLevels }, () => ({ rows: 0, sums: columns.map(() => 0) }));
  const states = (row: number, rows: number, sums: readonly number[]) =>
    columns[0]![row] !== 0 &&
    columns.every((values, i) => {
      const own = values[row]!;
      return (
        (i > 0 && Number.isNaN(own)) ||
        Math.abs(own - sums[i]!) <= (units[i] === undefined ? 1 : slackOf(units[i], rows, own))
      );
    });
  return {
    add(row) {
      for (const level of levels) {
        level.rows++;
        columns.forEach((values, i) => {
          level.sums[i] = level.sums[i]! + (values[row]! || 0);
        });
      }
    },
    end(row) {
      const at = levels.findIndex(({ rows, sums }) => rows > 0 && states(row, rows, sums));
      for (const level of levels.slice(0, Math.max(at, 0) + 1)) {
        level.rows = 0;
        level.sums = columns.map(() => 0);
      }
      return at;
    },
    rows: () => levels[0]!.rows,
  };
}
