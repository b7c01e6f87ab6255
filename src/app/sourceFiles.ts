import { completeMapping, sharesColumn } from "../read/completeMapping.js";
import { type Field, fields, type Mapping } from "../read/fields.js";
import { type FilePart, filePart } from "../read/filePart.js";
import type { ImportReport, ImportWarning } from "../read/importReport.js";
import type { SavedMapping } from "../state/savedMappings.js";
import type { MappedFile, OpenedFile, ReadingOptions } from "../work/readMessages.js";
import type { FileOptions, ImportState, MappingMemory, SourceFile } from "./importState.js";

/** A file that is read, with how it is converted. */
export interface Source extends SourceFile {
  readonly file: File;
  /** The user chose how it is read, or which file is the list. */
  readonly isChosen?: boolean;
  /** Of several files the user chose it to be the list of customers. */
  readonly isList?: boolean;
}

/** How the reader is asked to open a file. */
export function askedOf({ options: { decimal: _, ...known }, part: { part } }: Source): ReadingOptions {
  return { ...known, ...(part !== null && { part }) };
}

/** What was found out about the sheets of a workbook when all of them were read. */
function known({ together, further }: FilePart): Partial<FilePart> {
  return { ...(together && { together }), ...(further && { further }) };
}

/** The part of a file that is read, with those by which it could be completed and that are not among the files yet. */
export function partLeft(sources: readonly Source[], { file, part: { further: _, ...part } }: Source): FilePart {
  const own = sources.filter((source) => source.file === file).map((source) => source.part);
  const left = own.flatMap(({ further = [] }) => further).filter((name) => !own.some((each) => each.part === name));
  return { ...part, ...(left.length > 0 && { further: left }) };
}

/** A file as it was opened, mapped as its columns were last time, else as proposed. */
export function openedSource(source: Source, opened: OpenedFile, before: SavedMapping | null): Source {
  return {
    ...source,
    opened,
    part: { ...known(source.part), ...filePart(opened.detected) },
    mapping: before?.mapping ?? opened.proposal,
    remembered: before !== null,
    repeats: {
      ...{ sums: before?.sums ?? false, once: before?.once ?? false },
      ...(before?.eventsOnce && { eventsOnce: true }),
      ...(before?.everyKind && { everyKind: true }),
    },
    idByValues: null,
    moved: null,
  };
}

/** The mapping of a file with the column of customer numbers that its values told. */
export function mappingInUse({ mapping, idByValues }: SourceFile): Mapping {
  return mapping.id === undefined && idByValues !== null ? completeMapping(mapping, { id: idByValues }) : mapping;
}

/**
 * A field fed by another column, or by none. As on the command line the column feeds no other field: the one that had it is left without, and gets it back when the field goes on to another
 * column, as it does with the keys that step through all of them.
 */
export function remapped(source: Source, field: Field, header: string | null): Pick<Source, "mapping" | "moved"> {
  const before = withMovedBack(source, field, header);
  const from = fields.find((other) => other !== field && header !== null && sharesColumn(before[other] ?? "", header));
  const had = from && before[from];
  const whole = had === header ? {} : { had: had! };
  const moved = from === undefined || header === null ? null : { from, to: field, column: header, ...whole };
  return { mapping: completeMapping(before, { [field]: header }), moved };
}

/** The mapping before the last change left another field without its column, where the same field is changed again. */
function withMovedBack({ mapping, moved }: Source, field: Field, header: string | null): Mapping {
  const isBack = moved?.to === field && moved.column !== header && mapping[moved.from] === undefined;
  return isBack ? completeMapping(mapping, { [field]: null, [moved.from]: moved.had ?? moved.column }) : mapping;
}

/** What the user knows better of a file, and no longer does where a value is undefined. */
export function givenOptions({ options }: Source, change: FileOptions): FileOptions {
  const given = Object.entries({ ...options, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as FileOptions;
}

/** Of several files the list of customers, or the one that was refused; otherwise the one shown. */
export function listAmong(sources: readonly Source[], { refusal, list, shown }: ImportState): Source | undefined {
  const isList = ({ key, name }: Source) => (refusal ? name === refusal.file : key === list);
  return sources.find(isList) ?? sources.find(({ key }) => key === shown);
}

/** Files with the columns of customer numbers that were told by their values. */
export function withIdsFound(sources: readonly Source[], found: readonly ImportWarning[] = []): readonly Source[] {
  return sources.map((source) => {
    const column = found.find(({ code, file }) => code === "idByValues" && file === source.name)?.column;
    return { ...source, idByValues: column === undefined ? null : String(column) };
  });
}

/** The names of files that are read as one, as findings tell. */
export function unitedNames(found: readonly ImportWarning[] = []): readonly (readonly string[])[] {
  return found.flatMap(({ code, what, parts }) =>
    code === "together" && what === "file" ? [parts as readonly string[]] : [],
  );
}

/** The same of all files of a report. */
function unitedIn({ warnings, files = [] }: ImportReport): readonly (readonly string[])[] {
  return [warnings, ...files.map((file) => file.warnings)].flatMap((found) => unitedNames(found));
}

/** Which of several files is the list of customers, or its first part. */
function listKey(sources: readonly Source[], { list }: ImportReport): number | null {
  const listed = list ?? (sources.length > 1 ? sources[0]?.name : undefined);
  return sources.find(({ name }) => name === listed)?.key ?? null;
}

/** A file with those that are read as one with it: they are mapped and counted alike. */
export function withItsParts(
  sources: readonly Source[],
  source: Source,
  united: readonly (readonly string[])[],
): readonly Source[] {
  const parts = united.find((names) => names.includes(source.name)) ?? [source.name];
  return sources.filter(({ name }) => parts.includes(name));
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

/** Keeps the mapping of a file that was not simply taken over as proposed, or that is to be so again. */
function remember({ opened, mapping, remembered, repeats }: Source, memory: MappingMemory): void {
  const isOwn =
    Object.values(repeats).includes(true) ||
    remembered ||
    (opened && memory.find(opened.header) !== null) ||
    (opened && fields.some((field) => mapping[field] !== opened.proposal[field]));
  const known = Object.entries(mapping).filter(([, header]) => header !== undefined);
  if (opened && isOwn) memory.save(opened.header, { mapping: Object.fromEntries(known), ...repeats });
}

/** How numbers are written is said of all files that are read as one: where that is among the options, the others of these get it too. */
export function withSameDecimal(
  sources: readonly Source[],
  ofOne: readonly Source[],
  options: FileOptions,
): readonly Source[] {
  if (!("decimal" in options)) return sources;
  const keys = new Set(ofOne.map(({ key }) => key));
  const { decimal } = options;
  return sources.map((each) => (keys.has(each.key) ? { ...each, options: givenOptions(each, { decimal }) } : each));
}

/** Files after they were converted: with what was found out about them, which of them are read as one, and which is the list. Their mappings are kept. */
export function settled(before: readonly Source[], report: ImportReport, memory: MappingMemory) {
  for (const source of before) remember(source, memory);
  const sources = withIdsFound(before, report.warnings);
  return { sources, united: unitedIn(report), list: listKey(sources, report) };
}
