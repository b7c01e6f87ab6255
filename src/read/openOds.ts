import type { OpenOptions, ReadTable } from "./openTable.js";
import { ReadError } from "./readError.js";
import { unpackEntry } from "./unpack.js";
import { type Workbook, workbookTable } from "./workbook.js";
import type { ZipEntry } from "./zipEntries.js";

const mostMediaType = 200;
const documents = "application/vnd.oasis.opendocument.";
const spreadsheet = `${documents}spreadsheet`;

/** Whether an archive is a spreadsheet of OpenOffice or LibreOffice, by the type that it begins with. Throws ReadError "binary" for other documents of these. */
export async function isOds(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  const entry = entries.find(({ name }) => name === "mimetype");
  if (!entry || entry.size > mostMediaType) return false;
  const type = await textOf(bytes, entry);
  if (type.startsWith(spreadsheet)) return true;
  if (type.startsWith(documents)) throw new ReadError("binary", { kind: "unknown" });
  return false;
}

/** The table of an OpenDocument spreadsheet, which `read` reads, but for what it says of hidden sheets. Throws ReadError, "password" for encrypted ones. */
export async function openOds(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  { part }: Pick<OpenOptions, "part">,
  read: (bytes: Uint8Array) => Promise<Workbook>,
): Promise<ReadTable> {
  const textIn = async (path: string) => {
    const entry = entries.find(({ name }) => name === path);
    return entry ? textOf(bytes, entry) : "";
  };
  if ((await textIn("META-INF/manifest.xml")).includes(":encryption-data")) throw new ReadError("password", {});
  const hidden = hiddenSheets(await textIn("content.xml"));
  const book = await read(bytes);
  const names = book.names.map(({ name }, at) => ({ name, hidden: hidden[at] ?? false }));
  return workbookTable({ ...book, names }, "ods", part);
}

async function textOf(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  return new TextDecoder().decode(await unpackEntry(bytes, entry));
}

/** Whether each sheet is hidden, in their order: the style that it names says so. */
function hiddenSheets(content: string): boolean[] {
  const named = (tag: string, attribute: string) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const styles = new Set(
    [...content.matchAll(/(<style:style\s[^>]*>)\s*<style:table-properties\s[^>]*table:display="false"/g)].map(
      ([, style]) => named(style!, "style:name"),
    ),
  );
  return Array.from(content.matchAll(/<table:table\s[^>]*>/g), ([tag]) => styles.has(named(tag, "table:style-name")));
}
