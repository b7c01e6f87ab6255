import { isPerson, isSingleName } from "./isPerson.js";
import type { Detected } from "./openTable.js";
import { partOfYear } from "./partOfYear.js";

/** The names of parts as they may be shown: numbers where they are those of persons, as sheets of representatives are. */
export function shownNames(names: readonly string[]): readonly string[] {
  const ofPersons = names.filter((name) => partOfYear(name) === null && (isPerson(name) || isSingleName(name)));
  const isOfPersons = ofPersons.length * 2 >= names.length;
  return isOfPersons ? names.map((_, at) => `#${at + 1}`) : names;
}

/** The names of what was read as one; a file keeps the name that it was given by. */
export function togetherNames({ together, each }: Pick<Detected, "together" | "each">): readonly string[] | undefined {
  return each || !together ? together : shownNames(together);
}
