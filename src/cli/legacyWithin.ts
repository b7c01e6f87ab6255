import { Worker } from "node:worker_threads";
import { ReadError } from "../read/readError.js";
import type { Workbook } from "../read/workbook.js";

type Reply = { readonly workbook: Workbook } | { readonly code: "damaged" | "password" | "tooLarge" };

const mostMegabytes = 2048;
const bootstrap = new URL("../../scripts/typescriptThread.mjs", import.meta.url);

/**
 * Reads an old workbook in a thread that is ended after so many seconds, for its library may never end on a hostile file. Throws ReadError "tooSlow",
 * "tooLarge" when memory runs out, or what `readLegacy` throws.
 */
export function legacyWithin(seconds: number, script = new URL("./legacyThread.ts", import.meta.url)) {
  return (source: Uint8Array | string): Promise<Workbook> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(bootstrap, {
        workerData: { script: script.href, source },
        execArgv: [],
        // What the library says on its own is no finding.
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      });
      const limit = setTimeout(() => end(() => reject(new ReadError("tooSlow", {}))), seconds * 1000);
      function end(settle: () => void): void {
        clearTimeout(limit);
        settle();
        void thread.terminate();
      }
      thread.on("message", (reply: Reply) =>
        end(() => ("workbook" in reply ? resolve(reply.workbook) : reject(new ReadError(reply.code, {})))),
      );
      thread.on("error", (error: NodeJS.ErrnoException) =>
        end(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ReadError("tooLarge", {}) : error)),
      );
    });
}
