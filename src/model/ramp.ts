/** People hired at the beginning of a month, 1 being the plan's first. */
export interface Hire {
  readonly month: number;
  readonly people: number;
}

export interface RampPlan {
  /** Full-time equivalents that are there, fully productive. */
  readonly presentFte: number;
  readonly neededFte: number;
  readonly hires: readonly Hire[];
  /** Productivity of a new person in the first month, 0…1, rising evenly to 1. */
  readonly firstProductivity: number;
  /** Months until a new person is fully productive. */
  readonly monthsToFull: number;
  /** Share of people who leave in a year, 0…1. */
  readonly attrition: number;
  readonly months: number;
}

export interface RampMonth {
  readonly month: number;
  /** People there, in full-time equivalents, after those who leave. */
  readonly people: number;
  /** What they are worth in fully productive ones. */
  readonly capacityFte: number;
  /** capacityFte − neededFte */
  readonly gapFte: number;
}

/** When capacity arrives. */
export interface Ramp {
  readonly months: readonly RampMonth[];
  /** First month from which capacity suffices until the plan's end; null where it does not. */
  readonly sufficesFrom: number | null;
}

const mostMonths = 120;

/** Capacity month by month as new people become productive and people leave (evenly over the year, new or old); null where an input is no possible figure. */
export function ramp(plan: RampPlan): Ramp | null {
  const { presentFte, neededFte, hires, firstProductivity, monthsToFull, attrition, months } = plan;
  const shares = [firstProductivity, attrition].every((share) => share >= 0 && share <= 1);
  const amounts = [presentFte, neededFte, monthsToFull, ...hires.map(({ people }) => people)].every(
    (amount) => amount >= 0 && amount < Number.POSITIVE_INFINITY,
  );
  if (!shares || !amounts || !Number.isInteger(months) || months < 1 || months > mostMonths) return null;
  const staying = (1 - attrition) ** (1 / 12);
  const rows = Array.from({ length: months }, (_, at): RampMonth => {
    const month = at + 1;
    const old = presentFte * staying ** at;
    const news = hires
      .filter((hire) => hire.month <= month)
      .map((hire) => {
        const people = hire.people * staying ** (month - hire.month);
        return { people, capacity: people * productivity(month - hire.month, firstProductivity, monthsToFull) };
      });
    const capacityFte = news.reduce((sum, { capacity }) => sum + capacity, old);
    return {
      month,
      people: news.reduce((sum, { people }) => sum + people, old),
      capacityFte,
      gapFte: capacityFte - neededFte,
    };
  });
  const short = rows.findLastIndex(({ gapFte }) => gapFte < -1e-9);
  return { months: rows, sufficesFrom: short + 1 < rows.length ? rows[short + 1]!.month : null };
}

function productivity(monthsServed: number, first: number, monthsToFull: number): number {
  return monthsServed >= monthsToFull ? 1 : first + ((1 - first) * monthsServed) / monthsToFull;
}
