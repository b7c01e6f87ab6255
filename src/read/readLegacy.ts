import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { shownNumber } from "./numberFormat.js";
import { oldTexts } from "./oldTexts.js";
import { ReadError } from "./readError.js";
import type { SheetCell } from "./sheetGrid.js";
import type { Workbook } from "./workbook.js";

/** The first bytes of compound files, which .xls workbooks are, and of those of the oldest programs. */
const [compound, beginning] = [0xd0, 0x09];
/** Bytes of a workbook in which it states its code page. */
const headBytes = 1 << 16;
const [mostColumns, mostCells] = [16_384, 20_000_000];

/** The sheets of an .xls, .xlsb or .ods workbook, or of a page or XML document that was saved as one (as its text). Throws ReadError. */
export async function readLegacy(source: Uint8Array | string): Promise<Workbook> {
  const library = await import("@e965/xlsx");
  try {
    return sheetsOf(library, source);
  } catch (error) {
    if (error instanceof ReadError) throw error;
    // Damaged files surprise the library, also in what it returns; only what it refuses for a password has a message of its own.
    const message = error instanceof Error ? error.message : "";
    throw new ReadError(/password-protected|ECMA-376 Encrypted/.test(message) ? "password" : "damaged", {});
  }
}

function sheetsOf({ read, SSF, CFB }: typeof import("@e965/xlsx"), source: Uint8Array | string): Workbook {
  const isCompound = typeof source !== "string" && source[0] === compound;
  const options = { dense: true, cellNF: true, cellHTML: false, cellText: false, raw: true, bookFiles: isCompound };
  const type = typeof source === "string" ? "string" : "array";
  const book: WorkBook & { readonly cfb?: unknown } = read(source, { ...options, type });
  const stream = isCompound ? (CFB.find(book.cfb, "/Workbook") ?? CFB.find(book.cfb, "/Book"))?.content : source;
  const mayBeOld = stream && (isCompound || source[0] === beginning);
  const decode = mayBeOld ? oldTexts(Uint8Array.from(stream.slice(0, headBytes))) : null;
  const start = book.Workbook?.WBProps?.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const value = (cell: CellObject | undefined): SheetCell => {
    if (!cell || cell.v === undefined || cell.t === "z") return null;
    if (cell.t === "e") return cell.w ?? errorTexts[Number(cell.v)] ?? "#N/A";
    if (cell.t !== "n") return decode && typeof cell.v === "string" ? decode(cell.v) : cell.v;
    const number = Number(cell.v);
    const format = String(cell.z ?? "");
    if (SSF.is_date(format)) return new Date(start + Math.round(number * 86_400) * 1000);
    return shownNumber(number, format);
  };

  const rowsOf = (sheet: WorkSheet): SheetCell[][] => {
    const data = (sheet["!data"] ?? []) as (readonly CellObject[] | undefined)[];
    let cells = 0;
    return Array.from(data, (row) => {
      cells += row?.length ?? 0;
      if ((row?.length ?? 0) > mostColumns || cells > mostCells) throw new ReadError("tooLarge", {});
      return Array.from(row ?? [], value);
    });
  };

  const named = (name: string) => decode?.(name) ?? name;
  return {
    names: book.SheetNames.map((name, i) => ({
      name: named(name),
      hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
    })),
    sheets: book.SheetNames.map((name) => {
      const sheet = book.Sheets[name]!;
      return { name: named(name), rows: rowsOf(sheet), hidden: hiddenRows(sheet) };
    }),
  };
}

function hiddenRows(sheet: WorkSheet): number[] {
  const rows = sheet["!rows"] ?? [];
  return Object.entries(rows).flatMap(([row, { hidden, level = 0 }]) => (hidden && level === 0 ? [Number(row)] : []));
}

const errorTexts: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};
