import { cellColumn } from "./cellColumn.js";
import { distinctTexts } from "./distinctTexts.js";
import type { Field } from "./fields.js";
import type { JoinedFile } from "./joinFiles.js";
import { yearOf } from "./partOfYear.js";

/** What is said about customers themselves; orders and activities have little of it. */
const own: readonly Field[] = ["name", "group", "market", "channel", "potential", "lat", "lon", "travelMinutes"];

/** Which of several files is the list of customers: the one whose numbers come once each, with most said about customers, of several years with the same columns the latest, else with most rows. */
export function customerList(files: readonly JoinedFile[]): number {
  const rated = files.map(rate);
  let best = 0;
  for (let at = 1; at < rated.length; at++) if (isBetter(rated[at]!, rated[best]!)) best = at;
  return best;
}

interface Rating {
  readonly once: boolean;
  readonly facts: number;
  readonly rows: number;
  readonly columns: string;
  readonly year: number;
}

function rate({ name, read: { table }, mapping }: JoinedFile): Rating {
  const facts = own.filter((field) => mapping[field] !== undefined).length;
  const column = table.header.indexOf(mapping.id ?? "");
  const told = { rows: table.rowCount, columns: table.header.join("\n"), year: yearOf(name) };
  if (mapping.id === undefined || column < 0 || table.rowCount === 0)
    return { once: false, facts: -1, ...told, rows: 0 };
  const rows = Uint32Array.from({ length: table.rowCount }, (_, row) => row);
  const { count } = distinctTexts(cellColumn(table, column), rows);
  // A few numbers that stand twice are a slip in the list.
  return { once: count >= table.rowCount * 0.98, facts, ...told };
}

function isBetter(a: Rating, b: Rating): boolean {
  if (a.once !== b.once) return a.once;
  if (a.facts === b.facts && a.columns === b.columns && a.year !== b.year) return a.year > b.year;
  return a.facts === b.facts ? a.rows > b.rows : a.facts > b.facts;
}
