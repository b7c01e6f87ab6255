import type { ConvertOptions } from "../../src/read/convertOptions.js";
import { convertTable } from "../../src/read/convertTable.js";
import type { Mapping } from "../../src/read/fields.js";
import { type OpenOptions, openTable } from "../../src/read/openTable.js";
import { ReadError } from "../../src/read/readError.js";
import { standardCsv } from "../../src/read/standardCsv.js";

const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes of text whose characters are all below 256, one byte each. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

export function open(text: string | Uint8Array, options?: OpenOptions) {
  return openTable(typeof text === "string" ? bytesOf(text) : text, options);
}

/** All cells below the header, as wide as the table. */
export function cells(text: string | Uint8Array, options?: OpenOptions): string[][] {
  const { table } = open(text, options);
  return Array.from({ length: table.rowCount }, (_, row) => table.header.map((_, column) => table.cell(row, column)));
}

export function standard(text: string | Uint8Array): string {
  return new TextDecoder().decode(standardCsv(open(text).table));
}

export function convert(text: string | Uint8Array, mapping?: Mapping, options?: ConvertOptions) {
  const read = open(text);
  return convertTable(read, mapping ?? read.proposal, options);
}

/** The code and details of the ReadError that `action` throws. */
export function refusal(action: () => unknown): { code: string; details: unknown } {
  try {
    action();
  } catch (error) {
    if (error instanceof ReadError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error("nothing was refused");
}

export function texts({ offsets, bytes }: { offsets: Uint32Array; bytes: Uint8Array }): string[] {
  const decoder = new TextDecoder();
  return Array.from({ length: offsets.length - 1 }, (_, i) =>
    decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])),
  );
}
