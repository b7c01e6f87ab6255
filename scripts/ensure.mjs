// Installs what a command needs before it runs, so that every npm script works on a bare checkout.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stampFile = join(root, "node_modules", ".wertgerecht-stamp");
const stamp = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .update(process.version)
  .digest("hex");

// Output goes to standard error: standard output belongs to the command that follows.
const run = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" }).status === 0;

const fail = (line) => {
  console.error(line);
  process.exit(1);
};

if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  if (!run("npm", ["ci", "--include=dev", "--loglevel=error"]))
    fail("wertgerecht: the packages could not be installed.");
  writeFileSync(stampFile, stamp);
}

if (process.argv.includes("browser")) {
  const { findBrowser } = await import("./browser.mjs");
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (!findBrowser() && asRoot) {
    if (run("apt-get", ["update", "-qq"])) run("apt-get", ["install", "-y", "-qq", "chromium"]);
  }
  if (!findBrowser()) run("npx", ["playwright-core", "install", "chromium"]);
  if (!findBrowser()) fail("wertgerecht: no Chromium found and none could be installed; set CHROMIUM to its path.");
}
