import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";

const bin = createRequire(import.meta.url).resolve("@observablehq/framework/dist/bin/observable.js");

/** Runs a command of Observable Framework without telemetry and with fresh loader output; resolves with its exit code. */
export function framework(...args: string[]): Promise<number> {
  // The build reuses loader output without looking at what the loader read.
  rmSync("src/.observablehq/cache", { recursive: true, force: true });
  const child = spawn(process.execPath, [bin, ...args], {
    stdio: "inherit",
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" },
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}
