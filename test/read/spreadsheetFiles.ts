import { deflateRawSync } from "node:zlib";
import { utils, write } from "@e965/xlsx";
import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { ConvertOptions } from "../../src/read/convertOptions.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openFile } from "../../src/read/openFile.js";
import type { OpenOptions, ReadTable } from "../../src/read/openTable.js";
import { ReadError } from "../../src/read/readError.js";

export type Rows = (string | number | boolean | Date | null)[][];

/** The bytes of an .xlsx workbook with one sheet, or several. */
export function xlsx(sheets: Rows | WriteSheet[]): Promise<Uint8Array> {
  const isRows = Array.isArray(sheets[0]);
  return writeXlsx({ sheets: isRows ? [{ name: "Kunden", rows: sheets as Rows }] : (sheets as WriteSheet[]) });
}

/** The same as an .xls workbook or another format of the second library. */
export function legacy(
  rows: Rows,
  bookType: "biff8" | "xlsb" | "xlml" | "xlsx" | "ods" | "fods" = "biff8",
): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), "Kunden");
  return new Uint8Array(write(book, { type: "array", bookType }));
}

export function cellsOf({ table }: ReadTable): string[][] {
  return Array.from({ length: table.rowCount }, (_, row) => table.header.map((_, column) => table.cell(row, column)));
}

export async function customers(bytes: Uint8Array, options?: ConvertOptions & OpenOptions) {
  const read = await openFile(bytes, options);
  return convertTable(read, read.proposal, options);
}

export async function refused(action: Promise<unknown>): Promise<{ code: string; details: unknown }> {
  const error = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ReadError) return { code: error.code, details: error.details };
  throw error ?? new Error("nothing was refused");
}

export interface Packed {
  readonly name: string;
  readonly data: Uint8Array;
  /** What the directory says instead of the true size. */
  readonly declared?: number;
  readonly encrypted?: boolean;
  /** Stands in the archive as it is. */
  readonly stored?: boolean;
}

/** A zip archive of files, deflated as a rule, with whatever sizes it is told to declare. */
export function zip(files: readonly Packed[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, declared = data.length, encrypted = false, stored = false } of files) {
    const packed = stored ? Buffer.from(data) : deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(encrypted ? 1 : 0, 2);
    head.writeUInt16LE(stored ? 0 : 8, 4);
    head.writeUInt32LE(crcOf(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), head, tail, Buffer.from(name)]));
    pieces.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, Buffer.from("PK\x05\x06"), end]));
}

function crcOf(data: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
