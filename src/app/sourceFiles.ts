import { fields } from "../read/fields.js";
import type { MappedFile } from "../work/readMessages.js";
import type { MappingMemory, SourceFile } from "./importState.js";

/** A file that is read, with how it is converted. */
export interface Source extends SourceFile {
  readonly file: File;
  /** Rows of a customer are summed. */
  readonly sums: boolean;
}

/** What the reader needs of a file to convert it. */
export function mappedFile({ key, name, mapping, options: { decimal } }: Source): MappedFile {
  return { key, name, mapping, ...(decimal && { decimal }) };
}

/** Keeps the mapping of a file that was not simply taken over as proposed. */
export function remember({ opened, mapping, remembered, sums }: Source, memory: MappingMemory): void {
  const isOwn = sums || remembered || (opened && fields.some((field) => mapping[field] !== opened.proposal[field]));
  const known = Object.entries(mapping).filter(([, header]) => header !== undefined);
  if (opened && isOwn) memory.save(opened.header, { mapping: Object.fromEntries(known), sums });
}
