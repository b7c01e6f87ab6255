import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { analyseCommand } from "../../src/cli/analyseCommand.js";
import type { Analysis } from "../../src/cli/analysis.js";
import { scenarioFromHash } from "../../src/state/scenarioLink.js";
import { serialiseScenario } from "../../src/state/serialiseScenario.js";

const folder = mkdtempSync(join(tmpdir(), "wertgerecht-"));

/** What the command line says about the sample under the scenario in a page's address. */
export async function analysed(page: Page): Promise<Analysis> {
  const linked = scenarioFromHash(await page.evaluate(() => location.hash));
  const file = join(folder, "scenario.json");
  writeFileSync(file, JSON.stringify(linked ? serialiseScenario(linked.scenario) : { version: 1 }));
  const { out, err } = await analyseCommand(["data/customers.csv", "--scenario", file, "--json"], "en");
  if (err !== "") throw new Error(err);
  return JSON.parse(out);
}
