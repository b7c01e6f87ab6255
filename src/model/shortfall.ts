import { channelDimension } from "./channelDimension.js";
import { type ClassLetter, classLetters } from "./classLetters.js";
import type { ClassThresholds } from "./classThresholds.js";
import { choicesOf } from "./compileDesign.js";
import { type CoverageDesign, today } from "./coverageDesign.js";
import { type CoverageLevel, coverageLevels } from "./coverageLevels.js";
import { type CoverageModel, coverageModel } from "./coverageModel.js";
import { type CoverageResult, coverageResult } from "./coverageResult.js";
import { factorsForFte } from "./factorsForFte.js";
import type { RowPin } from "./pinDeltas.js";
import { rhythmsForFte } from "./rhythmsForFte.js";
import { contourSteps } from "./thresholdsForFte.js";
import { wholeHeads } from "./wholeHeads.js";

/** What an offer does, ready to be applied. */
export type OfferChange =
  | {
      readonly kind: "fewerContacts";
      readonly class: ClassLetter;
      readonly contact: string;
      readonly now: number | null;
      readonly perYear: number;
      readonly design: CoverageDesign;
    }
  | {
      readonly kind: "otherChannel";
      readonly class: ClassLetter;
      readonly option: string;
      readonly design: CoverageDesign;
    }
  | { readonly kind: "higherThreshold"; readonly class: ClassLetter; readonly thresholds: readonly number[] }
  | {
      /** Where thresholds differ by group or market: one segment's, or with null all of them by a common factor. */
      readonly kind: "higherThresholds";
      readonly class: ClassLetter;
      readonly segment: string | null;
      readonly factor: number;
      readonly thresholds: ClassThresholds;
    }
  | { readonly kind: "moreFte"; readonly heads: number };

/** A way to close a gap, and what it changes against the scenario as it is. */
export interface Offer {
  readonly change: OfferChange;
  /** Full-time equivalents needed more or fewer, by role's key. */
  readonly fte: Readonly<Record<string, number>>;
  /** Coverage cost a year, hours priced. */
  readonly costEur: number;
  /** Pay of people hired. */
  readonly cashEur: number;
  /** DB after coverage cost a year; null where the level can't be said. */
  readonly afterCoverageEur: Readonly<Record<CoverageLevel, number | null>>;
  /** Whether the role then needs no more than there is. */
  readonly closes: boolean;
}

/** A role that needs more than there is. */
export interface Shortfall {
  readonly role: string;
  readonly neededFte: number;
  readonly thereFte: number;
  readonly missingFte: number;
  readonly offers: readonly Offer[];
}

/** What may give where a role needs more than the `fte` there are (docs/method.md#sizing), every offer computed by the engine, a piece of work per step; null where it needs no more. */
export function* shortfall(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[],
  {
    role,
    fte,
    level,
    name,
  }: {
    readonly role: string;
    readonly fte: number;
    /** The response by which the best of several thresholds is taken. */
    readonly level: CoverageLevel;
    readonly name?: (perYear: number) => string;
  },
): Generator<void, Shortfall | null> {
  const now = coverageResult(model, thresholds, pins);
  const needed = now.roles.find((own) => own.role === role)?.scenarioFte;
  if (needed === undefined || !(needed > fte + 1e-9)) return null;
  const { costPerFteEur } = model.catalogue.roles.find(({ key }) => key === role)!;
  const offered = (change: OfferChange, design = model.design, own = thresholds) =>
    offer(
      now,
      coverageResult(design === model.design ? model : coverageModel({ ...model, design }, model), own, pins),
      change,
      role,
      fte,
    );

  const heads = wholeHeads(needed - fte);
  const more: Offer = { ...offered({ kind: "moreFte", heads }), cashEur: heads * costPerFteEur, closes: true };
  const offers: Offer[] = [];
  const rhythms = rhythmsForFte(model, thresholds, pins, { role, fte, ...(name ? { name } : {}) });
  for (const { class: letter, contact, now: before, fits, design } of rhythms) {
    yield;
    offers.push(offered({ kind: "fewerContacts", class: letter, contact, now: before, perYear: fits, design }, design));
  }
  for (const change of otherChannels(model)) {
    yield;
    const own = offered(change, change.design);
    if (own.fte[role]! < -1e-9) offers.push(own);
  }
  const general = thresholds.every((own) => own.every((value, at) => value === thresholds[0]![at]))
    ? thresholds[0]!
    : [];
  for (const [at, before] of general.entries()) {
    yield;
    const best = (yield* contourSteps(model, general, pins, { role, fte, upper: at, alone: true, level }))?.best;
    if (!best || !(best.thresholds[at]! > before)) continue;
    const own = thresholds.map(() => best.thresholds);
    const change = { kind: "higherThreshold", class: classLetters[at]!, thresholds: best.thresholds } as const;
    offers.push(offered(change, model.design, own));
  }
  const isSplit = general.length === 0 && thresholds.length > 1;
  for (const segment of isSplit ? [null, ...largestSegments(model)] : []) {
    for (const at of thresholds[0]!.keys()) {
      const best = (yield* factorsForFte(model, thresholds, pins, { role, fte, segment, at, level }))?.best;
      if (!best || !(best.factor > 1)) continue;
      const change: OfferChange = {
        kind: "higherThresholds",
        class: classLetters[at]!,
        segment: segment === null ? null : model.index.segments[segment]!,
        factor: best.factor,
        thresholds: best.thresholds,
      };
      offers.push(offered(change, model.design, best.thresholds));
    }
  }
  return {
    role,
    neededFte: needed,
    thereFte: fte,
    missingFte: needed - fte,
    offers: [...offers, more],
  };
}

const mostSegments = 12;

/** The groups or markets with most customers: those whose thresholds can close a gap. */
function largestSegments({ index: { segments, starts } }: CoverageModel): number[] {
  const sizeOf = (at: number) => starts[at + 1]! - starts[at]!;
  return [...segments.keys()]
    .filter((at) => sizeOf(at) > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, mostSegments);
}

/** Every class through every other channel. */
function otherChannels({ design, classes }: CoverageModel) {
  const dimension = channelDimension(design);
  return classLetters.slice(0, dimension ? classes : 0).flatMap((letter) => {
    const chosen = choicesOf(design, letter)[dimension!.key] ?? today;
    return dimension!.options
      .filter(({ key, off }) => !off && key !== chosen)
      .map(({ key }) => ({
        kind: "otherChannel" as const,
        class: letter,
        option: key,
        design: {
          ...design,
          cells: { ...design.cells, [letter]: { ...design.cells[letter], [dimension!.key]: key } },
        },
      }));
  });
}

function offer(now: CoverageResult, then: CoverageResult, change: OfferChange, role: string, fte: number): Offer {
  const before = now.classes.at(-1)!.scenario;
  const after = then.classes.at(-1)!.scenario;
  const difference = (level: CoverageLevel) => {
    const [old, next] = [before[level]?.afterCoverage, after[level]?.afterCoverage];
    return old === undefined || old === null || next === undefined || next === null ? null : next - old;
  };
  return {
    change,
    fte: Object.fromEntries(then.roles.map((own, at) => [own.role, own.scenarioFte - now.roles[at]!.scenarioFte])),
    costEur: (after.off?.cost ?? 0) - (before.off?.cost ?? 0),
    cashEur: 0,
    afterCoverageEur: Object.fromEntries(
      coverageLevels.map((level) => [level, difference(level)]),
    ) as Offer["afterCoverageEur"],
    closes: then.roles.find((own) => own.role === role)!.scenarioFte <= fte + 1e-9,
  };
}
