import { ReadError } from "./readError.js";

/** What a Parquet file says of itself: bytes when unpacked, cells, and rows. */
export interface ParquetDeclared {
  readonly size: number;
  readonly cells: number;
  readonly rows: number;
}

const [trueType, falseType, byteType, doubleType, binaryType, listType, setType, mapType, structType] = [
  1, 2, 3, 7, 8, 9, 10, 11, 12,
];
const [rowGroups, columns, totalSize, rowCount] = [4, 1, 2, 3];
const deepest = 32;

/** The row groups in the footer of a Parquet file (Thrift's compact protocol), before anything is unpacked. Throws ReadError "damaged". */
export function parquetDeclared(file: Uint8Array): ParquetDeclared {
  const footer = footerOf(file);
  let at = 0;
  let size = 0;
  let cells = 0;
  let rows = 0;

  function byte(): number {
    const value = footer[at++];
    if (value === undefined) throw new ReadError("damaged", {});
    return value;
  }
  function varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++, scale *= 128) {
      const next = byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
    throw new ReadError("damaged", {});
  }
  /** Calls `field` for each field of a struct; it says whether it has read the value. */
  function struct(depth: number, field: (id: number, type: number) => boolean): void {
    for (let id = 0, head = byte(); head !== 0; head = byte()) {
      id = head >> 4 === 0 ? varint() >> 1 : id + (head >> 4);
      if (!field(id, head & 15)) skip(head & 15, depth);
    }
  }
  /** Reads the elements of a list one by one; the number of them. */
  function list(depth: number, element = (type: number) => skip(type, depth, true)): number {
    const head = byte();
    const count = head >> 4 === 15 ? varint() : head >> 4;
    for (let i = 0; i < count; i++) element(head & 15);
    return count;
  }
  function skip(type: number, depth: number, inList = false): void {
    if (depth > deepest) throw new ReadError("damaged", {});
    if (type === trueType || type === falseType) at += inList ? 1 : 0;
    else if (type === byteType) at++;
    else if (type < doubleType) varint();
    else if (type === doubleType) at += 8;
    else if (type === binaryType) {
      const length = varint();
      at += length;
    } else if (type === listType || type === setType) list(depth + 1);
    else if (type === structType) struct(depth + 1, () => false);
    else if (type === mapType) {
      const count = varint();
      const types = count === 0 ? 0 : byte();
      for (let i = 0; i < count; i++) for (const each of [types >> 4, types & 15]) skip(each, depth + 1, true);
    } else throw new ReadError("damaged", {});
    if (at > footer.length) throw new ReadError("damaged", {});
  }
  function group(): void {
    let width = 0;
    let own = 0;
    struct(1, (id, type) => {
      if (id === columns && type === listType) width = list(2);
      else if (id === totalSize && type < doubleType) size += varint() / 2;
      else if (id === rowCount && type < doubleType) own = varint() / 2;
      else return false;
      return true;
    });
    cells += width * own;
    rows += own;
  }

  struct(0, (id, type) => id === rowGroups && type === listType && list(1, group) >= 0);
  return { size, cells, rows };
}

/** The footer before its length and the magic bytes at the end. */
function footerOf(file: Uint8Array): Uint8Array {
  const end = file.length - 8;
  if (end < 4) throw new ReadError("damaged", {});
  const length = new DataView(file.buffer, file.byteOffset + end, 4).getUint32(0, true);
  if (length > end - 4) throw new ReadError("damaged", {});
  return file.subarray(end - length, end);
}
