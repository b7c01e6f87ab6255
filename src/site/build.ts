import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleModules } from "./bundleModules.js";
import { finishPage } from "./finishPage.js";
import { framework } from "./framework.js";

rmSync("dist", { recursive: true, force: true });
const code = await framework("build");
if (code !== 0) process.exit(code);

const paths = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
const pages = new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join("dist", path), "utf8")]));
for (const [path, html] of await bundleModules("dist", pages)) {
  writeFileSync(join("dist", path), finishPage(html, path));
}
