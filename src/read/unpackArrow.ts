import { type ArrowMessage, arrowMessages } from "./arrowMessages.js";
import { bytesView } from "./bytesView.js";
import { joinBytes } from "./joinBytes.js";
import { lz4Most } from "./lz4Most.js";
import type { PackedCodec, PackedPage } from "./packedPages.js";
import { ReadError } from "./readError.js";
import { harmless, mostRatio, mostUnpacked } from "./zipEntries.js";

/** A buffer of a batch: where the metadata speaks of it, its bytes in the file, and the size they must have when unpacked. */
interface ArrowBuffer extends PackedPage {
  readonly entry: number;
  readonly isPacked: boolean;
}

interface PackedBatch {
  readonly codec: PackedCodec;
  readonly buffers: readonly ArrowBuffer[];
}

type Unpack = (codec: PackedCodec, pages: readonly PackedPage[]) => readonly Uint8Array[];

const [buffersSlot, compressionSlot, codecSlot] = [2, 3, 0];
const codecs: readonly PackedCodec[] = ["lz4", "zstd"];
const entrySize = 16;
const sizePrefix = 8;
const notPacked = -1;
const alignment = 64;
/** An LZ4 frame may hold blocks that are not full, and a last one. */
const [looseness, lastBlock] = [2, 4 << 20];

/**
 * An Arrow stream with compressed buffers as the same stream without compression
 * (https://arrow.apache.org/docs/format/Columnar.html#compression). Throws RangeError, ReadError "damaged", or "tooLarge" when it declares more than
 * 300 MB or a ratio above 200, before anything is unpacked.
 */
export function unpackArrow(stream: Uint8Array, unpack: Unpack): Uint8Array {
  const messages = arrowMessages(stream).map((message) => ({ message, packed: packedBatch(message) }));
  if (messages.every(({ packed }) => packed === null)) return stream;
  const declared = messages.flatMap(({ packed }) => packed?.buffers.map(({ size }) => size) ?? []);
  const size = declared.reduce((sum, each) => sum + each, 0);
  if (size > mostUnpacked || (size > harmless && size > mostRatio * stream.length)) throw new ReadError("tooLarge", {});
  return joinBytes(
    messages.flatMap(({ message, packed }) => {
      const { metadata, body } = message;
      const bodies = packed ? withoutCompression(message, packed, unpack) : [body];
      const prefix = Uint32Array.of(0xffffffff, metadata.byteLength);
      return [new Uint8Array(prefix.buffer), new Uint8Array(metadata.buffer), ...bodies];
    }),
  );
}

/** What is compressed in a message, null for one without compression. */
function packedBatch({ metadata, batch, body }: ArrowMessage): PackedBatch | null {
  const compression = batch?.table(compressionSlot);
  if (!batch || !compression) return null;
  const codecAt = compression.field(codecSlot);
  const codec = codecs[codecAt === 0 ? 0 : metadata.getInt8(codecAt)];
  if (!codec) throw new ReadError("damaged", {});
  const { at, count } = batch.vector(buffersSlot);
  const buffers: ArrowBuffer[] = [];
  let length = 0;
  for (let entry = at; entry < at + count * entrySize; entry += entrySize) {
    const start = Number(metadata.getBigInt64(entry, true));
    const stored = Number(metadata.getBigInt64(entry + 8, true));
    length += stored;
    if (start < 0 || stored < 0 || start + stored > body.length || length > body.length)
      throw new ReadError("damaged", {});
    buffers.push({ entry, ...bufferOf(body.subarray(start, start + stored), codec) });
  }
  return { codec, buffers };
}

function bufferOf(stored: Uint8Array, codec: PackedCodec): Omit<ArrowBuffer, "entry"> {
  if (stored.length === 0) return { bytes: stored, size: 0, isPacked: false };
  const view = bytesView(stored);
  const size = Number(view.getBigInt64(0, true));
  const bytes = stored.subarray(sizePrefix);
  if (size === notPacked) return { bytes, size: bytes.length, isPacked: false };
  if (size === 0) return { bytes: new Uint8Array(0), size, isPacked: false };
  const isLie = codec === "lz4" && lz4Most(bytes) > looseness * size + lastBlock;
  if (size < 0 || isLie) throw new ReadError("damaged", {});
  return { bytes, size, isPacked: true };
}

/** The new body of a message, whose metadata are altered to fit it. */
function withoutCompression(
  { metadata, lengthAt, batch }: ArrowMessage,
  packed: PackedBatch,
  unpack: Unpack,
): Uint8Array[] {
  const { codec, buffers } = packed;
  const pages = buffers.filter(({ isPacked }) => isPacked);
  const unpacked = pages.length === 0 ? [] : unpack(codec, pages);
  const body: Uint8Array[] = [];
  let length = 0;
  let page = 0;
  for (const { entry, bytes, isPacked } of buffers) {
    const plain = isPacked ? unpacked[page++]! : bytes;
    const padding = -plain.length & (alignment - 1);
    metadata.setBigInt64(entry, BigInt(length), true);
    metadata.setBigInt64(entry + 8, BigInt(plain.length), true);
    body.push(plain, new Uint8Array(padding));
    length += plain.length + padding;
  }
  if (lengthAt > 0) metadata.setBigInt64(lengthAt, BigInt(length), true);
  batch!.leaveOut(compressionSlot);
  return body;
}
