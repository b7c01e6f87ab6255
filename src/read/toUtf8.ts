import { type CodePage, codePages } from "./codePages.js";
import { sequenceLength } from "./inspectUtf8.js";

interface Rewritten {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Lines of the other encoding: how many, and the numbers of the first of them. */
  readonly lines: number;
  readonly lineNumbers: readonly number[];
}

const mostNumbers = 20;
/** By how much text of a code page grows at most, as a rule. */
export const codePageGrowth = 0.06;

/** The bytes of a single-byte code page as UTF-8. NUL bytes are left out. With `inPlace` they are written over the bytes, whose memory must be nobody else's. */
export function codePageToUtf8(bytes: Uint8Array, page: CodePage, inPlace = false): Uint8Array<ArrayBuffer> {
  return rewrite(bytes, page, "none", inPlace).bytes;
}

/** Text of a code page in which some lines are UTF-8 already: those stay. NUL bytes are left out. `inPlace` as above. */
export function repairCodePage(bytes: Uint8Array, page: CodePage, inPlace = false): Rewritten {
  return rewrite(bytes, page, "lines", inPlace);
}

/** UTF-8 in which some bytes are not: those are taken as windows-1252. `lines` counts the lines that needed it. NUL bytes are left out. */
export function repairUtf8(bytes: Uint8Array): Rewritten {
  return rewrite(bytes, "windows-1252", "all", false);
}

/** UTF-16 as UTF-8, in pieces, so that no string of the whole file is made. */
export function utf16ToUtf8(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const out = new Uint8Array((bytes.length >> 1) * 3 + 3);
  const piece = 1 << 20;
  let size = 0;
  for (let at = 0; at < bytes.length; at += piece) {
    const text = decoder.decode(bytes.subarray(at, at + piece), { stream: at + piece < bytes.length });
    size += encoder.encodeInto(text.includes("\0") ? text.replaceAll("\0", "") : text, out.subarray(size)).written;
  }
  return out.subarray(0, size);
}

/**
 * In place, the text is written to the beginning of the buffer: as it gets longer, it uses up the room before the bytes, and never passes what is still to be read.
 * Where the room does not last, it moves to memory of its own, as it does anyway without `inPlace`.
 */
function rewrite(bytes: Uint8Array, page: CodePage, keep: "none" | "lines" | "all", inPlace: boolean): Rewritten {
  const table = utf8Table(page);
  const [offset, end] = [bytes.byteOffset, bytes.length];
  const source = new DataView(bytes.buffer, offset, end);
  let isOver = inPlace;
  let out = isOver ? new Uint8Array(bytes.buffer as ArrayBuffer, 0, offset + end) : new Uint8Array(roomFor(end));
  let target = new DataView(out.buffer);
  let size = 0;
  let lines = 0;
  let lineEnd = -1;
  let i = 0;
  let keepLine = false;
  const lineNumbers: number[] = [];
  let line = 1;
  let counted = 0;
  const note = () => {
    lines++;
    if (lineNumbers.length >= mostNumbers) return;
    for (; counted < size; counted++)
      if (out[counted] === 10 || (out[counted] === 13 && (counted + 1 === size || out[counted + 1] !== 10))) line++;
    lineNumbers.push(line);
  };
  while (i < end) {
    // No byte is NUL or above 0x7F: eight characters at once.
    for (; i + 4 <= end; i += 4) {
      const word = source.getInt32(i, true);
      if (((word | (word - 0x01010101)) & 0x80808080) !== 0) break;
      target.setInt32(size, word, true);
      size += 4;
    }
    // The rest always fits one to one, so only here, where text becomes longer, the space left matters.
    if (isOver ? size + 32 > offset + i : size + end - i + 32 > out.length) {
      const larger = new Uint8Array(size + roomFor(end - i));
      larger.set(out.subarray(0, size));
      out = larger;
      target = new DataView(out.buffer);
      isOver = false;
    }
    const until = Math.min(end, i + 4);
    while (i < until) {
      const byte = bytes[i]!;
      if (byte < 0x80) {
        if (byte !== 0) out[size++] = byte;
        i++;
        continue;
      }
      if (keep === "lines" && i > lineEnd && isUsualLead(byte)) {
        lineEnd = lineEndAfter(bytes, i);
        keepLine = isPlainSoFar(out, size) && isUtf8(bytes, i, lineEnd);
        if (keepLine) note();
      }
      const keeps = keep === "all" || (keep === "lines" && keepLine && i < lineEnd);
      const length = keeps ? sequenceLength(bytes, i) : 0;
      if (length > 0) {
        for (let k = 0; k < length; k++) out[size++] = bytes[i + k]!;
        i += length;
        break;
      }
      if (keep === "all" && i > lineEnd) {
        note();
        lineEnd = lineEndAfter(bytes, i);
      }
      const packed = table[byte - 0x80]!;
      if (packed > 0xffff) out[size++] = packed >> 16;
      out[size++] = (packed >> 8) & 0xff;
      out[size++] = packed & 0xff;
      i++;
      break;
    }
  }
  return { bytes: out.subarray(0, size), lines, lineNumbers };
}

function lineEndAfter(bytes: Uint8Array, i: number): number {
  const end = bytes.indexOf(10, i);
  return end < 0 ? bytes.length : end;
}

/** The first bytes of the letters and punctuation of Western Europe in UTF-8, which hardly occur before such bytes in a code page. */
function isUsualLead(byte: number): boolean {
  return byte === 0xc3 || byte === 0xe2 || byte === 0xc2;
}

/** Whether the last line of a text, as far as it is written, has no character above 0x7F. */
function isPlainSoFar(out: Uint8Array, size: number): boolean {
  let at = size - 1;
  while (at >= 0 && out[at]! < 0x80 && out[at] !== 10) at--;
  return at < 0 || out[at] === 10;
}

/** Whether all bytes above 0x7F from `i` to `end` are well-formed sequences of Western European characters. */
function isUtf8(bytes: Uint8Array, i: number, end: number): boolean {
  let at = i;
  while (at < end) {
    const byte = bytes[at]!;
    const length = byte < 0x80 ? 1 : isUsualLead(byte) ? sequenceLength(bytes, at) : 0;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Memory for a text of so many bytes of a code page: a little more than it takes in any Western language. */
function roomFor(size: number): number {
  return Math.ceil(size * (1 + codePageGrowth)) + 64;
}

const tables = new Map<CodePage, Uint32Array>();

/** The two or three UTF-8 bytes of each character, packed into one number. */
function utf8Table(page: CodePage): Uint32Array {
  const encoder = new TextEncoder();
  const packed = (char: string) => encoder.encode(char).reduce((sum, byte) => sum * 256 + byte, 0);
  const table = tables.get(page) ?? Uint32Array.from(Array.from(codePages[page]), packed);
  tables.set(page, table);
  return table;
}
