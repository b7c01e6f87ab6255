import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { bundleModules } from "../../src/site/bundleModules.js";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A built site of modules under _import. */
function site(modules: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), "bundle-"));
  for (const [path, text] of Object.entries(modules)) {
    mkdirSync(join(folder, "_import", dirname(path)), { recursive: true });
    writeFileSync(join(folder, "_import", path), text);
  }
  return folder;
}
const page = (...modules: string[]) =>
  [
    "<head>",
    ...modules.map((module) => `<link rel="modulepreload" href="../_import/${module}">`),
    '<link rel="modulepreload" href="../_observablehq/client.1.js">',
    ...modules.map((module) => `<script type="module">await import("../_import/${module}");</script>`),
    "</head>",
  ].join("\n");
const hrefs = (html: string) => [...html.matchAll(/modulepreload" href="([^"]*)"/g)].map(([, href]) => href!);

const modules = {
  "app/list.1.js": 'import { shared } from "../model/shared.1.js"; export const list = () => shared(1);',
  "app/chart.1.js":
    'import { shared } from "../model/shared.1.js"; export const chart = () => shared(2); export const worker = () => import.meta.resolve("../work/count.worker.1.js");',
  "model/shared.1.js": "export const shared = (number) => number + 1;",
  "read/book.1.js": 'export const book = () => import("./library.1.js");',
  "read/library.1.js": "export const library = 5;",
  "work/count.worker.1.js": 'import { shared } from "../model/shared.1.js"; globalThis.counted = shared(3);',
};

test("pages import one module each, share what both need and preload exactly what they consist of", async () => {
  const root = site(modules);
  const pages = new Map([
    ["de/one.html", page("app/list.1.js")],
    ["en/one.html", page("app/list.1.js")],
    ["de/two.html", page("app/list.1.js", "app/chart.1.js")],
    ["index.html", "<head></head>"],
  ]);
  const joined = await bundleModules(root, pages);
  expect(joined.get("en/one.html")).toBe(joined.get("de/one.html"));
  expect(joined.get("index.html")).toBe("<head></head>");
  for (const path of ["de/one.html", "de/two.html"]) {
    const html = joined.get(path)!;
    const [client, ...own] = hrefs(html);
    expect(client).toBe("../_observablehq/client.1.js");
    for (const href of own) expect(existsSync(join(root, "de", href))).toBe(true);
    expect(html).not.toContain("/app/");
    expect(html).toContain(`import("${own[0]}")`);
  }
  const built = await import(join(root, "de", hrefs(joined.get("de/two.html")!)[1]!));
  expect([built.list(), built.chart()]).toEqual([2, 3]);
});

test("a worker is found from where the module that starts it now stands; joined modules are gone", async () => {
  const root = site(modules);
  await bundleModules(root, new Map([["de/two.html", page("app/chart.1.js", "app/list.1.js")]]));
  const left = readdirSync(join(root, "_import"), { recursive: true, encoding: "utf8" });
  expect(left.filter((path) => /(app|model|work)[/\\].*\.js/.test(path))).toEqual([]);
  const start = left.find((path) => path.includes("page-"))!;
  const [, href] = /import\.meta\.resolve\("([^"]*)"\)/.exec(readFileSync(join(root, "_import", start), "utf8"))!;
  await import(resolve(root, "_import", dirname(start), href!));
  expect(globalThis).toMatchObject({ counted: 4 });
});

test("files are named by what is in them, whatever else the site consists of", async () => {
  const named = async (paths: readonly (readonly string[])[], own = modules) => {
    const root = site(own);
    await bundleModules(root, new Map(paths.map((given, at) => [`de/page${at}.html`, page(...given)])));
    const left = readdirSync(join(root, "_import"), { recursive: true, encoding: "utf8" });
    const files = left.filter((path) => path.endsWith(".js"));
    return new Map(files.map((path) => [path, readFileSync(join(root, "_import", path), "utf8")]));
  };
  const builds = [
    await named([["app/list.1.js"]]),
    await named([["app/list.1.js"], ["app/list.1.js", "app/chart.1.js"]]),
    await named([["app/chart.1.js"]], {
      ...modules,
      "model/shared.1.js": "export const shared = (number) => number + 2;",
    }),
  ];
  for (const one of builds) {
    for (const other of builds) for (const [path, text] of one) expect(other.get(path) ?? text).toBe(text);
  }
});

test("what is loaded only when it is needed is not asked for ahead", async () => {
  const root = site(modules);
  const html = (await bundleModules(root, new Map([["de/one.html", page("read/book.1.js")]]))).get("de/one.html")!;
  expect(hrefs(html).join()).not.toContain("library");
  const { book } = await import(join(root, "de", hrefs(html)[1]!));
  expect(await book()).toMatchObject({ library: 5 });
});

test("two modules of a page with the same name for different things are refused", async () => {
  const root = site({ "app/a.1.js": "export const panel = 1;", "app/b.1.js": "export const panel = 2;" });
  await expect(bundleModules(root, new Map([["de/one.html", page("app/a.1.js", "app/b.1.js")]]))).rejects.toThrow(
    "panel",
  );
});
