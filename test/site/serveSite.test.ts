import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serveSite } from "../../src/site/serveSite.js";

test("pages are asked for anew after a build, files named by their content are not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  writeFileSync(join(folder, "index.html"), "<p>one</p>");
  writeFileSync(join(folder, "index.4a59c192.js"), "1");
  mkdirSync(join(folder, "_import"));
  for (const name of ["page-4A59C192.js", "icon.4a59c192.svg", "named.js"])
    writeFileSync(join(folder, "_import", name), "1");
  const { server, address } = await serveSite(folder, { port: 0, base: "/sub/" });
  const cachedBy = async (path: string) => (await fetch(address + path)).headers.get("cache-control");
  try {
    expect(await cachedBy("index.html")).toBe("no-cache");
    expect(await cachedBy("")).toBe("no-cache");
    expect(await cachedBy("index.4a59c192.js")).toBeNull();
    expect(await cachedBy("_import/page-4A59C192.js")).toContain("immutable");
    expect(await cachedBy("_import/icon.4a59c192.svg")).toContain("immutable");
    expect(await cachedBy("_import/named.js")).toBeNull();
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
