import { bytesView } from "./bytesView.js";
import { ReadError } from "./readError.js";

const magic = 0x184d2204;
const [checksums, contentSize, contentChecksum, dictionary] = [0x10, 0x08, 0x04, 0x01];
const storedBlock = 0x80000000;
/** One byte of a block says at most so many more bytes. */
const mostPerByte = 255;

/**
 * The most bytes that an LZ4 frame can become, by its blocks, before anything is unpacked
 * (https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md). Throws RangeError or ReadError "damaged".
 */
export function lz4Most(frame: Uint8Array): number {
  const view = bytesView(frame);
  const flags = view.getUint8(4);
  const blockSize = 1 << (8 + 2 * ((view.getUint8(5) >> 4) & 7));
  const trailer = flags & checksums ? 4 : 0;
  let at = 7 + (flags & contentSize ? 8 : 0) + (flags & dictionary ? 4 : 0);
  let most = 0;
  for (;;) {
    const head = view.getUint32(at, true);
    at += 4;
    if (head === 0) break;
    const size = head & ~storedBlock;
    most += head >= storedBlock ? size : Math.min(blockSize, mostPerByte * size);
    at += size + trailer;
  }
  const end = at + (flags & contentChecksum ? 4 : 0);
  if (view.getUint32(0, true) !== magic || end !== frame.length) throw new ReadError("damaged", {});
  return most;
}
