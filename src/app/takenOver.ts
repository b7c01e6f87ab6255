import type { Converted } from "../read/convertTable.js";
import type { ImportReport } from "../read/importReport.js";
import type { JoinOptions } from "../read/joinFiles.js";
import type { MappedFile } from "../work/readMessages.js";
import type { Reading } from "../work/startReading.js";

/** Remembers what was taken over from the open files, and how, so that all findings of its report can be asked for while they are open. */
export function takenOver(reading: Reading) {
  let taken: { report: ImportReport; files: readonly MappedFile[]; options: JoinOptions } | null = null;
  return {
    keep(report: ImportReport, files: readonly MappedFile[], options: JoinOptions): void {
      taken = { report, files, options };
    },
    forget(): void {
      taken = null;
    },
    /** Null for the report of other customers. */
    async complete(report: ImportReport): Promise<Converted | null> {
      if (taken?.report !== report) return null;
      const { files, options } = taken;
      return reading.convert(files, { ...options, most: Number.POSITIVE_INFINITY }).catch(() => null);
    },
  };
}
