import { type CodePage, codePages } from "./codePages.js";

const [beginning, codePage, unicode] = [0x0809, 0x0042, 0x0600];
/** A workbook states its code page among its first records. */
const recordsLookedAt = 200;
const known: Readonly<Record<number, CodePage>> = {
  850: "cp850",
  1250: "windows-1250",
  10000: "macintosh",
  32768: "macintosh",
};
const labels: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  1251: "windows-1251",
  1253: "windows-1253",
  1254: "windows-1254",
  1257: "windows-1257",
};

/**
 * How the texts of a workbook older than Excel 97 are to be read, given its stream of records: the library takes the bytes of any code page for those of Latin-1. Null for one whose texts are in Unicode.
 */
export function oldTexts(stream: Uint8Array): ((text: string) => string) | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 8 || isUnicode(view)) return null;
  const page = pageOf(view);
  const decode = page === null ? decodeUnstated : decoder(page);
  return (text) => (/[\x80-\xff]/.test(text) ? decode(Uint8Array.from(text, (char) => char.charCodeAt(0))) : text);
}

function isUnicode(view: DataView): boolean {
  return view.getUint16(0, true) === beginning && view.getUint16(4, true) === unicode;
}

/** The code page that a stream states; null where it states none. */
function pageOf(view: DataView): number | null {
  let at = 0;
  for (let count = 0; count < recordsLookedAt && at + 6 <= view.byteLength; count++) {
    if (view.getUint16(at, true) === codePage) return view.getUint16(at + 4, true);
    at += 4 + view.getUint16(at + 2, true);
  }
  return null;
}

function decoder(page: number): (bytes: Uint8Array) => string {
  const label = labels[page];
  if (label === undefined) return (bytes) => inPage(bytes, known[page] ?? "windows-1252");
  const decoder = new TextDecoder(label);
  return (bytes) => decoder.decode(bytes);
}

function inPage(bytes: Uint8Array, page: CodePage): string {
  const upper = codePages[page];
  return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : upper[byte - 128]!)).join("");
}

/** Web pages that write such workbooks state no code page and may write UTF-8. */
function decodeUnstated(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return inPage(bytes, "windows-1252");
  }
}
