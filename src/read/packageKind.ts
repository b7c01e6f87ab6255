import { ReadError } from "./readError.js";
import { entryText } from "./unpack.js";
import type { ZipEntry } from "./zipEntries.js";

export type PackageKind = "xlsx" | "xlsb" | "ods";

/**
 * The kind of workbook that an archive is; null for an archive of files. Throws ReadError: "binary" for texts, presentations and other documents, which are archives as well, "damaged" for
 * parts of a workbook without its list of sheets, "password" for an OpenDocument spreadsheet with one.
 */
export async function packageKind(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<PackageKind | null> {
  const names = entries.map(({ name }) => name);
  const holds = (path: string) => names.includes(path);
  if (names.some((name) => /^xl\/workbook[^/]*\.xml$/.test(name))) return "xlsx";
  if (holds("xl/workbook.bin")) return "xlsb";
  if (holds("content.xml") && holds("META-INF/manifest.xml")) {
    const type = await entryText(bytes, entries, "mimetype");
    if (!type.includes("opendocument.spreadsheet")) throw new ReadError("binary", { kind: "document" });
    const manifest = await entryText(bytes, entries, "META-INF/manifest.xml");
    if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw new ReadError("password", {});
    return "ods";
  }
  if (holds("[Content_Types].xml")) {
    const isWorkbook = names.some((name) => /^xl[/\\]/i.test(name));
    throw isWorkbook ? new ReadError("damaged", {}) : new ReadError("binary", { kind: "document" });
  }
  if (names.some((name) => /(?:^|\/)Document\.iwa$|^Index\.zip$/.test(name)))
    throw new ReadError("binary", { kind: "numbers" });
  return null;
}
