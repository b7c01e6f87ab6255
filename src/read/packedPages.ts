import { joinBytes } from "./joinBytes.js";
import { thrift } from "./thrift.js";

/** Bytes packed with LZ4 (a frame) or ZSTD, and the size they must have when unpacked. */
export interface PackedPage {
  readonly bytes: Uint8Array;
  readonly size: number;
}

export type PackedCodec = "lz4" | "zstd";

const { int, long, text, list, struct } = thrift;
const magic = new TextEncoder().encode("PAR1");
const codecs = { lz4: 5, zstd: 6 } as const;
const [dataPage, required, plain, runs] = [0, 0, 0, 3].map(int) as [Int, Int, Int, Int];
const fixedBytes = int(7);
type Int = ReturnType<typeof int>;

/**
 * Packed bytes as a Parquet file of one row, each the only value of a column of its own: so the reader of Parquet unpacks them and proves their sizes
 * (https://parquet.apache.org/docs/file-format).
 */
export function packedPages(codec: PackedCodec, pages: readonly PackedPage[]): Uint8Array {
  const pieces: Uint8Array[] = [magic];
  let at = magic.length;
  const columns = pages.map(({ bytes, size }, i) => {
    const values = struct({ 1: int(1), 2: plain, 3: runs, 4: runs });
    const header = thrift.bytes(struct({ 1: dataPage, 2: int(size), 3: int(bytes.length), 5: values }));
    const start = long(at);
    pieces.push(header, bytes);
    at += header.length + bytes.length;
    const data = struct({
      1: fixedBytes,
      2: list([plain]),
      3: list([text(String(i))]),
      4: int(codecs[codec]),
      5: long(1),
      6: long(header.length + size),
      7: long(header.length + bytes.length),
      9: start,
    });
    return struct({ 2: start, 3: data });
  });
  const leaves = pages.map(({ size }, i) => struct({ 1: fixedBytes, 2: int(size), 3: required, 4: text(String(i)) }));
  const root = struct({ 4: text(""), 5: int(pages.length) });
  const rows = struct({ 1: list(columns), 2: long(at), 3: long(1) });
  const footer = thrift.bytes(struct({ 1: int(1), 2: list([root, ...leaves]), 3: long(1), 4: list([rows]) }));
  const footerSize = new Uint8Array(Uint32Array.of(footer.length).buffer);
  return joinBytes([...pieces, footer, footerSize, magic]);
}
