import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, posix, relative, resolve, sep } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

/** Modules of a page that its cells import, written into the page with double quotes by Framework. */
const pageImport = /\bimport\("((?:\.{1,2}\/)+_import\/[^"]+\.js)"\)/g;
const laterImport = /\bimport\("(\.[^"]+\.js)"\)/g;
const resolved = /\bimport\.meta\.resolve\("(\.[^"]+)"\)/g;
const modulePreload = /<link rel="modulepreload" href="([^"]*)">\n?/g;

/**
 * Joins the some hundred modules of every page of a built site in `folder` into a few that pages and workers share, and removes those joined. Takes the
 * pages' HTML by path relative to the folder, with "/" between, and gives the HTML that imports and preloads the joined modules. Throws where modules of a
 * page export the same name.
 */
export async function bundleModules(
  folder: string,
  pages: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const root = resolve(folder);
  const modules = new Map([...pages].map(([path, html]) => [path, modulesOf(path, html)]));
  const entries = new Map([...modules.values()].filter((own) => own.length > 0).map((own) => [entryOf(own), own]));
  const { metafile } = await build({
    entryPoints: [
      ...[...entries.keys()].map((name) => ({ in: `page:${name}`, out: `_import/page/${name}` })),
      ...startedLater(root).map((path) => ({ in: resolve(root, path), out: path.slice(0, -".js".length) })),
    ],
    outdir: root,
    chunkNames: "_import/part/[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    allowOverwrite: true,
    absWorkingDir: root,
    logLevel: "silent",
    logOverride: { "ambiguous-reexport": "error" },
    plugins: [builtModules(root, entries)],
  });
  for (const path of Object.keys(metafile.inputs)) {
    if (!path.startsWith("page:") && !metafile.outputs[path]) rmSync(resolve(root, path));
  }
  return new Map(
    [...pages].map(([path, html]) => {
      const own = modules.get(path)!;
      return [path, own.length > 0 ? withBundle(path, html, `_import/page/${entryOf(own)}.js`, metafile) : html];
    }),
  );
}

/** Modules that cells of a page import, as paths from the root of the site. */
function modulesOf(path: string, html: string): readonly string[] {
  const found = [...html.matchAll(pageImport)].map(([, href]) => posix.join(posix.dirname(path), href!));
  return [...new Set(found)].sort();
}

/** Pages of the same modules, as one page in two languages, share an entry; modules bear a hash of what they import, too. */
function entryOf(modules: readonly string[]): string {
  return createHash("sha256").update(modules.join()).digest("hex").slice(0, 8);
}

/** Workers, and modules and libraries that are loaded only when they are needed: they keep their names. */
function startedLater(root: string): readonly string[] {
  const paths = readdirSync(resolve(root, "_import"), { recursive: true, encoding: "utf8" });
  const scripts = paths.filter((path) => path.endsWith(".js")).map((path) => posix.join("_import", slashed(path)));
  const loaded = scripts.flatMap((path) =>
    [...readFileSync(resolve(root, path), "utf8").matchAll(laterImport)].map(([, to]) =>
      posix.join(posix.dirname(path), to!),
    ),
  );
  return [...new Set([...scripts.filter((path) => path.includes(".worker.")), ...loaded])];
}

/** Entries of pages, and modules whose files beside them are found from where the joined module will stand: two folders below the root. */
function builtModules(root: string, entries: ReadonlyMap<string, readonly string[]>): Plugin {
  return {
    name: "built-modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^page:/ }, ({ path }) => ({ path: path.slice("page:".length), namespace: "page" }));
      onLoad({ filter: /./, namespace: "page" }, ({ path }) => ({
        contents: entries
          .get(path)!
          .map((module) => `export * from "./${module}";`)
          .join("\n"),
        resolveDir: root,
      }));
      onLoad({ filter: /\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replace(resolved, (_, to: string) => {
          const fromRoot = slashed(relative(root, resolve(dirname(path), to)));
          return `import.meta.resolve("../../${fromRoot}")`;
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
