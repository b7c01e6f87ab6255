import { buildSync } from "esbuild";

let script: string | null = null;

/** What runs in a page before its modules load, as one line for its markup. */
export function earlyScript(): string {
  script ??= buildSync({
    entryPoints: ["src/app/showLast.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
  }).outputFiles[0]!.text.trim();
  return script;
}
