import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median } from "./median.js";

/** Times in milliseconds of the whole commands, starting included, over the same files. */
export interface CommandReading {
  readonly files: number;
  readonly read: number;
  readonly papaParse: number;
}

/** `npm run read` against Papa Parse over the files, one after the other in turns; what both write goes into `folder`. */
export function commandReading(files: readonly string[], folder: string, runs = 3): CommandReading {
  const time = (script: string, ...options: readonly string[]) => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, ...options, ...files]);
    if (status !== 0) throw new Error(`${script}: ${stderr}`);
    return performance.now() - start;
  };
  const read: number[] = [];
  const papaParse: number[] = [];
  for (let run = -1; run < runs; run++) {
    const ours = time("src/cli/read.ts", "--out", join(folder, "read"));
    const theirs = time("test/bench/papaRead.ts", join(folder, "papa"));
    if (run < 0) continue;
    read.push(ours);
    papaParse.push(theirs);
  }
  return { files: files.length, read: median(read), papaParse: median(papaParse) };
}
