import { openFile } from "../read/openFile.js";
import type { ReadTable } from "../read/openTable.js";
import { legacyWithin } from "./legacyWithin.js";
import { parquetWasm } from "./parquetWasm.js";

const legacySeconds = 30;

/** The table of a file's bytes, or of the named sheet or file in it. Throws ReadError. */
export function openInput(bytes: Uint8Array, part?: string): Promise<ReadTable> {
  return openFile(bytes, {
    parquetWasm,
    readLegacy: legacyWithin(legacySeconds),
    ...(part !== undefined && { part }),
  });
}
