import { openBrowser } from "../../../src/db/openBrowser.js";
import { buildPortfolio } from "../../../src/model/buildPortfolio.js";
import { buildScoreIndex } from "../../../src/model/buildScoreIndex.js";
import type { Portfolio } from "../../../src/model/portfolio.js";
import { scoresOf } from "../../../src/model/scores.js";
import { startReading } from "../../../src/work/startReading.js";
import { firstAndMedianTime, medianTime } from "./timing.js";

/** Times in milliseconds of one customer file. */
export interface Reading {
  readonly size: number;
  /** From the file to the portfolio: detection, findings and customer numbers included. */
  readonly portfolio: number;
  /** DuckDB's read_csv alone, with the bytes in its memory and dialect and types given. */
  readonly readCsv: number;
  /** Both the first time: memory is fresh, and code has seen no large file. The engine runs already, and so does the product's reader. */
  readonly first: { readonly portfolio: number; readonly readCsv: number };
  readonly sort: number;
  /** Both sums of revenue in cents. */
  readonly revenueCents: readonly [number, number];
}

/** Milliseconds that choosing a file takes at least; the Data page prepares its reader as soon as one points at the place for files. */
const choosing = 1000;

const table = `CREATE OR REPLACE TABLE customers AS SELECT * FROM read_csv('/in/customers.csv', auto_detect = false,
  encoding = 'latin-1', header = true, delim = ';', quote = '"', escape = '"', new_line = '\\r\\n', decimal_separator = ',', columns = {
  id: 'VARCHAR', name: 'VARCHAR', segment: 'VARCHAR', revenue: 'DOUBLE', margin: 'DOUBLE', potential: 'DOUBLE',
  visits: 'DOUBLE', calls: 'DOUBLE'})`;

/** Reads the file chosen in the page's input with the product and with DuckDB. */
export async function readCsv(runs = 5): Promise<Reading> {
  const file = document.querySelector<HTMLInputElement>("input[type=file]")!.files![0]!;
  const reading = startReading();
  reading.prepare();
  await new Promise((chosen) => setTimeout(chosen, choosing));
  let portfolio: Portfolio | null = null;
  const ours = await firstAndMedianTime(async () => {
    const { proposal } = await reading.open(1, file);
    const { columns } = await reading.convert([{ key: 1, name: file.name, mapping: proposal }]);
    portfolio = buildPortfolio(columns, { marginRate: 0.25, presentVisits: null });
  }, runs);
  reading.cancel();
  const built = portfolio as Portfolio | null;
  if (!built) throw new Error("nothing was read");
  const sort = await medianTime(
    () => buildScoreIndex(built, scoresOf(built, { kind: "eur", phi: 0.25 }), null),
    runs,
    1,
  );

  const engine = await openBrowser();
  await engine.registerFile("customers.csv", new Uint8Array(await file.arrayBuffer()));
  const theirs = await firstAndMedianTime(() => engine.rows(table), runs);
  const [sum] = await engine.rows("SELECT sum(round(revenue * 100))::DOUBLE AS cents FROM customers");
  await engine.close();
  const revenueCents = built.revenueCents.reduce((all, cents) => all + cents, 0);
  return {
    size: built.size,
    portfolio: ours.median,
    readCsv: theirs.median,
    first: { portfolio: ours.first, readCsv: theirs.first },
    sort,
    revenueCents: [revenueCents, Number(sum?.cents)],
  };
}
