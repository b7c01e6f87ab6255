export interface CsvFormat {
  readonly delimiter: "," | ";" | "\t";
  readonly decimal: "," | ".";
  readonly lineEnd: "\n" | "\r\n";
  /** Whether the bytes start with a mark by which spreadsheets recognise UTF-8. */
  readonly byteOrderMark: boolean;
  /** Whether text that a spreadsheet would take for a formula gets an apostrophe in front. */
  readonly formulaSafe: boolean;
}

/** As German spreadsheets open it. */
export const germanCsv: CsvFormat = {
  delimiter: ";",
  decimal: ",",
  lineEnd: "\r\n",
  byteOrderMark: true,
  formulaSafe: true,
};

/** As English spreadsheets open it. */
export const englishCsv: CsvFormat = { ...germanCsv, delimiter: ",", decimal: "." };

/** A cell: text, a number that is never escaped, or null for an empty one. */
export type CsvCell = string | number | null;

/** Rows as CSV text without byte order mark, quotes only where they are needed; numbers that are not finite become empty cells. */
export function csvText(rows: Iterable<readonly CsvCell[]>, format: CsvFormat): string {
  const special = new RegExp(`["\\r\\n${format.delimiter}]`);
  const quoted = (cell: string) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const formatted = (cell: CsvCell): string => {
    if (cell === null) return "";
    if (typeof cell === "string") return quoted(format.formulaSafe ? withoutFormula(cell) : cell);
    return Number.isFinite(cell) ? quoted(String(cell).replace(".", format.decimal)) : "";
  };
  const lines: string[] = [];
  for (const row of rows) {
    const line = row.map(formatted).join(format.delimiter);
    // An empty line would be no record at all for most readers.
    lines.push(line === "" && row.length === 1 ? '""' : line);
  }
  return lines.map((line) => line + format.lineEnd).join("");
}

/** Rows as the bytes of a CSV file in UTF-8. */
export function csvBytes(rows: Iterable<readonly CsvCell[]>, format: CsvFormat): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode((format.byteOrderMark ? "\uFEFF" : "") + csvText(rows, format));
}

const withoutFormula = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
