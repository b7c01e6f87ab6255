import { neededSheets } from "../read/furtherSheets.js";
import { reportedAmong } from "../read/shownNames.js";
import type { Source } from "./sourceFiles.js";

/** What is to be opened: a file, or a sheet of one. */
export type Given = Pick<Source, "file" | "name"> & Partial<Pick<Source, "part">>;

/** Files as they are chosen. */
export function wholeFiles(files: readonly File[]): readonly Given[] {
  return files.map((file) => ({ file, name: file.name }));
}

/** A sheet of a workbook, or a file of an archive, as a file of its own; reports name it, so that a person's name is left out. */
export function partOf({ file, part: { parts } }: Source, part: string): Given {
  return { file, name: `${file.name}: ${reportedAmong(parts)([part])}`, part: { part, parts } };
}

/** What has to be read with a file that was opened, as there are no customers without it. */
export function neededWith(source: Source | undefined): readonly Given[] {
  return source?.opened ? neededSheets(source.opened).map((part) => partOf(source, part)) : [];
}
