import { fields } from "../read/fields.js";
import { filePart } from "../read/filePart.js";
import type { SavedMapping } from "../state/savedMappings.js";
import type { MappedFile, OpenedFile, ReadingOptions } from "../work/readMessages.js";
import type { MappingMemory, SourceFile } from "./importState.js";

/** A file that is read, with how it is converted. */
export interface Source extends SourceFile {
  readonly file: File;
}

/** How the reader is asked to open a file. */
export function askedOf({ options: { decimal: _, ...known }, part: { part } }: Source): ReadingOptions {
  return { ...known, ...(part !== null && { part }) };
}

/** A file as it was opened, mapped as its columns were last time, else as proposed. */
export function openedSource(source: Source, opened: OpenedFile, before: SavedMapping | null): Source {
  return {
    ...source,
    opened,
    part: filePart(opened.detected),
    mapping: before?.mapping ?? opened.proposal,
    remembered: before !== null,
    repeats: { sums: before?.sums ?? false, once: before?.once ?? false },
  };
}

/** Files with one of them changed, or one more. */
export function withSource(sources: readonly Source[], source: Source): readonly Source[] {
  const isNew = sources.every(({ key }) => key !== source.key);
  return isNew ? [...sources, source] : sources.map((each) => (each.key === source.key ? source : each));
}

/** What the reader needs of a file to convert it. */
export function mappedFile({ key, name, mapping, repeats, options: { decimal } }: Source): MappedFile {
  return { key, name, mapping, ...repeats, ...(decimal && { decimal }) };
}

/** Keeps the mapping of a file that was not simply taken over as proposed. */
export function remember({ opened, mapping, remembered, repeats }: Source, memory: MappingMemory): void {
  const { sums, once } = repeats;
  const isOwn =
    sums || once || remembered || (opened && fields.some((field) => mapping[field] !== opened.proposal[field]));
  const known = Object.entries(mapping).filter(([, header]) => header !== undefined);
  if (opened && isOwn) memory.save(opened.header, { mapping: Object.fromEntries(known), ...repeats });
}
