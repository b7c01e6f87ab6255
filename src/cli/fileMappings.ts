import type { MappingFile } from "../read/completeMapping.js";
import { lackingColumn } from "../read/namedColumn.js";
import { InputError } from "./inputError.js";

export interface GivenMapping {
  readonly path: string;
  readonly mapping: MappingFile;
}

interface MappableFile {
  readonly name: string;
  readonly header: readonly string[];
}

/**
 * The mapping of each file, empty without one: a mapping belongs to the file that has all columns it names; of several to the first that is free,
 * mappings that fit fewer files choosing first. Throws InputError "mappingFitsNone" or "mappingTwice".
 */
export function fileMappings(files: readonly MappableFile[], given: readonly GivenMapping[]): MappingFile[] {
  const mappings = files.map((): MappingFile | null => null);
  // What a single file lacks is said where it is converted, with the field.
  const candidates = given.map((each) => (files.length === 1 ? [0] : fitting(files, each)));
  const narrowestFirst = [...given.keys()].sort((a, b) => candidates[a]!.length - candidates[b]!.length);
  for (const at of narrowestFirst) {
    const { path, mapping } = given[at]!;
    const file = candidates[at]!.find((each) => mappings[each] === null);
    if (file === undefined) throw new InputError("mappingTwice", { path, file: files[candidates[at]![0]!]!.name });
    mappings[file] = mapping;
  }
  return mappings.map((mapping) => mapping ?? {});
}

/** The files that have all columns of a mapping. */
function fitting(files: readonly MappableFile[], { path, mapping }: GivenMapping): number[] {
  const columns = Object.values(mapping).filter((column) => column !== null);
  const lacking = files.map(({ header }) => columns.flatMap((column) => lackingColumn(header, column) ?? []));
  const fits = [...files.keys()].filter((at) => lacking[at]!.length === 0);
  if (fits.length > 0) return fits;
  const least = Math.min(...lacking.map((each) => each.length));
  const nearest = lacking.findIndex((each) => each.length === least);
  throw new InputError("mappingFitsNone", { path, file: files[nearest]!.name, column: lacking[nearest]![0]! });
}
