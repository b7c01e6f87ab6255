import { bestTogether, type NamedRead } from "./appendTables.js";
import { binaryKind } from "./binaryKind.js";
import { withCharacters } from "./characterReferences.js";
import { isMarkup } from "./markup.js";
import { normaliseText } from "./normaliseText.js";
import { type OpenOptions, openTable, type ReadTable } from "./openTable.js";
import { openArrow, openParquet } from "./readArrow.js";
import { ReadError } from "./readError.js";
import { readLegacy } from "./readLegacy.js";
import { readXlsx } from "./readXlsx.js";
import { unpackEntry, unpackGzip } from "./unpack.js";
import { workbookTable } from "./workbook.js";
import { type ZipEntry, zipEntries } from "./zipEntries.js";

const less = 60;
const legacySeconds = 30;

/** Bytes of a file of any kind → its table. The content decides what it is, never the name. Throws ReadError. */
export function openFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<ReadTable> {
  return openAny(bytes, options, false);
}

async function openAny(bytes: Uint8Array, options: OpenOptions, inArchive: boolean): Promise<ReadTable> {
  const kind = binaryKind(bytes);
  if (kind === "legacySpreadsheet") return openLegacy(bytes, "xls", options);
  if (kind === "zip" || kind === "spreadsheet") return openArchive(bytes, options, inArchive);
  if (kind === "parquet") return openParquet(bytes, options);
  if (kind === "arrow") return openArrow(bytes, options);
  if (!mayBeMarkup(bytes)) return openTable(bytes, options);
  const text = normaliseText(bytes, options.encoding);
  const markup = new TextDecoder().decode(text.bytes);
  if (!isMarkup(markup)) return openTable(bytes, options);
  const { table, detected, proposal } = await openLegacy(withCharacters(markup), "html", options);
  const { encoding, bom, repairedLines, repairedLineNumbers, nulBytes } = text;
  return { table, proposal, detected: { ...detected, encoding, bom, repairedLines, repairedLineNumbers, nulBytes } };
}

async function openArchive(bytes: Uint8Array, options: OpenOptions, inArchive: boolean): Promise<ReadTable> {
  if (bytes[0] === 0x1f) {
    if (inArchive) throw new ReadError("binary", { kind: "zip" });
    return openAny(await unpackGzip(bytes), options, true);
  }
  const { part } = options;
  const entries = zipEntries(bytes);
  const holds = (path: string) => entries.some(({ name }) => name === path);
  if (holds("xl/workbook.xml")) return workbookTable(await readXlsx(bytes, entries, part), "xlsx", part);
  if (holds("xl/workbook.bin")) return openLegacy(bytes, "xls", options);
  if (inArchive) throw new ReadError("binary", { kind: "zip" });
  return openEntry(bytes, tableEntries(entries), options);
}

/** The table of the only file, of the one asked for, or of the one most like a list of customers. Throws ReadError "unknownPart". */
async function openEntry(bytes: Uint8Array, entries: readonly ZipEntry[], options: OpenOptions): Promise<ReadTable> {
  const names = entries.map(({ name }) => name);
  const { part, ...others } = options;
  const several = names.length > 1;
  const wanted = several && part !== undefined ? entries.filter(({ name }) => name === part) : entries;
  if (wanted.length === 0) throw new ReadError("unknownPart", { part: part ?? "", parts: names });
  const all: NamedRead[] = [];
  let refusal: unknown;
  for (const entry of wanted) {
    try {
      const read = await openAny(await unpackEntry(bytes, entry), several ? others : options, true);
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

async function openLegacy(
  source: Uint8Array | string,
  format: "xls" | "html",
  { part, onTimeLimit, readLegacy: read = readLegacy }: OpenOptions,
) {
  onTimeLimit?.(legacySeconds);
  return workbookTable(await read(source), format, part);
}

/** The files of an archive that can hold a table. Throws ReadError "empty". */
function tableEntries(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const files = entries.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name));
  const tables = files.filter(({ name }) =>
    /\.(?:csv|txt|tsv|tab|xlsx|xlsm|xlsb|xls|parquet|arrow|arrows|feather)$/i.test(name),
  );
  const candidates = tables.length > 0 ? tables : files;
  if (candidates.length === 0) throw new ReadError("empty", {});
  return candidates;
}

/** Whether the first character, in whatever encoding, is "<". */
function mayBeMarkup(bytes: Uint8Array): boolean {
  const start = bytes
    .subarray(0, 256)
    .find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte < 0xfe);
  return start === less;
}
