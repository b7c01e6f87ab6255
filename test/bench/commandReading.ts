import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { scripts } from "../../package.json" with { type: "json" };
import { median } from "./median.js";

/** Times in milliseconds of the whole commands, starting included, over the same files. */
export interface CommandReading {
  readonly files: number;
  readonly read: number;
  readonly papaParse: number;
}

/** `npm run read` against Papa Parse over the files, one after the other in turns; what both write goes into `folder`. */
export function commandReading(files: readonly string[], folder: string, runs = 3): CommandReading {
  const time = (command: string, ...options: readonly string[]) => {
    const [program = "", ...args] = command.split(" ");
    const start = performance.now();
    const { status, stderr } = spawnSync(program, [...args, ...options, ...files]);
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
    return performance.now() - start;
  };
  const read: number[] = [];
  const papaParse: number[] = [];
  for (let run = -1; run < runs; run++) {
    const ours = time(scripts.read, "--out", join(folder, "read"));
    const theirs = time("node --import tsx test/bench/papaRead.ts", join(folder, "papa"));
    if (run < 0) continue;
    read.push(ours);
    papaParse.push(theirs);
  }
  return { files: files.length, read: median(read), papaParse: median(papaParse) };
}
