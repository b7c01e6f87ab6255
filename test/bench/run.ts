import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "../../src/site/serveSite.js";
import { commandReading } from "./commandReading.js";
import { coverageRatios } from "./coverageRatios.js";
import { customerFile } from "./customerFile.js";
import { type Drag, dragged, medianDrag } from "./dragged.js";
import { fileRatios } from "./fileRatios.js";
import { parquetReading, xlsxReading } from "./fileReadings.js";
import { medianReading } from "./medianReading.js";
import { openBenchPage } from "./openBenchPage.js";
import type { CoverageTimes } from "./page/coverageSteps.js";
import type { Measurement } from "./page/measure.js";
import type { Reading } from "./page/readCsv.js";
import { printTable } from "./printTable.js";
import type { Ratio } from "./ratio.js";
import { ratios } from "./ratios.js";
import { siteRatios } from "./siteRatios.js";
import { type SiteRun, siteRun } from "./siteRuns.js";
import { smallFiles } from "./smallFiles.js";

/** Fresh pages or browsers per file; medians are reported. */
const visitors = 3;
const sizes = [10_000, 100_000, 1_000_000, 5_000_000];

const folder = mkdtempSync(join(tmpdir(), "wertgerecht-files-"));
const files = [100_000, 1_000_000].map((size) => customerFile(size, join(folder, `kunden-${size}.csv`)));
const bench = await openBenchPage();
const { server, address } = await serveSite("dist", { port: 0 });
const measurements: Measurement[] = [];
const coverages: CoverageTimes[] = [];
const readings: Reading[] = [];
const siteRuns: SiteRun[] = [];
let replotted: Drag;
console.error("other formats and many files …");
const parquet = await parquetReading(1_000_000);
const xlsx = await xlsxReading(100_000);
const command = commandReading(smallFiles(2000, folder), folder);
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
  for (const size of [100_000, 1_000_000]) {
    console.error(`coverage of ${size.toLocaleString("en")} customers …`);
    const page = await bench.open();
    coverages.push(await page.evaluate((count) => globalThis.bench.coverageSteps(count), size));
    await page.close();
  }
  for (const file of files) {
    console.error(`a file of ${file.size.toLocaleString("en")} customers …`);
    const read: Reading[] = [];
    for (let visitor = 0; visitor < visitors; visitor++) {
      const page = await bench.open();
      await page.locator("input[type=file]").setInputFiles(file.path);
      read.push(await page.evaluate(() => globalThis.bench.readCsv()));
      await page.close();
    }
    readings.push(medianReading(read));
    siteRuns.push(await siteRun(address, file, visitors));
  }
  console.error("a page that plots anew …");
  const page = await bench.open();
  const steps = 60;
  await page.evaluate((size) => globalThis.bench.replot(size), 1_000_000);
  const drag = () => page.evaluate((count) => globalThis.probe.drag(globalThis.bench.step, count), steps);
  const drags: Drag[] = [];
  for (let visitor = 0; visitor < visitors; visitor++) drags.push(await dragged(page, steps, drag));
  replotted = medianDrag(drags);
} finally {
  await bench.close();
  server.close();
  rmSync(folder, { recursive: true });
}

const rows: Ratio[] = [
  ...ratios(measurements),
  ...coverageRatios(coverages),
  ...siteRatios(siteRuns, readings, replotted),
  ...fileRatios(xlsx, parquet, command),
];
const sumsOfFiles = readings.flatMap(({ size, revenueCents: [ours, theirs] }) =>
  ours === theirs ? [] : [`file of ${size}: revenue is ${ours}, in DuckDB ${theirs}`],
);
const different = [...measurements, ...siteRuns].flatMap((each) => each.different).concat(sumsOfFiles);
const compared =
  measurements.reduce((sum, measurement) => sum + measurement.compared, 0) +
  readings.length +
  2 * visitors * siteRuns.length;
printTable(rows);
console.log(`sums against SQL and the file: ${compared} compared, ${different.length} different`);
for (const line of different.slice(0, 20)) console.log(`  ${line}`);

const sums = { compared, different: different.length };
const machine = { processor: cpus()[0]?.model ?? "", cores: cpus().length, browser: bench.browser.version() };
writeFileSync(
  "bench-result.json",
  `${JSON.stringify({ machine, rows, sums, measurements, coverages, readings, siteRuns, replotted, xlsx, parquet, command }, null, 2)}\n`,
);
process.exitCode = different.length > 0 ? 1 : 0;
