import { type CellColumn, cellColumn } from "./cellColumn.js";
import { decodeUtf8 } from "./cellText.js";
import { distinctTexts } from "./distinctTexts.js";
import type { Field } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import { namesPerson } from "./isPerson.js";
import { headerKey } from "./normaliseHeader.js";
import type { ParsedNumbers } from "./parseNumbers.js";
import { type Conspicuous, mostRows } from "./plausibility.js";
import type { TextTable } from "./textTable.js";

const remote =
  /anruf|telefon|phone|\bcalls?\b|\btel\b|video|online|\bteams\b|\bzoom\b|webex|skype|remote|\bweb(?:inar|-?meeting)?\b|virtuell|virtual/;
const personal =
  /besuch|visit|termin(?!al)|meeting|vor[ -]?ort|on-?site|appointment|face[ -]to[ -]face|\bf2f\b|persönlich|in[ -]person|gespräch|\bmesse\b|\bevent\b/;
const neither =
  /e?-?mail|brief|letter|\bfax\b|notiz|\bnotes?\b|aufgabe|\btasks?\b|\btodo\b|angebot|\bquote\b|wiedervorlage/;

/** What one row of a list of activities counts as, by the words for its kind; remote contacts of all kinds count as calls. null: the words say nothing. */
export function contactKind(text: string): "visits" | "calls" | "none" | null {
  const words = text.toLowerCase();
  if (neither.test(words)) return "none";
  if (remote.test(words)) return "calls";
  return personal.test(words) ? "visits" : null;
}

/** Whether most values of a column are kinds of contacts, visits or calls among them. */
export function namesContacts(table: TextTable, column: number): boolean {
  const step = Math.max(1, Math.floor(table.rowCount / rowsLookedAt));
  const kinds: ReturnType<typeof contactKind>[] = [];
  for (let row = 0; row < table.rowCount; row += step) {
    const text = table.cell(row, column).trim();
    if (text !== "") kinds.push(contactKind(text));
  }
  const known = kinds.filter((kind) => kind !== null);
  return known.length >= kinds.length * 0.6 && known.some((kind) => kind !== "none");
}

const rowsLookedAt = 50;
const one = 1000;
const mostExamples = 8;
const freeTexts: ReadonlySet<string> = new Set(["betreff", "subject", "thema"]);

/** What is said about rows of activities, and the rows that count as nothing. */
export interface SaidOfContacts {
  readonly warnings: readonly ImportWarning[];
  readonly findings: readonly Conspicuous[];
}

/** Contacts counted from the rows of a list of activities, in thousandths per row, with what is to be said about those that are accepted. */
export interface CountedContacts {
  readonly numbers: readonly (readonly ["visits" | "calls", ParsedNumbers])[];
  said(accepted: Uint32Array): SaidOfContacts;
  /** Those of the accepted rows that took place; absent where all did. */
  held?(accepted: Uint32Array): Uint32Array;
}

/**
 * Counts rows as visits or calls by the kind that their column states; other kinds count as nothing and are told. With `everyRow`, rows with a day and
 * no kind count as a visit each. Nothing is counted where a column has the number of visits or calls.
 */
export function countedContacts(
  table: TextTable,
  positions: ReadonlyMap<Field, number>,
  everyRow: boolean,
): CountedContacts {
  if (positions.has("visits") || positions.has("calls")) return uncounted;
  const column = positions.get("contact");
  if (column !== undefined) return byKind(cellColumn(table, column), column, table.header[column]!);
  if (!everyRow || !positions.has("date")) return uncounted;
  const { rowCount } = table;
  const visits = { ...none(rowCount), values: new Float64Array(rowCount).fill(one) };
  return { numbers: [["visits", visits]], said: () => ({ warnings: [{ code: "rowsAsVisits" }], findings: [] }) };
}

function byKind(kinds: CellColumn, position: number, column: string): CountedContacts {
  const { codes, firsts, count } = distinctTexts(
    kinds,
    Uint32Array.from({ length: kinds.size }, (_, row) => row),
  );
  const texts = Array.from(firsts, (row) => decodeUtf8(kinds.bytes, kinds.starts[row]!, kinds.ends[row]!));
  const kindOf = texts.map(contactKind);
  const numbers = { visits: none(kinds.size), calls: none(kinds.size) };
  codes.forEach((code, row) => {
    const kind = kindOf[code];
    if (kind === "visits" || kind === "calls") numbers[kind].values[row] = one;
  });
  return {
    numbers: Object.entries(numbers) as ["visits" | "calls", ParsedNumbers][],
    said(accepted) {
      const others: number[] = [];
      const counted = { visits: 0, calls: 0, others: 0 };
      const rowsOf = new Uint32Array(count);
      for (const row of accepted) {
        const code = codes[row]!;
        const kind = kindOf[code];
        rowsOf[code] = rowsOf[code]! + 1;
        const counts = kind === "visits" || kind === "calls" ? kind : "others";
        counted[counts]++;
        if (counts === "others" && others.length < mostRows) others.push(row);
      }
      const present = texts.flatMap((text, code) => (text !== "" && rowsOf[code]! > 0 ? [code] : []));
      const frequent = present.sort((a, b) => rowsOf[b]! - rowsOf[a]! || a - b);
      const kindsOf = (isOne: (kind: ReturnType<typeof contactKind>) => boolean) =>
        examplesOf(
          column,
          frequent.filter((code) => isOne(kindOf[code]!)).map((code) => texts[code]!),
        );
      const isFree = freeTexts.has(headerKey(column));
      return {
        warnings: [
          {
            ...{ code: "contacts", column, ...counted },
            visitKinds: kindsOf((kind) => kind === "visits"),
            callKinds: kindsOf((kind) => kind === "calls"),
            examples: kindsOf((kind) => kind !== "visits" && kind !== "calls"),
          },
        ],
        findings:
          others.length === 0
            ? []
            : [{ code: "contacts", count: counted.others, rows: others, ...(isFree ? {} : { column: position }) }],
      };
    },
  };
}

/** The first of some kinds; free texts, and what else may name a person, are never kept. */
function examplesOf(column: string, kinds: readonly string[]): string[] {
  if (freeTexts.has(headerKey(column))) return [];
  return kinds.filter((kind) => !namesPerson(kind)).slice(0, mostExamples);
}

const uncounted: CountedContacts = { numbers: [], said: () => ({ warnings: [], findings: [] }) };

function none(size: number): ParsedNumbers {
  return { values: new Float64Array(size), reasons: new Uint8Array(size) };
}
