import type { Converted, ConvertOptions } from "../read/convertTable.js";
import type { Mapping } from "../read/fields.js";
import type { FilePart } from "../read/filePart.js";
import { ReadError, type ReadErrorCode, type ReadErrorDetails } from "../read/readError.js";
import type { SavedMapping } from "../state/savedMappings.js";
import type { OpenedFile, ReadingOptions } from "../work/readMessages.js";

export interface Refusal {
  readonly code: ReadErrorCode | "failed";
  readonly details: ReadErrorDetails[ReadErrorCode];
  /** Which of several files it is about. */
  readonly file?: string;
}

export type FileOptions = ReadingOptions & Pick<ConvertOptions, "decimal">;

/** What is known of one of the files that are read. */
export interface SourceFile {
  readonly key: number;
  readonly name: string;
  readonly opened: OpenedFile | null;
  /** The sheet or file read, and those to choose from: they stay when another is refused. */
  readonly part: FilePart;
  readonly mapping: Mapping;
  /** What the user knows better than the detection. */
  readonly options: FileOptions;
  /** The mapping is the one used last for such columns. */
  readonly remembered: boolean;
}

/** Where an import stands; `refused` leaves the data loaded before in place. What is said of a file is said of the one shown. */
export interface ImportState extends Omit<SourceFile, "key"> {
  readonly phase: "idle" | "reading" | "loaded" | "refused";
  /** Part of the file read, 0…1. */
  readonly share: number;
  readonly refusal: Refusal | null;
  readonly files: readonly SourceFile[];
  /** Key of the file shown, of which mapping and preview speak; null without any. */
  readonly shown: number | null;
  /** Key of the list of customers that other files complete; null for one file. */
  readonly list: number | null;
}

/** Mappings by the names of the columns. */
export interface MappingMemory {
  find(header: readonly string[]): SavedMapping | null;
  save(header: readonly string[], mapping: SavedMapping): void;
}

/** What of an import is listed row by row. */
export type ReportFindings = Pick<Converted, "report" | "skippedTexts" | "further">;

/** What is known of a file before it is read. */
export const unread: Omit<SourceFile, "key" | "name"> = {
  opened: null,
  part: { part: null, parts: [] },
  mapping: {},
  options: {},
  remembered: false,
};

export const idle: ImportState = {
  ...unread,
  phase: "idle",
  name: "",
  share: 0,
  refusal: null,
  files: [],
  shown: null,
  list: null,
};

/** What an error says about a file. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ReadError)) return { code: "failed", details: {} };
  const { code, details, file } = error;
  return { code, details, ...(file !== undefined && { file }) };
}
