/** What the bytes say about UTF-8: multi-byte sequences, bytes that belong to none, NUL bytes. */
export interface Utf8Evidence {
  readonly sequences: number;
  readonly invalid: number;
  readonly nul: number;
}

/** So many bytes that are not UTF-8, with hardly a sequence between them, settle the question. */
const settled = 1000;

/** Looks at every byte once, until it is settled that this is not UTF-8; runs of plain ASCII are passed four bytes at a time. */
export function inspectUtf8(bytes: Uint8Array): Utf8Evidence {
  const size = bytes.length;
  const shift = (4 - (bytes.byteOffset & 3)) & 3;
  const words =
    size > 8 ? new Uint32Array(bytes.buffer, bytes.byteOffset + shift, (size - shift) >> 2) : new Uint32Array(0);
  let sequences = 0;
  let invalid = 0;
  let nul = 0;
  let i = 0;
  while (i < size) {
    if (((i - shift) & 3) === 0 && i >= shift) {
      let w = (i - shift) >> 2;
      const first = w;
      while (w < words.length) {
        const word = words[w]!;
        if ((word & 0x80808080) !== 0 || ((word - 0x01010101) & ~word & 0x80808080) !== 0) break;
        w++;
      }
      i += (w - first) << 2;
      if (i >= size) break;
    }
    const byte = bytes[i]!;
    if (byte < 0x80) {
      if (byte === 0) nul++;
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      sequences++;
      i += length;
    } else {
      invalid++;
      i++;
      if (invalid >= settled && invalid > 8 * sequences) break;
    }
  }
  return { sequences, invalid, nul };
}

/** Length of the well-formed multi-byte sequence at `i` (no overlong forms, no surrogates), or 0. */
export function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i]!;
  const second = bytes[i + 1] ?? 0;
  if (first < 0xc2 || first > 0xf4 || (second & 0xc0) !== 0x80) return 0;
  if (first < 0xe0) return 2;
  if (((bytes[i + 2] ?? 0) & 0xc0) !== 0x80) return 0;
  if (first < 0xf0) return (first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) ? 0 : 3;
  if (((bytes[i + 3] ?? 0) & 0xc0) !== 0x80) return 0;
  return (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f) ? 0 : 4;
}
