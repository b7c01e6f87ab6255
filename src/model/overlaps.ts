import { type ClassLetter, classLetters } from "./classLetters.js";
import { choicesOf, chosenOption } from "./compileDesign.js";
import type { CoverageDesign } from "./coverageDesign.js";

/** Dimensions whose chosen options both drive the same contacts. */
export interface Overlap {
  readonly contactType: string;
  /** Keys, in their order. */
  readonly dimensions: readonly string[];
  readonly classes: readonly ClassLetter[];
}

/** Where contacts of several dimensions add up in a class, be it in one group or market only, which is seldom meant. */
export function overlaps(design: CoverageDesign, classes: number): Overlap[] {
  const found = new Map<string, { contactType: string; dimensions: string[]; classes: ClassLetter[] }>();
  const segments = ["", ...Object.keys(design.overrides?.cells ?? {})];
  const places = classLetters.slice(0, classes).flatMap((letter) => segments.map((segment) => ({ letter, segment })));
  for (const { letter, segment } of places) {
    const drivers = new Map<string, string[]>();
    for (const dimension of design.dimensions) {
      const contacts = chosenOption(dimension, choicesOf(design, letter, segment))?.effects.contacts ?? {};
      for (const [type, count] of Object.entries(contacts)) {
        if (count > 0) drivers.set(type, [...(drivers.get(type) ?? []), dimension.key]);
      }
    }
    for (const [contactType, dimensions] of drivers) {
      if (dimensions.length < 2) continue;
      const key = [contactType, ...dimensions].join(" ");
      const known = found.get(key) ?? { contactType, dimensions, classes: [] };
      if (!known.classes.includes(letter)) known.classes.push(letter);
      found.set(key, known);
    }
  }
  return [...found.values()];
}
