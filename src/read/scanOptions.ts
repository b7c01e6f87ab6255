import type { SpareMemory } from "./spareMemory.js";

/** How a text is split into records. */
export interface ScanOptions {
  /** Stop before this byte (the end of a sample). */
  readonly limit?: number;
  readonly memory?: SpareMemory;
  readonly onProgress?: (bytesDone: number, bytes: number) => void;
  readonly cancelled?: () => boolean;
}
