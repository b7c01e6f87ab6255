import { columnFromArray, tableFromColumns, tableToIPC, utf8 } from "@uwdata/flechette";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { parquetWasm } from "../../src/cli/parquetWasm.js";
import { openNode } from "../../src/db/openNode.js";
import { buildPortfolio } from "../../src/model/buildPortfolio.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openFile } from "../../src/read/openFile.js";
import { median } from "./median.js";
import { randomPortfolio } from "./page/randomPortfolio.js";
import { medianTime } from "./page/timing.js";

/** Times in milliseconds of a file that is not text, read by the product and by its library alone. */
export interface FileReading {
  readonly size: number;
  readonly portfolio: number;
  readonly bare: number;
}

const header = ["Kundennummer", "Kunde", "Kundengruppe", "Umsatz", "Deckungsbeitrag", "Potenzial", "Besuche", "Anrufe"];

/** From the bytes to the portfolio, findings included. */
async function portfolioOf(bytes: Uint8Array): Promise<number> {
  const read = await openFile(bytes, { parquetWasm });
  const { columns } = convertTable(read, read.proposal);
  return buildPortfolio(columns, { marginRate: 0.25, presentVisits: null }).size;
}

/** Both in turns, so that what else the machine does meets both alike. */
async function inTurns(size: number, bytes: Uint8Array, bare: () => Promise<void>, runs: number): Promise<FileReading> {
  if ((await portfolioOf(bytes)) !== size) throw new Error("not every customer was read");
  await bare();
  const times: { bare: number; portfolio: number }[] = [];
  for (let run = 0; run < runs; run++)
    times.push({
      bare: await medianTime(bare, 1, 0),
      portfolio: await medianTime(() => portfolioOf(bytes), 1, 0),
    });
  return {
    size,
    bare: median(times.map((each) => each.bare)),
    portfolio: median(times.map((each) => each.portfolio)),
  };
}

/** An .xlsx workbook of so many customers, against `hucre` reading it. */
export async function xlsxReading(size: number, runs = 3): Promise<FileReading> {
  const columns = columnsOf(size);
  const rows = Array.from({ length: size }, (_, row) => columns.map((column) => column[row]!));
  const bytes = await writeXlsx({ sheets: [{ name: "Kunden", rows: [header, ...rows] }] });
  const bare = async () => {
    await readXlsx(bytes);
  };
  return inTurns(size, bytes, bare, runs);
}

/**
 * A Parquet file of so many customers, against `parquet-wasm` decoding it and DuckDB taking the result in. In the product DuckDB has a worker of its own, and so a heap: here it is opened
 * only when the product has read, as every collection of garbage takes longer with it.
 */
export async function parquetReading(size: number, runs = 7): Promise<FileReading> {
  const library = await import("parquet-wasm/esm");
  await library.default({ module_or_path: parquetWasm() });
  const bytes = parquetFile(library, size);
  if ((await portfolioOf(bytes)) !== size) throw new Error("not every customer was read");
  const portfolio = await medianTime(() => portfolioOf(bytes), runs, 0);
  const engine = await openNode();
  const bare = async () => {
    await engine.rows("DROP TABLE IF EXISTS customers");
    await engine.insertArrow("customers", library.readParquet(bytes).intoIPCStream());
  };
  const times = { size, portfolio, bare: await medianTime(bare, runs, 1) };
  await engine.close();
  return times;
}

/** On its own, so that the values it is made of do not slow down every collection of garbage while the file is read. */
function parquetFile(library: typeof import("parquet-wasm/esm"), size: number): Uint8Array {
  const columns = columnsOf(size).map(
    (column, at) =>
      [
        header[at]!,
        column[0] === String(column[0]) ? columnFromArray(column, utf8()) : columnFromArray(column),
      ] as const,
  );
  const ipc = tableToIPC(tableFromColumns(columns.map(([name, column]) => [name, column])), { format: "stream" })!;
  return library.writeParquet(library.Table.fromIPCStream(ipc));
}

function columnsOf(size: number): readonly (string | number)[][] {
  const { revenueCents, marginCents, potentialCents, visitsThousandths, callsThousandths } = randomPortfolio(size);
  const rows = Array.from({ length: size }, (_, row) => row);
  const money = (cents: Float64Array) => Array.from(cents, (each) => each / 100);
  const contacts = (thousandths: Float64Array) => Array.from(thousandths, (each) => each / 1000);
  return [
    rows.map((row) => `K${1_000_000 + row}`),
    rows.map((row) => `Großhandel Nr. ${row}`),
    rows.map((row) => `Gruppe ${row % 7}`),
    money(revenueCents),
    money(marginCents),
    money(potentialCents),
    contacts(visitsThousandths),
    contacts(callsThousandths),
  ];
}
