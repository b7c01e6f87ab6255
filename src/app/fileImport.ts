import type { Converted, ConvertOptions } from "../read/convertTable.js";
import { type Field, fields, type Mapping } from "../read/fields.js";
import { type FilePart, filePart } from "../read/filePart.js";
import type { ImportReport } from "../read/importReport.js";
import { ReadError, type ReadErrorCode, type ReadErrorDetails } from "../read/readError.js";
import type { SavedMapping } from "../state/savedMappings.js";
import type { OpenedFile, ReadingOptions } from "../work/readMessages.js";
import type { Reading } from "../work/startReading.js";

export interface Refusal {
  readonly code: ReadErrorCode | "failed";
  readonly details: ReadErrorDetails[ReadErrorCode];
}

/** Where the import of a file stands; `refused` leaves the data loaded before in place. */
export interface ImportState {
  readonly phase: "idle" | "reading" | "loaded" | "refused";
  readonly name: string;
  /** Part of the file read, 0…1. */
  readonly share: number;
  readonly opened: OpenedFile | null;
  /** The sheet or file read, and those to choose from: they stay when another is refused. */
  readonly part: FilePart;
  readonly mapping: Mapping;
  readonly refusal: Refusal | null;
  /** What the user knows better than the detection. */
  readonly options: FileOptions;
  /** The mapping is the one used last for such columns. */
  readonly remembered: boolean;
}

export type FileOptions = ReadingOptions & Pick<ConvertOptions, "decimal">;

/** Mappings by the names of the columns. */
export interface MappingMemory {
  find(header: readonly string[]): SavedMapping | null;
  save(header: readonly string[], mapping: SavedMapping): void;
}

export interface FileImport {
  readonly state: ImportState;
  subscribe(listener: (state: ImportState) => void): void;
  /** Reads a file and, where every required column is found, takes its customers over. A later file overtakes an earlier one. */
  load(file: File): Promise<void>;
  /** Reads another sheet of the file, or another file of the archive. */
  choose(part: string): Promise<void>;
  /** Feeds a field from another column, or from none, and converts the open file again. */
  remap(field: Field, header: string | null): Promise<void>;
  /** Takes over a whole mapping, as from a file. */
  use(mapping: Mapping): Promise<void>;
  /** Reads the file again with what the user knows better; undefined leaves it to the detection again. */
  reread(change: FileOptions): Promise<void>;
  /** Converts the open file again with the rows of a customer summed. */
  sumDuplicates(): Promise<void>;
  /** All findings of the customers that a report belongs to, the report itself lists only the first; null when their file is no longer open. */
  complete(report: ImportReport): Promise<ReportFindings | null>;
  cancel(): void;
}

/** What of an import is listed row by row. */
export type ReportFindings = Pick<Converted, "report" | "skippedTexts">;

const noPart: FilePart = { part: null, parts: [] };
const idle: ImportState = {
  phase: "idle",
  name: "",
  share: 0,
  opened: null,
  part: noPart,
  mapping: {},
  refusal: null,
  options: {},
  remembered: false,
};
const forgetful: MappingMemory = { find: () => null, save: () => {} };

/** The way of a file from choosing it to its customers; `accept` takes what was read. */
export function fileImport(
  reading: Reading,
  accept: (name: string, converted: Converted) => Promise<void>,
  memory: MappingMemory = forgetful,
): FileImport {
  let state = idle;
  let latest = 0;
  let source: File | null = null;
  /** Whether the user had the rows of a customer summed in the open file. */
  let summing = false;
  /** What was taken over from the open file, and how. */
  let taken: { report: ImportReport; mapping: Mapping; options: ConvertOptions } | null = null;
  const listeners: ((state: ImportState) => void)[] = [];
  const set = (change: Partial<ImportState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };

  async function attempt(work: (isLatest: () => boolean) => Promise<void>): Promise<void> {
    const own = ++latest;
    const isLatest = () => own === latest;
    try {
      await work(isLatest);
    } catch (error) {
      if (isLatest()) set({ phase: "refused", refusal: refusalOf(error) });
    }
  }

  async function convert(mapping: Mapping, isLatest: () => boolean): Promise<void> {
    set({ phase: "reading", mapping, share: 1, refusal: null });
    const { decimal } = state.options;
    const options = { sumDuplicates: summing, ...(decimal && { decimal }) };
    const converted = await reading.convert(mapping, options);
    if (!isLatest()) return;
    taken = { report: converted.report, mapping, options };
    const { opened, remembered } = state;
    const isOwn =
      summing || remembered || (opened && fields.some((field) => mapping[field] !== opened.proposal[field]));
    if (opened && isOwn) memory.save(opened.header, { mapping: withoutGaps(mapping), sums: summing });
    await accept(state.name, converted);
    if (isLatest()) set({ phase: "loaded" });
  }

  function read(file: File, part: FilePart, options: FileOptions, opened: OpenedFile | null): Promise<void> {
    return attempt(async (isLatest) => {
      summing = false;
      taken = null;
      set({ ...idle, phase: "reading", name: file.name, part, options, opened, mapping: state.mapping });
      const { decimal: _, ...known } = options;
      const asked = { ...known, ...(part.part !== null && { part: part.part }) };
      const next = await reading.open(file, asked, (share) => isLatest() && set({ share }));
      if (!isLatest()) return;
      const before = memory.find(next.header);
      if (before) summing = before.sums;
      set({ opened: next, part: filePart(next.detected), remembered: before !== null });
      await convert(before?.mapping ?? next.proposal, isLatest);
    });
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.push(listener);
    },
    load: (file) => {
      source = file;
      return read(file, noPart, {}, null);
    },
    choose: (part) => (source ? read(source, { part, parts: state.part.parts }, {}, null) : Promise.resolve()),
    remap: (field, header) =>
      attempt((isLatest) => {
        const { [field]: _, ...others } = state.mapping;
        return convert(header === null ? others : { ...others, [field]: header }, isLatest);
      }),
    use: (mapping) => attempt((isLatest) => convert(mapping, isLatest)),
    reread(change) {
      const given = Object.entries({ ...state.options, ...change }).filter(([, value]) => value !== undefined);
      const options = Object.fromEntries(given) as FileOptions;
      return source ? read(source, state.part, options, state.opened) : Promise.resolve();
    },
    sumDuplicates: () =>
      attempt((isLatest) => {
        summing = true;
        return convert(state.mapping, isLatest);
      }),
    async complete(report) {
      if (taken?.report !== report || state.phase === "reading") return null;
      const { mapping, options } = taken;
      return reading.convert(mapping, { ...options, most: Number.POSITIVE_INFINITY }).catch(() => null);
    },
    cancel() {
      latest++;
      taken = null;
      reading.cancel();
      source = null;
      set({ ...idle, phase: "refused", name: state.name, refusal: { code: "cancelled", details: {} } });
    },
  };
}

function withoutGaps(mapping: Mapping): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mapping).filter(([, header]) => header !== undefined));
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof ReadError) return { code: error.code, details: error.details };
  return { code: "failed", details: {} };
}
