import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Analysis } from "../../src/cli/analysis.js";
import { scenarioFromHash } from "../../src/state/scenarioLink.js";
import { serialiseScenario } from "../../src/state/serialiseScenario.js";

const folder = mkdtempSync(join(tmpdir(), "wertgerecht-"));

/** What the command line says about the sample under the scenario in a page's address. */
export async function analysed(page: Page): Promise<Analysis> {
  const linked = scenarioFromHash(await page.evaluate(() => location.hash));
  const file = join(folder, "scenario.json");
  writeFileSync(file, JSON.stringify(linked ? serialiseScenario(linked.scenario) : { version: 1 }));
  const tool = ["node_modules/tsx/dist/cli.mjs", "src/cli/analyse.ts"];
  const args = [...tool, "data/customers.csv", "--scenario", file, "--json"];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 50_000_000 }));
}
