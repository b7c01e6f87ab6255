import { channelDimension } from "./channelDimension.js";
import { columnFields } from "./classColumn.js";
import { classLetters } from "./classLetters.js";
import type { ClassStretches } from "./classStretches.js";
import { choicesOf } from "./compileDesign.js";
import { partnerRole, today } from "./coverageDesign.js";
import { type CoverageLevel, coverageLevels } from "./coverageLevels.js";
import type { CoverageModel, CoverageVariant } from "./coverageModel.js";
import { coverageWork } from "./coverageWork.js";
import { stratumFields } from "./stratumSums.js";
import { unitsPerHour } from "./timeUnits.js";

/** A class covered through one channel, everything else as designed; money in EUR a year. */
export interface ChannelCase {
  /** Option of the channel dimension, or "today". */
  readonly option: string;
  readonly chosen: boolean;
  /** Whether people of ours meet the customers. */
  readonly personal: boolean;
  readonly hours: number;
  /** Work and fixed cost. */
  readonly workCost: number;
  readonly levels: Readonly<Record<CoverageLevel, ChannelLevel | null>>;
}

export interface ChannelLevel {
  readonly sales: number;
  readonly margin: number;
  /** Change of commissions against today. */
  readonly commission: number;
  readonly afterCoverage: number;
}

/** The channels of one class side by side. */
export interface ChannelComparison {
  readonly class: string;
  readonly customers: number;
  /** Today's revenue and DB. */
  readonly revenue: number;
  readonly margin: number;
  readonly cases: readonly ChannelCase[];
}

/** Every class through every channel of the design; empty where no dimension says who is responsible. */
export function channelComparison(model: CoverageModel, stretches: ClassStretches): ChannelComparison[] {
  return classLetters
    .slice(0, stretches.classes)
    .flatMap((_, classIndex) => classChannels(model, stretches, classIndex) ?? []);
}

/** One class through every channel of the design; null where no dimension says who is responsible or visits are not known. */
export function classChannels(
  model: CoverageModel,
  stretches: ClassStretches,
  classIndex: number,
): ChannelComparison | null {
  const dimension = channelDimension(model.design);
  if (!dimension || !model.base.visitsKnown) return null;
  const options = [today, ...dimension.options.filter(({ off }) => !off).map(({ key }) => key)];
  const letter = classLetters[classIndex]!;
  const plain = new Float64Array(3);
  let customers = 0;
  stretches.each(classIndex, (from, to, sign) => {
    customers += sign * (to - from);
    model.presentSums.add(from, to, plain, sign);
  });
  const chosen = model.design.cells[letter]?.[dimension.key] ?? today;
  return {
    class: letter,
    customers,
    revenue: plain[0]! / 100,
    margin: plain[1]! / 100,
    cases: options.map((option) =>
      channelCase(
        model,
        stretches,
        classIndex,
        option,
        option === chosen,
        channelVariant(model, classIndex, dimension.key, option),
      ),
    ),
  };
}

/** A class's coverage with another option in one dimension. */
export function channelVariant(
  model: CoverageModel,
  classIndex: number,
  dimension: string,
  option: string,
): CoverageVariant {
  const letter = classLetters[classIndex]!;
  return model.variant(`channel ${letter} ${option}`, (segment) => ({
    ...choicesOf(model.design, letter, segment),
    [dimension]: option,
  }));
}

function channelCase(
  model: CoverageModel,
  stretches: ClassStretches,
  classIndex: number,
  option: string,
  chosen: boolean,
  variant: CoverageVariant,
): ChannelCase {
  const { strata, catalogue, times, rates } = model;
  const linear = new Float64Array(strata.strata * stratumFields.length);
  const columns = coverageLevels.map((level) => {
    const column = variant.column(level);
    return [level, column && { column, sums: new Float64Array(columnFields.length) }] as const;
  });
  stretches.each(classIndex, (from, to, sign) => {
    strata.add(from, to, linear, sign);
    for (const [, found] of columns) found?.column.add(from, to, found.sums, sign);
  });
  const work = coverageWork(linear, variant.plan, times, catalogue.roles.length);
  const workCost = (work.time.reduce((sum, time, role) => sum + time * rates[role]!, 0) + work.fixedCents) / 100;
  const levels = columns.map(([level, found]) => {
    if (!found) return [level, null] as const;
    const [sales, margin, commission] = [...found.sums].map((cents) => cents / 100) as [number, number, number];
    return [level, { sales, margin, commission, afterCoverage: margin - commission - workCost }] as const;
  });
  return {
    option,
    chosen,
    personal: catalogue.types.some((type, at) => type.personal && type.role !== partnerRole && work.contacts[at]! > 0),
    hours: work.time.reduce((sum, time) => sum + time, 0) / unitsPerHour,
    workCost,
    levels: Object.fromEntries(levels) as Record<CoverageLevel, ChannelLevel | null>,
  };
}
