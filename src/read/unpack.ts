import { joinBytes } from "./joinBytes.js";
import { ReadError } from "./readError.js";
import { mostUnpacked, type ZipEntry } from "./zipEntries.js";

/** The bytes of a file in an archive, in memory of their own, proven by its checksum. Throws ReadError "damaged", "password" or "tooLarge". */
export async function unpackEntry(archive: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.encrypted) throw new ReadError("password", {});
  const { at, packedSize, size, method } = entry;
  const header = archive.subarray(at, at + 30);
  if (header.length < 30) throw new ReadError("damaged", {});
  const start = at + 30 + header[26]! + 256 * header[27]! + header[28]! + 256 * header[29]!;
  const packed = archive.subarray(start, start + packedSize);
  if (packed.length < packedSize || (method !== 0 && method !== 8)) throw new ReadError("damaged", {});
  // Text is written over its bytes and beyond them, where in the archive the next file lies.
  const bytes = method === 0 ? packed.slice() : await inflate(packed, "deflate-raw", size);
  if (bytes.length !== size || checksum(bytes) !== entry.checksum) throw new ReadError("damaged", {});
  return bytes;
}

/** The text of a file in an archive; empty where there is none. Throws ReadError. */
export async function entryText(archive: Uint8Array, entries: readonly ZipEntry[], path: string): Promise<string> {
  const entry = entries.find(({ name }) => name === path);
  return entry ? new TextDecoder().decode(await unpackEntry(archive, entry)) : "";
}

/** The bytes of a gzip file. Throws ReadError "damaged", or "tooLarge" above 300 MB or a ratio of 200. */
export async function unpackGzip(bytes: Uint8Array): Promise<Uint8Array> {
  return inflate(bytes, "gzip", Math.min(mostUnpacked, Math.max(1 << 20, bytes.length * 200)));
}

/** Unpacks up to `most` bytes; a stream that goes on is a bomb. */
async function inflate(packed: Uint8Array, format: CompressionFormat, most: number): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ReadError("damaged", {});
    });
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new ReadError("tooLarge", {});
    }
    pieces.push(value);
  }
  return joinBytes(pieces);
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in archives. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) sum = table[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}
