import { createHash } from "node:crypto";
import { readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { dirname, posix, relative, resolve, sep } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

/** Modules of a page that its cells import, written into the page with double quotes by Framework. */
const pageImport = /\bimport\("((?:\.{1,2}\/)+_import\/[^"]+\.js)"\)/g;
const resolved = /\bimport\.meta\.resolve\("(\.[^"]+)"\)/g;
const modulePreload = /<link rel="modulepreload" href="([^"]*)">\n?/g;

type Files = ReadonlyMap<string, string>;

/**
 * Joins the some hundred modules of every page of a built site in `folder` into a few that pages share, and those of the workers, all named by what is in
 * them, and removes those joined. Takes the pages' HTML by path relative to the folder, with "/" between, and gives the HTML that imports and preloads the
 * joined modules. Throws where modules of a page export the same name.
 */
export async function bundleModules(folder: string, pages: Files): Promise<Files> {
  const root = realpathSync(folder);
  const modules = new Map([...pages].map(([path, html]) => [path, modulesOf(path, html)]));
  const entries = new Map([...modules.values()].filter((own) => own.length > 0).map((own) => [entryOf(own), own]));
  // Workers first: their names are in the modules that start them.
  const workers = await joined(root, workersIn(root), new Map());
  const site = await joined(root, [...entries.keys()], madeOf(workers), entries);
  for (const path of new Set([...Object.keys(workers.inputs), ...Object.keys(site.inputs)])) {
    if (!entries.has(path)) rmSync(resolve(root, path));
  }
  return new Map(
    [...pages].map(([path, html]) => {
      const own = modules.get(path)!;
      return [path, own.length > 0 ? withBundle(path, html, madeOf(site).get(entryOf(own))!, site) : html];
    }),
  );
}

/** Modules that cells of a page import, as paths from the root of the site. */
function modulesOf(path: string, html: string): readonly string[] {
  const found = [...html.matchAll(pageImport)].map(([, href]) => posix.join(posix.dirname(path), href!));
  return [...new Set(found)].sort();
}

/** Pages of the same modules, as one page in two languages, share an entry. */
function entryOf(modules: readonly string[]): string {
  return `page:${createHash("sha256").update(modules.join()).digest("hex").slice(0, 8)}`;
}

function workersIn(root: string): readonly string[] {
  const paths = readdirSync(resolve(root, "_import"), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /\.worker\.[^/\\]*\.js$/.test(path))
    .map((path) => posix.join("_import", slashed(path)));
}

async function joined(
  root: string,
  paths: readonly string[],
  started: Files,
  entries: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: paths.map((path) => ({
      in: path,
      out: entries.has(path) ? "page" : /(\w+\.worker)\./.exec(path)![1]!,
    })),
    outdir: root,
    entryNames: "_import/entry/[name]-[hash]",
    chunkNames: "_import/part/[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    absWorkingDir: root,
    logLevel: "silent",
    logOverride: { "ambiguous-reexport": "error" },
    plugins: [builtModules(root, started, entries)],
  });
  return metafile;
}

/** The file that was made of each entry. */
function madeOf({ outputs }: Metafile): Files {
  return new Map(Object.entries(outputs).flatMap(([path, { entryPoint }]) => (entryPoint ? [[entryPoint, path]] : [])));
}

/**
 * Entries of pages, and modules whose files beside them are found from where the joined module will stand, two folders below the root; `started` says
 * what became of workers.
 */
function builtModules(root: string, started: Files, entries: ReadonlyMap<string, readonly string[]>): Plugin {
  return {
    name: "built-modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^page:/ }, ({ path }) => ({ path: path.slice("page:".length), namespace: "page" }));
      onLoad({ filter: /./, namespace: "page" }, ({ path }) => ({
        contents: entries
          .get(`page:${path}`)!
          .map((module) => `export * from "./${module}";`)
          .join("\n"),
        resolveDir: root,
      }));
      onLoad({ filter: /\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replace(resolved, (_, to: string) => {
          const fromRoot = slashed(relative(root, resolve(dirname(path), to)));
          return `import.meta.resolve("../../${started.get(fromRoot) ?? fromRoot}")`;
        }),
      }));
    },
  };
}

/** A page that imports its entry and asks for all it consists of at once. */
function withBundle(path: string, html: string, entry: string, { inputs, outputs }: Metafile): string {
  const fromPage = (file: string) => {
    const href = posix.relative(posix.dirname(path), file);
    return href.startsWith(".") ? href : `./${href}`;
  };
  const needed = new Set<string>();
  const need = (output: string) => {
    if (needed.has(output)) return;
    needed.add(output);
    for (const { kind, path: other } of outputs[output]?.imports ?? []) if (kind === "import-statement") need(other);
  };
  need(entry);
  const preload = (href: string) => `<link rel="modulepreload" href="${href}">\n`;
  const kept = html
    .replace(modulePreload, (link, href: string) => (inputs[posix.join(posix.dirname(path), href)] ? "" : link))
    .replace(pageImport, () => `import("${fromPage(entry)}")`);
  const preloads = [...needed].map((file) => preload(fromPage(file))).join("");
  return kept.replace("</head>", () => `${preloads}</head>`);
}

function slashed(path: string): string {
  return path.replaceAll(sep, "/");
}
