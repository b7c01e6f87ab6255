import type { BinaryKind } from "./readError.js";

const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["zip", [0x1f, 0x8b, 0x08]],
  ["legacySpreadsheet", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["legacySpreadsheet", [0x09, 0x00, 0x04, 0x00]],
  ["legacySpreadsheet", [0x09, 0x02, 0x06, 0x00]],
  ["legacySpreadsheet", [0x09, 0x04, 0x06, 0x00]],
  ["legacySpreadsheet", [0x09, 0x08, 0x08, 0x00]],
  ["legacySpreadsheet", [0x09, 0x08, 0x10, 0x00]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
  ["arrow", [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31, 0x00, 0x00]],
  ["arrow", [0xff, 0xff, 0xff, 0xff]],
  ["unknown", [0x7f, 0x45, 0x4c, 0x46]],
];

/** What kind of binary file this is by its first bytes and its share of control bytes; null for text. UTF-16 must be ruled out before. */
export function binaryKind(bytes: Uint8Array): BinaryKind | null {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, i) => bytes[i] === byte)) return kind === "zip" ? zipKind(bytes) : kind;
  }
  const size = textSize(bytes);
  let nul = 0;
  let control = 0;
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!;
    if (byte === 0) nul++;
    else if (byte < 26 && (byte < 9 || byte > 13) && byte > 1) control++;
  }
  // The separators 0x01 and 0x1C … 0x1F are text as well. A stray NUL here and there comes from fixed-width exports; they are taken out and reported.
  return nul > 2 + size * 0.05 || control > 2 + size * 0.02 ? "unknown" : null;
}

/** How many of the first bytes to look at, without NUL bytes behind at least as much text: what a crash leaves when it fills the last block of a file. */
function textSize(bytes: Uint8Array): number {
  const size = Math.min(bytes.length, 65536);
  let end = size;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return end * 2 < size ? size : end;
}

function zipKind(bytes: Uint8Array): BinaryKind {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /\[Content_Types\]\.xml|_rels\/|xl\/|docProps\//.test(start) ? "spreadsheet" : "zip";
}
