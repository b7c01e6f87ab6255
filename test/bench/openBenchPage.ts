import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import sirv from "sirv";
import { launchOptions } from "../../scripts/browser.mjs";
import { probeScript } from "./probeScript.js";

export interface BenchPage {
  readonly browser: Browser;
  /** A page of its own with `bench` in it. */
  open(): Promise<Page>;
  close(): Promise<void>;
}

const engineFiles = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"];

/** Bundles the product's modules into a page, made as small as the site's, and serves it isolated from other origins, so that its clock is fine enough (5 µs). */
export async function openBenchPage(): Promise<BenchPage> {
  const folder = mkdtempSync(join(tmpdir(), "wertgerecht-bench-"));
  await build({
    entryPoints: ["test/bench/page/measure.ts", "src/work/read.worker.ts"],
    entryNames: "[name]",
    outdir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  const style = readdirSync("dist/_import").find((name) => name.endsWith(".css"));
  if (style) cpSync(join("dist/_import", style), join(folder, "style.css"));
  for (const name of engineFiles) cpSync(`node_modules/@duckdb/duckdb-wasm/dist/${name}`, join(folder, name));
  const imports = Object.fromEntries(engineFiles.map((name) => [`@duckdb/duckdb-wasm/dist/${name}`, `./${name}`]));
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><title>bench</title><link rel="icon" href="data:,">
    <link rel="stylesheet" href="./style.css"><input type="file" name="customers">
    <script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="./measure.js"></script>`,
  );

  const files = sirv(folder, {
    setHeaders(response) {
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
      response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    },
  });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch(launchOptions());
  return {
    browser,
    async open() {
      const page = await browser.newPage();
      await page.addInitScript({ content: probeScript() });
      page.on("pageerror", (error) => console.error(error.message));
      await page.goto(address);
      await page.waitForFunction("globalThis.bench && crossOriginIsolated");
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
