import { buildSync } from "esbuild";

/** The probe as a script for every page, outside of the page's Content-Security-Policy. */
export function probeScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["test/bench/page/probe.ts"],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]!.text;
}
