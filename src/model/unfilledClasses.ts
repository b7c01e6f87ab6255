import { type ClassLetter, classLetters } from "./classLetters.js";
import type { CoverageDesign } from "./coverageDesign.js";

/**
 * The last of `count` classes that the design says nothing about, so that they are covered as today, where it was made for fewer classes: all those above
 * have choices, and there are at least two of them. Where single classes differ from today, the others are meant to be as they are.
 */
export function unfilledClasses({ cells }: Pick<CoverageDesign, "cells">, count: number): readonly ClassLetter[] {
  const letters = classLetters.slice(0, count);
  const isFilled = (letter: ClassLetter) => Object.keys(cells[letter] ?? {}).length > 0;
  const made = letters.findIndex((letter) => !isFilled(letter));
  return made >= 2 && !letters.slice(made).some(isFilled) ? letters.slice(made) : [];
}
