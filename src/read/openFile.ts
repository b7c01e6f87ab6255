import { binaryKind } from "./binaryKind.js";
import { withCharacters } from "./characterReferences.js";
import { isFlatDocument, isMarkup, withClosedCells, withPlainTexts } from "./markup.js";
import { normaliseText } from "./normaliseText.js";
import { type OpenOptions, openTable, type ReadTable } from "./openTable.js";

const less = 60;

/** Bytes of a file of any kind → its table. The content decides what it is, never the name; what reads other kinds than text is loaded for these only. Throws ReadError. */
export function openFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<ReadTable> {
  return openAny(bytes, options, false);
}

async function openAny(bytes: Uint8Array, options: OpenOptions, inArchive: boolean): Promise<ReadTable> {
  const kind = binaryKind(bytes);
  if (kind === "legacySpreadsheet") return (await import("./openArchive.js")).openLegacy(bytes, "xls", options);
  if (kind === "zip" || kind === "spreadsheet") {
    const inside = (own: Uint8Array, ownOptions: OpenOptions) => openAny(own, ownOptions, true);
    return (await import("./openArchive.js")).openArchive(bytes, options, inArchive ? null : inside);
  }
  if (kind === "parquet") return (await import("./readArrow.js")).openParquet(bytes, options);
  if (kind === "arrow") return (await import("./readArrow.js")).openArrow(bytes, options);
  const page = mayBeMarkup(bytes) ? bytes : mayBeMessage(bytes) ? await pageOf(bytes) : null;
  if (!page) return openTable(bytes, options);
  const text = normaliseText(page, options.encoding);
  const markup = new TextDecoder().decode(text.bytes);
  if (!isMarkup(markup)) return openTable(bytes, options);
  const { openFlat, openLegacy } = await import("./openArchive.js");
  const { detected, ...read } = await (isFlatDocument(markup)
    ? openFlat(withCharacters(markup), options)
    : openLegacy(withCharacters(withClosedCells(withPlainTexts(markup))), "html", options));
  const { encoding, bom, repairedLines, repairedLineNumbers, nulBytes } = text;
  return { ...read, detected: { ...detected, encoding, bom, repairedLines, repairedLineNumbers, nulBytes } };
}

/** Whether the first character, in whatever encoding, is "<". */
function mayBeMarkup(bytes: Uint8Array): boolean {
  const start = bytes
    .subarray(0, 256)
    .find((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte < 0xfe);
  return start === less;
}

/** Whether a file may begin with the header of a message: "MIME-Version: 1.0", "From: …". */
function mayBeMessage(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return /^\s*(?:MIME-Version|From|Content-|X-|Date|Subject)/i.test(start);
}

async function pageOf(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { isWebArchive, webArchivePage } = await import("./webArchive.js");
  return isWebArchive(bytes) ? webArchivePage(bytes) : null;
}
