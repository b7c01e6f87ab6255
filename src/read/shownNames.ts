import { isPerson } from "./isPerson.js";

/** The names of parts as they may be shown: numbers where they are those of persons, as sheets of representatives are. */
export function shownNames(names: readonly string[]): readonly string[] {
  const isOfPersons = names.filter((name) => isPerson(name.replace(/^.*: /, ""))).length * 2 >= names.length;
  return isOfPersons ? names.map((_, at) => `#${at + 1}`) : names;
}
