import { isPerson, isSingleName } from "./isPerson.js";
import type { Detected } from "./openTable.js";
import { partOfYear } from "./partOfYear.js";

/** The names of parts as they may be shown: numbers where they are those of persons, as sheets of representatives are. */
export function shownNames(names: readonly string[]): readonly string[] {
  const isOfPersons = names.filter(isOfPerson).length * 2 >= names.length;
  return isOfPersons ? names.map((_, at) => `#${at + 1}`) : names;
}

/** The names of all sheets or files to choose from as a report keeps them: in place of each that is a person's stands its number. */
export function reportedNames(all: readonly string[]): readonly string[] {
  return all.map((name, at) => (isOfPerson(name) ? `#${at + 1}` : name));
}

/** Some of these names as a report keeps them. */
export function reportedAmong(all: readonly string[]): (names: readonly string[]) => readonly string[] {
  const reported = reportedNames(all);
  const byName = new Map(all.map((name, at) => [name, reported[at]!]));
  return (names) => names.map((name) => byName.get(name) ?? name);
}

/** The name of a sheet, also with the columns of one of the tables on it, or of a file without its folder and ending. */
function isOfPerson(name: string): boolean {
  const bare = name
    .replace(/^.*\//, "")
    .replace(/\.[a-z\d]{2,7}$/i, "")
    .replace(/ \([A-Z]+–[A-Z]+\)$/, "");
  return partOfYear(bare) === null && (isPerson(bare) || isSingleName(bare));
}

/** The names of what was read as one; a file keeps the name that it was given by. */
export function togetherNames({ together, each }: Pick<Detected, "together" | "each">): readonly string[] | undefined {
  return each || !together ? together : shownNames(together);
}
