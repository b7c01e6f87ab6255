import type { Portfolio } from "../model/portfolio.js";
import { nextTask } from "./nextTask.js";

/** So many numbers are copied at a time, so that the page stays responsive: memory that is used for the first time takes most of the time. */
const piece = 1 << 17;

type Column = Float64Array | Uint8Array | Uint32Array;

/** A portfolio of its own to hand over to a worker, copied piece by piece. */
export async function copyInPieces(portfolio: Portfolio): Promise<Portfolio> {
  const entries: [string, unknown][] = [];
  for (const [name, column] of Object.entries(portfolio)) {
    if (ArrayBuffer.isView(column)) entries.push([name, await copied(column as Column)]);
    else if (typeof column === "object" && column !== null && "codes" in column)
      entries.push([name, { ...column, codes: await copied(column.codes as Column) }]);
    else entries.push([name, column]);
  }
  return Object.fromEntries(entries) as unknown as Portfolio;
}

async function copied(column: Column): Promise<Column> {
  const into = new (column.constructor as new (size: number) => Column)(column.length);
  for (let at = 0; at < column.length; at += piece) {
    await nextTask();
    into.set(column.subarray(at, at + piece), at);
  }
  return into;
}
