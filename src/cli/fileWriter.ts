import { Worker } from "node:worker_threads";

export interface FileWriter {
  write(path: string, content: string | Uint8Array): void;
  /** Why files could not be written, a message each; resolves when all others are. */
  close(): Promise<readonly string[]>;
}

const script = new URL("../../scripts/writeThread.mjs", import.meta.url);
/** Small files are sent together. */
const sentTogether = 256 << 10;
/** Characters and bytes that may wait to be written before the next file has to. */
const mostWaiting = 128 << 20;
const longestWait = 120_000;

/** Writes in a thread of its own, so that the next file is read meanwhile: making thousands of small files takes about as long as reading them. */
export function fileWriter(): FileWriter {
  const written = new BigInt64Array(new SharedArrayBuffer(8));
  const thread = new Worker(script, { workerData: { written }, execArgv: [] });
  const failures = new Promise<readonly string[]>((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
  });
  let files: { readonly path: string; readonly content: string | Uint8Array }[] = [];
  let [size, sent] = [0, 0];

  function send(): void {
    thread.postMessage(files);
    sent += size;
    [files, size] = [[], 0];
    for (;;) {
      const done = Atomics.load(written, 0);
      if (sent - Number(done) <= mostWaiting) return;
      if (Atomics.wait(written, 0, done, longestWait) === "timed-out") throw new Error("writing takes too long");
    }
  }

  return {
    write(path, content) {
      files.push({ path, content });
      size += content.length;
      if (size >= sentTogether) send();
    },
    close() {
      send();
      thread.postMessage(null);
      return failures;
    },
  };
}
