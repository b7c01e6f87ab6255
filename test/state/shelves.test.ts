import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchOptions } from "../../scripts/browser.mjs";

const entry = `
export { memoryShelf } from "./src/state/memoryShelf.ts";
export { opfsShelf } from "./src/state/opfsShelf.ts";
export { indexedDbShelf } from "./src/state/indexedDbShelf.ts";
export { openSavedData } from "./src/state/savedData.ts";
`;

type State = typeof import("../../src/state/memoryShelf.js") &
  typeof import("../../src/state/opfsShelf.js") &
  typeof import("../../src/state/indexedDbShelf.js") &
  typeof import("../../src/state/savedData.js");
declare const state: State;

let browser: Browser;
let script: string;
let address: string;
const server = createServer((_, answer) =>
  answer.setHeader("content-type", "text/html").end(`<script>${script}</script>`),
);

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: "." },
    bundle: true,
    format: "iife",
    globalName: "state",
    target: "es2022",
    write: false,
  });
  script = outputFiles[0]?.text ?? "";
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

/** A window of a device; windows of the same device share its storage. */
async function openWindow(device: { newPage(): Promise<Page> }): Promise<Page> {
  const page = await device.newPage();
  await page.goto(address);
  return page;
}

test.each(["memoryShelf", "opfsShelf", "indexedDbShelf"] as const)("%s keeps files and folders", async (kind) => {
  const page = await openWindow(await browser.newContext());
  const seen = await page.evaluate(async (wanted) => {
    const open = {
      memoryShelf: async () => state.memoryShelf(),
      opfsShelf: () => state.opfsShelf(navigator.storage),
      indexedDbShelf: () => state.indexedDbShelf(indexedDB),
    }[wanted];
    const shelf = await open();
    const bytesAt = async (path: string) => {
      const bytes = await shelf.read(path);
      return bytes && [...new Uint8Array(bytes)];
    };
    const part = Uint8Array.of(9, 1, 2, 3, 9).subarray(1, 4);
    const missing = [await bytesAt("a"), await bytesAt("folder/a")];
    await shelf.write("folder/a", part);
    await shelf.write("folder/b", new Uint8Array());
    await shelf.write("folder0", Uint8Array.of(4, 5));
    await shelf.write("folder0", Uint8Array.of(6));
    const names = [...(await shelf.names())].sort();
    const found = [await bytesAt("folder/a"), await bytesAt("folder/b"), await bytesAt("folder0")];
    await shelf.remove("folder");
    await shelf.remove("folder");
    return { missing, names, found, left: await shelf.names(), removed: await bytesAt("folder/a") };
  }, kind);
  expect(seen).toEqual({
    missing: [null, null],
    names: ["folder", "folder0"],
    found: [[1, 2, 3], [], [6]],
    left: ["folder0"],
    removed: null,
  });
});

const save = (page: Page, value: number) =>
  page.evaluate(async (money) => {
    const saved = await state.openSavedData();
    return saved.save({ manifest: { money }, columns: { money: Float64Array.of(money, Number.NaN) } });
  }, value);
const load = (page: Page) =>
  page.evaluate(async () => {
    const found = await (await state.openSavedData()).load();
    return found && { manifest: found.manifest, money: [...(found.columns.money ?? [])] };
  });

test("a window finds its data after a reload, another one only after consent, nobody after they are forgotten", async () => {
  const device = await browser.newContext();
  const first = await openWindow(device);
  expect(await save(first, 7)).toBe("saved");
  await first.reload();
  expect(await load(first)).toEqual({ manifest: { money: 7 }, money: [7, Number.NaN] });

  const second = await openWindow(device);
  expect(await load(second)).toBeNull();
  await first.reload();
  expect(await first.evaluate(async () => (await state.openSavedData()).keep(true))).toBe("saved");
  await second.reload();
  const third = await openWindow(device);
  expect(await load(third)).toEqual({ manifest: { money: 7 }, money: [7, Number.NaN] });

  await third.reload();
  expect(await third.evaluate(async () => (await state.openSavedData()).forget())).toBe(true);
  await first.reload();
  expect(await load(first)).toBeNull();
  expect(await third.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("where the private file system refuses pages, the database takes over", async () => {
  const page = await openWindow(await browser.newContext());
  const [status, databases] = await page.evaluate(async () => {
    Reflect.deleteProperty(FileSystemFileHandle.prototype, "createWritable");
    const saved = await state.openSavedData();
    const result = await saved.save({ manifest: null, columns: { money: Float64Array.of(1) } });
    return [result, (await indexedDB.databases()).map(({ name }) => name)] as const;
  });
  expect(status).toBe("saved");
  expect(databases).toEqual(["wertgerecht"]);
});
