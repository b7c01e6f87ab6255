import { bytesView } from "./bytesView.js";
import { type FlatTable, flatTable } from "./flatTable.js";
import { ReadError } from "./readError.js";

/** A message of an Arrow stream; its metadata is a copy that may be altered. */
export interface ArrowMessage {
  readonly metadata: DataView<ArrayBuffer>;
  /** Byte of the metadata that holds the length of the body, 0 without one. */
  readonly lengthAt: number;
  /** The record batch, that of a dictionary too; null for a schema. */
  readonly batch: FlatTable | null;
  readonly body: Uint8Array;
}

const continuation = 0xffffffff;
const [headerType, header, bodyLength] = [1, 2, 3];
const [dictionaryBatch, recordBatch] = [2, 3];
const dictionaryData = 1;

/** The messages of an Arrow stream, up to its end mark, unproven. Throws ReadError "damaged" or RangeError. */
export function arrowMessages(stream: Uint8Array): ArrowMessage[] {
  const view = bytesView(stream);
  const messages: ArrowMessage[] = [];
  function next(at: number, size: number): Uint8Array {
    if (size < 0 || at + size > stream.length) throw new ReadError("damaged", {});
    return stream.subarray(at, at + size);
  }
  for (let at = 0; at < stream.length; ) {
    if (view.getUint32(at, true) === continuation) at += 4;
    const size = view.getInt32(at, true);
    if (size === 0) break;
    const metadata = new DataView(new Uint8Array(next(at + 4, size)).buffer);
    const message = flatTable(metadata, metadata.getUint32(0, true));
    const lengthAt = message.field(bodyLength);
    const body = next(at + 4 + size, lengthAt === 0 ? 0 : Number(metadata.getBigInt64(lengthAt, true)));
    messages.push({ metadata, lengthAt, batch: batchOf(message, metadata), body });
    at += 4 + size + body.length;
  }
  return messages;
}

function batchOf(message: FlatTable, metadata: DataView): FlatTable | null {
  const type = message.field(headerType) === 0 ? 0 : metadata.getUint8(message.field(headerType));
  if (type === recordBatch) return message.table(header);
  return type === dictionaryBatch ? (message.table(header)?.table(dictionaryData) ?? null) : null;
}
