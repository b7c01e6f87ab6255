// Writes the files it is sent and counts their size; asked by null, it says which could not be written, and ends.
import { writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

const failures = [];

parentPort.on("message", (files) => {
  if (files === null) {
    parentPort.postMessage(failures);
    parentPort.close();
    return;
  }
  let size = 0;
  for (const { path, content } of files) {
    try {
      writeFileSync(path, content);
    } catch (error) {
      failures.push(error.message);
    }
    size += content.length;
  }
  Atomics.add(workerData.written, 0, BigInt(size));
  Atomics.notify(workerData.written, 0);
});
