import { ReadError } from "./readError.js";
import { entryText } from "./unpack.js";
import type { ZipEntry } from "./zipEntries.js";

export type PackageKind = "xlsx" | "xlsb" | "ods";

/**
 * The kind of workbook that an archive is; null for an archive of files. Throws ReadError: "binary" for texts, presentations and other documents, which are archives as well, and "password"
 * for an OpenDocument sheet with one.
 */
export async function packageKind(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<PackageKind | null> {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("xl/workbook.bin")) return "xlsb";
  if (names.has("content.xml") && names.has("META-INF/manifest.xml")) {
    const type = await entryText(bytes, entries, "mimetype");
    if (!type.includes("opendocument.spreadsheet")) throw new ReadError("binary", { kind: "document" });
    const manifest = await entryText(bytes, entries, "META-INF/manifest.xml");
    if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw new ReadError("password", {});
    return "ods";
  }
  if (names.has("[Content_Types].xml")) throw new ReadError("binary", { kind: "document" });
  if ([...names].some((name) => /(?:^|\/)Document\.iwa$|^Index\.zip$/.test(name)))
    throw new ReadError("binary", { kind: "numbers" });
  return null;
}
