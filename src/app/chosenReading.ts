import { reportedAmong } from "../read/shownNames.js";
import type { FileMarks, SavedReading } from "../state/savedReadings.js";
import type { FileOptions } from "./importState.js";
import type { Source } from "./sourceFiles.js";

/** How files were read last, by their names and sizes. */
export interface ReadingMemory {
  find(file: FileMarks): SavedReading | null;
  save(file: FileMarks, reading: SavedReading | null): void;
}

/** A memory that keeps nothing. */
export const noReadings: ReadingMemory = { find: () => null, save: () => {} };

/** A file that is to be read as it was last time, where the user chose how; of a workbook that is given for one of its sheets this one. */
export function withChoices(source: Source, memory: ReadingMemory): Source {
  const found = memory.find(marksOf(source));
  if (!found) return source;
  const { part, partAt, isList = false, ...options } = found;
  return {
    ...source,
    isChosen: true,
    isList,
    options: options as FileOptions,
    part: { ...source.part, part: source.part.part ?? part ?? null },
  };
}

/** The sheet that is still to be read of a file that was opened, where only its place was kept; null where it is read. */
export function partToRead(source: Source | undefined, memory: ReadingMemory): string | null {
  const { partAt = -1 } = (source?.isChosen && memory.find(marksOf(source))) || {};
  const part = source?.part.parts[partAt] ?? null;
  return part === source?.part.part ? null : part;
}

/** Keeps how files are read of which the user chose that; of a sheet that is named after a person its place. */
export function rememberReadings(sources: readonly Source[], memory: ReadingMemory): void {
  for (const source of sources) {
    const { isChosen, isList, options, part } = source;
    if (!isChosen) continue;
    const { encoding, delimiter, headerLine, decimal } = options;
    const name = part.parts.length > 1 ? part.part : null;
    const isOfPerson = name !== null && reportedAmong(part.parts)([name])[0] !== name;
    const reading: SavedReading = {
      ...(name !== null && (isOfPerson ? { partAt: part.parts.indexOf(name) } : { part: name })),
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
      ...(headerLine !== undefined && { headerLine }),
      ...(decimal && { decimal }),
      ...(isList && { isList }),
    };
    memory.save(marksOf(source), reading);
  }
}

function marksOf({ name, file: { size } }: Source): FileMarks {
  return { name, size };
}
