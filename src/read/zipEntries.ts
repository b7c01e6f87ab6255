import { bytesView } from "./bytesView.js";
import { ReadError } from "./readError.js";

/** A file in an archive: where its packed bytes are, and what they must become. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Byte of the entry's local header. */
  readonly at: number;
}

export const mostUnpacked = 300 << 20;
export const mostRatio = 200;
/** Below this size an entry does no harm, however well it was packed. */
export const harmless = 1 << 20;
const [endSignature, entrySignature, unknown32] = [0x06054b50, 0x02014b50, 0xffffffff];

/**
 * The files an archive lists, folders left out, before anything is unpacked. Throws ReadError "damaged", or "tooLarge" when it declares more than
 * 300 MB or a ratio above 200.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const entries = directory(bytes);
  let total = 0;
  for (const { size, packedSize } of entries) {
    total += size;
    if (total > mostUnpacked || (size > harmless && size > mostRatio * packedSize)) throw new ReadError("tooLarge", {});
  }
  return entries.filter(({ name }) => !name.endsWith("/"));
}

function directory(bytes: Uint8Array): ZipEntry[] {
  const view = bytesView(bytes);
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const entries: ZipEntry[] = [];
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== entrySignature) throw new RangeError("no directory entry");
      const nameEnd = at + 46 + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      if (extraEnd > end) throw new RangeError("directory too long");
      const wide = wideNumbers(view, nameEnd, extraEnd);
      const number = (offset: number) => {
        const value = view.getUint32(at + offset, true);
        return value === unknown32 ? (wide.shift() ?? value) : value;
      };
      const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
      const size = number(24);
      const packedSize = number(20);
      const local = number(42);
      if (localName(bytes, view, local) !== name) throw new RangeError("another name in the directory");
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        checksum: view.getUint32(at + 16, true),
        packedSize,
        size,
        at: local,
      });
      at = extraEnd + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new ReadError("damaged", {});
    throw error;
  }
}

/** The name again, as it stands before the entry's bytes: an altered one would make a part of a workbook seem absent. */
function localName(bytes: Uint8Array, view: DataView, at: number): string {
  return new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true)));
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new RangeError("no end of directory");
}

/** Sizes and offset of an entry in 64 bits, in the order size, packed size, offset; only those that do not fit 32 bits are there. */
function wideNumbers(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.min(3, view.getUint16(at + 2, true) >> 3);
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)));
  }
  return [];
}
