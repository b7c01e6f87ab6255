import { bytesView } from "./bytesView.js";
import { flatTable } from "./flatTable.js";
import { joinBytes } from "./joinBytes.js";
import { ReadError } from "./readError.js";

const magic = new TextEncoder().encode("ARROW1");
const paddedMagic = 8;
const continuation = 0xffffffff;
const [headerType, schemaHeader] = [1, 1];
const [footerVersion, footerSchema] = [0, 1];
/** What a message of nothing but a schema begins with: its place, its fields' places, itself; a multiple of eight so that what follows stays aligned. */
const prefixSize = 32;

/**
 * The stream in an Arrow file (https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format), or a stream as it is. A file is its magic bytes,
 * the stream, and a directory; some writers state the schema in the directory alone. Unproven. Throws ReadError "damaged" or RangeError.
 */
export function arrowStream(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== magic[0]) return bytes;
  const stream = bytes.subarray(paddedMagic);
  return beginsWithSchema(stream) ? stream : joinBytes([schemaOf(bytes), stream]);
}

function beginsWithSchema(stream: Uint8Array): boolean {
  const view = bytesView(stream);
  const at = view.getUint32(0, true) === continuation ? 8 : 4;
  const typeAt = flatTable(view, at + view.getUint32(at, true)).field(headerType);
  return typeAt > 0 && view.getUint8(typeAt) === schemaHeader;
}

/** The message of the schema, made from the directory at the end of a file: offsets are relative, so it serves as it lies there. */
function schemaOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - magic.length - 4;
  const view = bytesView(bytes);
  const size = end < 0 ? -1 : view.getInt32(end, true);
  if (size <= 0 || size > end || magic.some((byte, at) => bytes[end + 4 + at] !== byte))
    throw new ReadError("damaged", {});
  const footer = bytesView(bytes.subarray(end - size, end));
  const table = flatTable(footer, footer.getUint32(0, true));
  const [versionAt, schemaAt] = [table.field(footerVersion), table.field(footerSchema)];
  if (schemaAt === 0) throw new ReadError("damaged", {});
  const metadata = prefixSize + size + (-size & 7);
  const message = new Uint8Array(8 + metadata);
  message.set(bytes.subarray(end - size, end), 8 + prefixSize);
  const written = new DataView(message.buffer);
  written.setUint32(0, continuation, true);
  written.setUint32(4, metadata, true);
  // The table begins 16 bytes in; before it the sizes of its list of fields and of itself, and where version, type and header lie in it.
  const [fields, at] = [4, 16];
  const prefix = new DataView(message.buffer, 8, prefixSize);
  prefix.setUint32(0, at, true);
  [10, 12, 8, 10, 4].forEach((value, slot) => {
    prefix.setUint16(fields + 2 * slot, value, true);
  });
  prefix.setInt32(at, at - fields, true);
  prefix.setUint32(at + 4, prefixSize + schemaAt + footer.getUint32(schemaAt, true) - (at + 4), true);
  prefix.setInt16(at + 8, versionAt === 0 ? 0 : footer.getInt16(versionAt, true), true);
  prefix.setUint8(at + 10, schemaHeader);
  return message;
}
