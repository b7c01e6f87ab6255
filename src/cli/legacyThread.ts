import { parentPort, workerData } from "node:worker_threads";
import { ReadError } from "../read/readError.js";
import { readLegacy } from "../read/readLegacy.js";

const { source } = workerData as { source: Uint8Array | string };

readLegacy(source).then(
  (workbook) => parentPort?.postMessage({ workbook }),
  (error: unknown) => {
    if (!(error instanceof ReadError)) throw error;
    parentPort?.postMessage({ code: error.code });
  },
);
