import type { Decimal } from "./decideDecimal.js";
import type { Detection } from "./importReport.js";
import type { ReadTable } from "./openTable.js";
import { isKnownHeader } from "./synonyms.js";

/** How a column's numbers were read, and on what ground. */
export interface NumberFormat {
  readonly column: string;
  readonly decimal: Decimal;
  readonly why: "given" | "typed" | "values" | "open" | "whole";
}

/** What was found out about a file, each with the ground for it: format, encoding, delimiter, header, and the numbers of every mapped column. */
export function detection({ table, detected }: Input, numbers: readonly NumberFormat[]): Detection[] {
  const { format } = detected;
  const found: Detection[] = [{ what: "format", value: format, why: "content" }];
  const { each, together } = detected;
  if (format === "text" && each && together) {
    each.forEach((own, at) => {
      const part = together[at]!;
      found.push({ ...encoding(own.detected), part }, { ...delimiter(own.detected, own.rows), part });
    });
  } else if (format === "text") found.push(encoding(detected), delimiter(detected, table.rowCount));
  found.push(header({ table, detected }));
  return [...found, ...numbers.map(({ column, decimal, why }) => ({ what: "numbers", value: decimal, why, column }))];
}

type Input = Pick<ReadTable, "table" | "detected">;
type Found = ReadTable["detected"];

function encoding({ encoding: value, bom, repairedLines, given }: Found): Detection {
  const what = "encoding";
  if (given?.encoding) return { what, value, why: "given" };
  if (bom) return { what, value, why: "mark" };
  if (value === "utf-8") return { what, value, why: repairedLines > 0 ? "mostly" : "valid" };
  return { what, value, why: value.startsWith("utf-16") ? "zeros" : "letters" };
}

function delimiter({ delimiter: value, raggedRows, given, startLine }: Found, rows: number): Detection {
  const what = "delimiter";
  if (given?.delimiter) return { what, value, why: "given" };
  if (value === "") return { what, value, why: "single" };
  if (startLine > 1) return { what, value, why: "stated" };
  return { what, value, why: "alike", alike: rows - raggedRows, rows };
}

function header({ table, detected }: Input): Detection {
  const what = "header";
  const value = detected.headerLine;
  if (detected.given?.headerLine) return { what, value, why: "given" };
  if (!table.hasHeader) return { what, value, why: "none" };
  const known = table.headerTexts.filter(isKnownHeader).length;
  const columns = table.columnCount;
  return known > 0 ? { what, value, why: "names", known, columns } : { what, value, why: "unlike" };
}
