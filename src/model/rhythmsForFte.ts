import { type ClassLetter, classLetters } from "./classLetters.js";
import { classStretches } from "./classStretches.js";
import type { ClassThresholds } from "./classThresholds.js";
import { choicesOf, plansOf } from "./compileDesign.js";
import type { CoverageDesign } from "./coverageDesign.js";
import type { CoverageModel } from "./coverageModel.js";
import { capacityHours, coverageWork } from "./coverageWork.js";
import type { RowPin } from "./pinDeltas.js";
import { stratumFields } from "./stratumSums.js";
import { unitsPerHour } from "./timeUnits.js";
import { statedRhythm, withRhythm } from "./withRhythm.js";

/** A rhythm of one class that makes a role fit, everything else as designed. */
export interface RhythmFit {
  readonly class: ClassLetter;
  /** Contact type as the rhythm's dimension states it. */
  readonly contact: string;
  /** Contacts per customer and year as designed; null: as today. */
  readonly now: number | null;
  /** Contacts per customer and year with which the role needs its full-time equivalents and no more. */
  readonly fits: number;
  readonly design: CoverageDesign;
}

const most = 1000;

/**
 * For every class the rhythms that alone make a role need `fte` full-time equivalents, exact to a thousandth of a contact and never more than
 * wanted: time is linear in contacts. Empty where a class has no contacts of the role or can't make up the difference.
 */
export function rhythmsForFte(
  model: CoverageModel,
  thresholds: ClassThresholds,
  pins: readonly RowPin[],
  { role, fte, name }: { readonly role: string; readonly fte: number; readonly name?: (perYear: number) => string },
): RhythmFit[] {
  const at = model.catalogue.roles.findIndex(({ key }) => key === role);
  if (at < 0 || !model.base.visitsKnown) return [];
  const wanted = fte * capacityHours(model.catalogue.roles[at]!) * unitsPerHour;
  const stretches = classStretches(model.index, thresholds, pins);
  const letters = classLetters.slice(0, stretches.classes);
  const sums = letters.map((_, classIndex) => {
    const linear = new Float64Array(model.strata.strata * stratumFields.length);
    stretches.each(classIndex, (from, to, sign) => model.strata.add(from, to, linear, sign));
    return linear;
  });
  const timeOf = (design: CoverageDesign, letter: ClassLetter) =>
    classTime(model, sums[letters.indexOf(letter)]!, design, letter)[at]!;
  const now = letters.map((letter) => timeOf(model.design, letter));
  const all = now.reduce((sum, time) => sum + time, 0);

  return letters.flatMap((letter, classIndex) =>
    model.catalogue.types.flatMap(({ key: contact }) => {
      const stated = statedRhythm(model.design, letter, contact);
      const probes = [stated ?? 0, (stated ?? 0) + 1].map((count) => withRhythm(model.design, letter, contact, count));
      if (!probes[0] || !probes[1]) return [];
      const [low, high] = probes.map((design) => timeOf(design!, letter)) as [number, number];
      const slope = high - low;
      if (slope <= 0) return [];
      const exact = (stated ?? 0) + (wanted - (all - now[classIndex]!) - low) / slope;
      const fits = Math.floor(exact * 1000 + 1e-6) / 1000;
      if (!(fits >= 0 && fits <= most)) return [];
      const design = withRhythm(model.design, letter, contact, fits, name);
      return design ? [{ class: letter, contact, now: stated, fits, design }] : [];
    }),
  );
}

function classTime(
  { base, catalogue, times }: CoverageModel,
  sums: Float64Array,
  design: CoverageDesign,
  letter: ClassLetter,
) {
  const plans = base.segments.flatMap((segment) =>
    plansOf(design.dimensions, choicesOf(design, letter, segment), catalogue),
  );
  return coverageWork(sums, (stratum) => plans[stratum]!, times, catalogue.roles.length).time;
}
