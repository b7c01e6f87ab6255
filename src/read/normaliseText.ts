import { binaryKind } from "./binaryKind.js";
import { type CodePage, codePages } from "./codePages.js";
import { guessCodePage } from "./guessCodePage.js";
import { inspectUtf8 } from "./inspectUtf8.js";
import { ReadError } from "./readError.js";
import { codePageToUtf8, repairCodePage, repairUtf8, utf16ToUtf8 } from "./toUtf8.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | CodePage;

/** A file's text as UTF-8 without byte order mark and NUL bytes, and what it was before. */
export interface NormalisedText {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Lines of a UTF-8 file with bytes that are not UTF-8, read as windows-1252; lines of a code page's file that are UTF-8. */
  readonly repairedLines: number;
  /** The numbers of the first of them. */
  readonly repairedLineNumbers: readonly number[];
  readonly nulBytes: number;
}

/**
 * Finds the encoding over all bytes (byte order mark, UTF-16 by its NUL pattern, valid UTF-8, else a code page by letter evidence) and turns the text
 * into UTF-8. Throws ReadError "empty" or "binary". A given encoding overrides what is found. With `inPlace` the text may be written over the bytes.
 */
export function normaliseText(bytes: Uint8Array, encoding?: Encoding, inPlace = false): NormalisedText {
  if (bytes.length === 0) throw new ReadError("empty", {});
  const bom = byteOrderMark(bytes);
  const body = bom ? bytes.subarray(bom.length) : bytes;
  const wanted = encoding ?? bom?.encoding ?? utf16ByNuls(bytes);
  const plain = { bom: bom !== null, repairedLines: 0, repairedLineNumbers: [], nulBytes: 0 };
  if (wanted === "utf-16le" || wanted === "utf-16be") {
    return { ...plain, encoding: wanted, bytes: withoutMarks(utf16ToUtf8(body, wanted)) };
  }
  const kind = bom ? null : binaryKind(bytes);
  if (kind) throw new ReadError("binary", { kind });
  const { sequences, invalid, nul } = inspectUtf8(body);
  if (wanted !== undefined && wanted !== "utf-8") {
    return { ...plain, encoding: wanted, nulBytes: nul, bytes: codePageToUtf8(body, wanted, inPlace) };
  }
  if (invalid === 0 && nul === 0)
    return { ...plain, encoding: "utf-8", bytes: sequences > 0 ? withoutMarks(body) : body };
  // Text of a code page hardly ever contains well-formed sequences by chance, a UTF-8 file with pasted lines has mostly those.
  if (wanted === "utf-8" || sequences >= invalid) {
    const { bytes: repaired, lines: repairedLines, lineNumbers: repairedLineNumbers } = repairUtf8(body);
    return {
      ...plain,
      encoding: "utf-8",
      repairedLines,
      repairedLineNumbers,
      nulBytes: nul,
      bytes: withoutMarks(repaired),
    };
  }
  const page = guessCodePage(body);
  const { bytes: text, lines: repairedLines, lineNumbers: repairedLineNumbers } = repairCodePage(body, page, inPlace);
  return { ...plain, encoding: page, repairedLines, repairedLineNumbers, nulBytes: nul, bytes: text };
}

export const encodings: readonly Encoding[] = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  ...(Object.keys(codePages) as CodePage[]),
];

/** Files put one behind the other bring their byte order marks with them: these are no text. */
function withoutMarks(bytes: Uint8Array): Uint8Array {
  const isMark = (at: number) => bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
  let at = bytes.indexOf(0xef);
  while (at >= 0 && !isMark(at)) at = bytes.indexOf(0xef, at + 1);
  if (at < 0) return bytes;
  const out = new Uint8Array(bytes.length);
  let size = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0xef && isMark(i)) i += 2;
    else out[size++] = bytes[i]!;
  }
  return out.subarray(0, size);
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** UTF-16 without a mark: nearly every second byte of Western text is NUL, always on the same side. */
function utf16ByNuls(bytes: Uint8Array): Encoding | undefined {
  const pairs = Math.min(bytes.length >> 1, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (pairs < 2) return undefined;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.05) return "utf-16be";
  return undefined;
}
