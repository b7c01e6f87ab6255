import type { ConvertOptions } from "../read/convertOptions.js";
import type { Converted } from "../read/convertTable.js";
import type { Field, Mapping } from "../read/fields.js";
import type { FilePart } from "../read/filePart.js";
import type { ImportReport, ImportWarning } from "../read/importReport.js";
import { plainReadError, ReadError, type ReadErrorCode, type ReadErrorDetails } from "../read/readError.js";
import type { RepeatedSample } from "../read/repeatedSample.js";
import type { SavedMapping } from "../state/savedMappings.js";
import type { OpenedFile, ReadingOptions } from "../work/readMessages.js";

export interface Refusal {
  readonly code: ReadErrorCode | "failed";
  readonly details: ReadErrorDetails[ReadErrorCode];
  /** Which of several files it is about. */
  readonly file?: string;
  /** What is wrong with the other files. */
  readonly others?: readonly Refusal[];
  /** What was found out about several files all the same. */
  readonly found?: readonly ImportWarning[];
  /** Some of the rows that a question is about. */
  readonly sample?: RepeatedSample;
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
  /** What rows of one customer are. */
  readonly repeats: Repeats;
  /** The column whose values are the customer numbers of the list, where no header names one. */
  readonly idByValues: string | null;
  /** The field that was left without its column by the last change, and the field that has it now. */
  readonly moved: Moved | null;
}

export interface Moved {
  readonly from: Field;
  readonly to: Field;
  readonly column: string;
  /** What it had, where that was a sum with the column in it. */
  readonly had?: string;
}

/**
 * Rows of one customer in the list: those that are alike count once, those left are summed; with neither they are a question. In files that complete it
 * all are summed, or those that are alike in every column count once. Whether rows of every kind count is said of both.
 */
export type Repeats = Pick<SavedMapping, "sums" | "once" | "eventsOnce" | "everyKind">;

/** Where an import stands; `refused` leaves the data loaded before in place. What is said of a file is said of the one shown. */
export interface ImportState extends Omit<SourceFile, "key"> {
  readonly phase: "idle" | "reading" | "loaded" | "refused";
  /** Part of the file read, 0…1. */
  readonly share: number;
  readonly refusal: Refusal | null;
  /** Files given with the others that could not be opened, and why. */
  readonly leftOut: readonly Refusal[];
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

/** A memory that keeps nothing. */
export const forgetful: MappingMemory = { find: () => null, save: () => {} };

/** What of an import is listed row by row. */
export type ReportFindings = Pick<Converted, "report" | "skippedTexts" | "further">;

/** Where files are on their way to being customers, and what can be done with them. */
export interface FileImport {
  readonly state: ImportState;
  subscribe(listener: (state: ImportState) => void): void;
  /** Reads files in the place of those before and, where every required column is found, takes their customers over. Later files overtake earlier ones. */
  load(files: readonly File[]): Promise<void>;
  /** Completes the list of customers by further files. */
  add(files: readonly File[]): Promise<void>;
  /** Completes the file shown by another sheet of it, or by another file of the archive. */
  addPart(part: string): Promise<void>;
  /** Goes on without some of several files. */
  remove(...keys: readonly number[]): Promise<void>;
  /** Says which of several files is the list of customers. */
  setList(key: number): Promise<void>;
  /** Shows the mapping of another file. */
  show(key: number): void;
  /** Reads another sheet of the file shown, or another file of the archive. */
  choose(part: string | null): Promise<void>;
  /** Feeds a field from another column of the file shown, which then feeds no other, or from none, and converts the open files again. */
  remap(field: Field, header: string | null): Promise<void>;
  /** Takes over a whole mapping for the file shown, as from a file. */
  use(mapping: Mapping): Promise<void>;
  /** Reads the file shown again with what the user knows better; undefined leaves it to the detection again. */
  reread(change: FileOptions): Promise<void>;
  /** Says what rows of one customer are in the list, or in the file that was refused for them, and converts the open files again. */
  count(repeats: Pick<Repeats, "sums" | "once">): Promise<void>;
  /** Says whether rows that are alike count once in a file that completes the list, and converts the open files again. */
  countEvents(key: number, once: boolean): Promise<void>;
  /** Says whether cancelled orders, plans and the like count as other rows do, in all open files, and converts them again. */
  countKinds(every: boolean): Promise<void>;
  /** All findings of the customers that a report belongs to, the report itself lists only the first; null when their file is no longer open. */
  complete(report: ImportReport): Promise<ReportFindings | null>;
  cancel(): void;
  /** Lets go of all files, as when the user's data are to be forgotten. */
  close(): void;
}

/** What is known of a file before it is read. */
export const unread: Omit<SourceFile, "key" | "name"> = {
  opened: null,
  part: { part: null, parts: [] },
  mapping: {},
  options: {},
  remembered: false,
  repeats: { sums: false, once: false },
  idByValues: null,
  moved: null,
};

export const idle: ImportState = {
  ...unread,
  phase: "idle",
  name: "",
  share: 0,
  refusal: null,
  leftOut: [],
  files: [],
  shown: null,
  list: null,
};

/** What an error says about a file, and about those given with it. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof ReadError ? plainReadError(error) : { code: "failed", details: {} };
}
