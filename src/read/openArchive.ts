import { bestTogether } from "./appendTables.js";
import { openDocumentSheets, withHidden } from "./openDocument.js";
import { flatDocument, showsUnits, withUnits } from "./openDocumentUnits.js";
import type { OpenOptions, ReadTable } from "./openTable.js";
import { packageKind } from "./packageKind.js";
import type { NamedRead } from "./partsOfList.js";
import { ReadError } from "./readError.js";
import { readLegacy } from "./readLegacy.js";
import { readXlsx } from "./readXlsx.js";
import { entryText, unpackEntry, unpackGzip } from "./unpack.js";
import { isCustomerList, isOnSheet, workbookTable } from "./workbook.js";
import { type ZipEntry, zipEntries } from "./zipEntries.js";

/** Opens what is in an archive. */
export type OpenInside = (bytes: Uint8Array, options: OpenOptions) => Promise<ReadTable>;

const legacySeconds = 30;

/** The table of a workbook, or of the files of an archive, whose files `inside` opens; null where it is in an archive itself. Throws ReadError. */
export async function openArchive(
  bytes: Uint8Array,
  options: OpenOptions,
  inside: OpenInside | null,
): Promise<ReadTable> {
  if (bytes[0] === 0x1f) {
    if (!inside) throw new ReadError("binary", { kind: "zip" });
    return inside(await unpackGzip(bytes), options);
  }
  const { part } = options;
  const entries = zipEntries(bytes);
  const kind = await packageKind(bytes, entries);
  if (kind === "xlsx") return openXlsx(bytes, entries, part);
  if (kind === "xlsb") return openLegacy(bytes, "xls", options);
  if (kind === "ods") return openSheets(bytes, entries, options);
  if (!inside) throw new ReadError("binary", { kind: "zip" });
  return openEntry(bytes, tableEntries(entries), options, inside);
}

/** The table of an .xlsx workbook, whose hidden sheets are only unpacked where the others do not do. */
async function openXlsx(bytes: Uint8Array, entries: readonly ZipEntry[], part?: string): Promise<ReadTable> {
  const { names, sheets } = await readXlsx(bytes, entries, ({ name, hidden }) =>
    part === undefined ? !hidden : isOnSheet(part, name),
  );
  const isChosen = part !== undefined || !names.some(({ hidden }) => hidden);
  const found =
    isChosen || sheets.some(({ rows }) => rows.length > 0) ? workbookTable({ names, sheets }, "xlsx", part) : null;
  if (found && (isChosen || isCustomerList(found))) return found;
  const rest = await readXlsx(bytes, entries, ({ hidden }) => hidden);
  return workbookTable({ names, sheets: [...sheets, ...rest.sheets] }, "xlsx");
}

/** The table of the only file, of the one asked for, or of the one most like a list of customers. Throws ReadError "unknownPart". */
async function openEntry(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  options: OpenOptions,
  inside: OpenInside,
): Promise<ReadTable> {
  const names = entries.map(({ name }) => name);
  const { part, ...others } = options;
  const several = names.length > 1;
  const wanted = several && part !== undefined ? entries.filter(({ name }) => name === part) : entries;
  if (wanted.length === 0) throw new ReadError("unknownPart", { part: part ?? "", parts: names });
  const all: NamedRead[] = [];
  let refusal: unknown;
  for (const entry of wanted) {
    try {
      const read = await inside(await unpackEntry(bytes, entry), several ? others : options);
      const detected = { ...read.detected, entry: entry.name, ...(several && { entries: names }) };
      all.push({ name: entry.name, read: { ...read, detected } });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      refusal ??= error;
    }
  }
  if (all.length === 0) throw refusal;
  return bestTogether(all);
}

/** The table of an old or OpenDocument workbook, or of a page or XML document that was saved as one. Throws ReadError. */
export async function openLegacy(
  source: Uint8Array | string,
  format: "xls" | "ods" | "html",
  { part, onTimeLimit, readLegacy: read = readLegacy }: OpenOptions,
): Promise<ReadTable> {
  onTimeLimit?.(legacySeconds);
  return workbookTable(await read(source), format, part);
}

/** The table of an OpenDocument spreadsheet. Throws ReadError. */
async function openSheets(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { readLegacy: read = readLegacy, ...options }: OpenOptions,
): Promise<ReadTable> {
  const [content, styles] = await Promise.all(
    ["content.xml", "styles.xml"].map((name) => entryText(bytes, entries, name)),
  );
  const telling = showsUnits(styles!) || showsUnits(content!);
  // The library needs the styles, which a document may lack.
  const isWhole = entries.some(({ name }) => name === "styles.xml");
  const flat = telling || !isWhole ? flatDocument(styles!, content!) : null;
  if (telling && flat === null) throw new ReadError("binary", { kind: "ods" });
  const sheets = openDocumentSheets(content!);
  const source = flat === null ? bytes : telling ? withUnits(flat) : flat;
  return openLegacy(source, "ods", { ...options, readLegacy: async (all) => withHidden(await read(all), sheets) });
}

/** The table of an OpenDocument spreadsheet in a single XML text. Throws ReadError. */
export function openFlat(text: string, { readLegacy: read = readLegacy, ...options }: OpenOptions): Promise<ReadTable> {
  const source = showsUnits(text) ? withUnits(text) : text;
  const sheets = openDocumentSheets(text);
  return openLegacy(source, "html", { ...options, readLegacy: async (all) => withHidden(await read(all), sheets) });
}

/** The files of an archive that can hold a table. Throws ReadError "empty". */
function tableEntries(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const files = entries.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name));
  const tables = files.filter(({ name }) =>
    /\.(?:csv|txt|tsv|tab|xlsx|xlsm|xlsb|xls|ods|mht|mhtml|parquet|arrow|arrows|feather)$/i.test(name),
  );
  const candidates = tables.length > 0 ? tables : files;
  if (candidates.length === 0) throw new ReadError("empty", {});
  return candidates;
}
