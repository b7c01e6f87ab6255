import { passingColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { distinctTexts } from "./distinctTexts.js";
import type { Field } from "./fields.js";
import { headerKey } from "./normaliseHeader.js";
import type { TextTable } from "./textTable.js";

/** A column of few different texts that may say what its rows are. */
export interface KindColumn {
  readonly name: string;
  readonly position: number;
  /** "flag" says yes or no to being cancelled, "status" what became of a row, "type" what it is. */
  readonly what: "flag" | "status" | "type";
  /** The different texts, and the number of its text for each row. */
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
}

const rowsLookedAt = 1000;
const mostTexts = 40;
const names: readonly (readonly [KindColumn["what"], RegExp])[] = [
  [
    "flag",
    /^(?!.*(?:anzahl|count|number|quote|rate|betrag|wert|menge|grund|reason|datum|date|stornos|stornierungen|cancellations)).*(?:storn|cancel|annull|^void)/,
  ],
  ["status", /status|zustand|stage|phase|^state|state(?:name)?$|outcome|stadium/],
  [
    "type",
    /^(?!.*(?:zahl|pay)).*(?:art|typ|type|kind|kategorie|category|artbezeichnung|typbezeichnung)$|^vorgang|^beleg|^dokument|^document|version|szenario|scenario|^istplan|^planist|^actual|^auspraegung$|^buchungstext$|^postingtext$/,
  ],
];
/** Texts that feed these fields may say what a row is all the same ("Typ", "Art"). */
const mayServe: ReadonlySet<Field> = new Set(["group", "market", "channel"]);

export interface KindColumnsInput {
  readonly table: TextTable;
  readonly positions: ReadonlyMap<Field, number>;
  readonly persons: readonly string[];
}

/** Columns whose names are those of a status or kind of rows, and which have a text that matters among those of rows spread over the table. */
export function kindColumns(
  { table, positions, persons }: KindColumnsInput,
  matters: (text: string, what: KindColumn["what"]) => boolean,
): readonly KindColumn[] {
  const taken = new Set([...positions].flatMap(([field, column]) => (mayServe.has(field) ? [] : [column])));
  return table.header.flatMap((name, column) => {
    if (taken.has(column) || persons.includes(name)) return [];
    const key = headerKey(name);
    const what = names.find(([, form]) => form.test(key))?.[0];
    if (!what) return [];
    const seen = fewTexts(table, column);
    if (!seen?.some((text) => matters(text, what)) || (what === "flag" && !isMark(seen))) return [];
    const cells = passingColumn(table, column);
    const rows = Uint32Array.from({ length: table.rowCount }, (_, row) => row);
    const { codes, firsts, count } = distinctTexts(cells, rows);
    if (count > mostTexts) return [];
    const texts = Array.from(firsts, (row) => decodeUtf8(cells.bytes, cells.starts[row]!, cells.ends[row]!).trim());
    return [{ name, position: column, what, texts, codes }];
  });
}

/** The different texts of rows spread over the table; null where there are many. */
function fewTexts(table: TextTable, column: number): readonly string[] | null {
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  const texts = new Set<string>();
  for (let row = 0; row < table.rowCount && texts.size <= mostTexts; row += step) texts.add(table.cell(row, column));
  return texts.size > mostTexts ? null : [...texts];
}

/** Whether all texts say yes or no. */
function isMark(texts: readonly string[]): boolean {
  return texts.every((text) =>
    /^(?:|ja|nein|[jynx01-]|yes|no|true|false|wahr|falsch|storniert|cancell?ed)$/i.test(text.trim()),
  );
}
