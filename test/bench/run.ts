import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { openBenchPage } from "./openBenchPage.js";
import type { Measurement } from "./page/measure.js";
import { type Ratio, ratios } from "./ratios.js";

const sizes = [10_000, 100_000, 1_000_000, 5_000_000];

const bench = await openBenchPage();
const measurements: Measurement[] = [];
try {
  for (const size of sizes) {
    console.error(`${size.toLocaleString("en")} customers …`);
    const page = await bench.open();
    measurements.push(
      await page.evaluate(([count, crossfilter]) => globalThis.bench.measure(count, crossfilter), [
        size,
        size === 1_000_000,
      ] as [number, boolean]),
    );
    await page.close();
  }
} finally {
  await bench.close();
}

const rows = ratios(measurements);
const different = measurements.flatMap((measurement) => measurement.different);
const compared = measurements.reduce((sum, measurement) => sum + measurement.compared, 0);
printTable(rows);
console.log(`sums against SQL: ${compared} compared, ${different.length} different`);
for (const line of different.slice(0, 20)) console.log(`  ${line}`);

const sums = { compared, different: different.length };
const machine = { processor: cpus()[0]?.model ?? "", cores: cpus().length, browser: bench.browser.version() };
writeFileSync("bench-result.json", `${JSON.stringify({ machine, rows, sums, measurements }, null, 2)}\n`);
process.exitCode = different.length > 0 ? 1 : 0;

function printTable(lines: readonly Ratio[]): void {
  const cells = lines.map(({ name, ratio, sense, target, met, measured, against }) => [
    name,
    `${ratio.toPrecision(3)} ×`,
    `${sense === "atLeast" ? "≥" : "≤"} ${target} ×`,
    met ? "met" : "missed",
    `${measured.toPrecision(3)} ms against ${against.toPrecision(3)} ms`,
  ]);
  const widths = cells.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), []);
  for (const row of cells) console.log(row.map((cell, at) => cell.padEnd(widths[at]!)).join("  "));
}
