import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finishPage } from "./finishPage.js";
import { framework } from "./framework.js";

rmSync("dist", { recursive: true, force: true });
const code = await framework("build");
if (code !== 0) process.exit(code);

for (const entry of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
  if (!entry.endsWith(".html")) continue;
  const file = join("dist", entry);
  writeFileSync(file, finishPage(readFileSync(file, "utf8"), entry.replaceAll("\\", "/")));
}
