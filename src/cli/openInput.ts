import { openFile } from "../read/openFile.js";
import type { OpenOptions, ReadTable } from "../read/openTable.js";
import { legacyWithin } from "./legacyWithin.js";
import { parquetWasm } from "./parquetWasm.js";

const readLegacy = legacyWithin(30);

/** The table of a file's bytes, as far as the caller knows better than the detection. Throws ReadError. */
export function openInput(bytes: Uint8Array, options: OpenOptions = {}): Promise<ReadTable> {
  return openFile(bytes, { parquetWasm, readLegacy, ...options });
}
