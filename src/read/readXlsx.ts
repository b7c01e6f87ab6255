import type { ReadOptions, Sheet } from "hucre/xlsx";
import { chartSheets } from "./chartSheets.js";
import { filledRange } from "./filledRange.js";
import { formulasOf, isUncalculated } from "./formulaResults.js";
import { isTellingFormat, shownNumber } from "./numberFormat.js";
import type { SheetName } from "./openTable.js";
import { ReadError } from "./readError.js";
import type { SheetCell } from "./sheetGrid.js";
import { entryText } from "./unpack.js";
import type { Workbook } from "./workbook.js";
import type { ZipEntry } from "./zipEntries.js";

type SheetInfo = Parameters<Extract<ReadOptions["sheets"], (...args: never) => unknown>>[0];

/** The wanted sheets of an .xlsx workbook, formulas as their last values. Throws ReadError. */
export async function readXlsx(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  isWanted: (sheet: SheetName) => boolean,
): Promise<Workbook> {
  const { readXlsx: read } = await import("hucre/xlsx");
  const readStyles = await hasTellingFormats(bytes, entries);
  const uncalculated = isUncalculated(await entryText(bytes, entries, "xl/workbook.xml"));
  const charts = await chartSheets(bytes, entries);
  const names = new Map<number, SheetName>();
  const wanted = ({ name, index, hidden, veryHidden }: SheetInfo) => {
    if (charts.has(index)) return false;
    const sheet = { name, hidden: hidden === true || veryHidden === true };
    names.set(index, sheet);
    return isWanted(sheet);
  };
  const options = { sheets: wanted, readStyles };
  try {
    const { sheets } = await read(bytes, options).catch(async (error) => {
      if (!isLimit(error)) throw error;
      return read(bytes, { ...options, range: await filledRange(bytes, entries) });
    });
    return {
      names: [...names.values()],
      sheets: sheets.map((found) => ({
        name: found.name,
        rows: rowsOf(found, readStyles, uncalculated),
        hidden: hiddenRows(found),
      })),
    };
  } catch (error) {
    // The library throws its own errors for what it refuses, and plain ones where a damaged file surprises it.
    throw error instanceof ReadError ? error : new ReadError(isLimit(error) ? "tooLarge" : "damaged", {});
  }
}

function isLimit(error: unknown): boolean {
  return error instanceof Error && /exceed|limit|too (?:large|many)/i.test(error.message);
}

/** Whether some number format makes of numbers something else than they are: most workbooks are read without their styles. */
async function hasTellingFormats(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<boolean> {
  const text = await entryText(bytes, entries, "xl/styles.xml");
  return [...text.matchAll(/formatCode="([^"]*)"/g)].some(([, code]) =>
    isTellingFormat(code!.replaceAll("&quot;", '"')),
  );
}

/** Rows with numbers as they are read under their formats, and formulas without results as such. */
function rowsOf({ rows, cells }: Sheet, readStyles: boolean, uncalculated: boolean): readonly (readonly SheetCell[])[] {
  if (!cells) return rows;
  const formulas = formulasOf(uncalculated);
  if (!readStyles) {
    for (const [key, { formula, value }] of cells) {
      if (formula === undefined) continue;
      const at = key.indexOf(",");
      formulas.add(Number(key.slice(0, at)), Number(key.slice(at + 1)), value);
    }
    formulas.mark(rows);
    return rows;
  }
  const shown = rows.map((row, r) =>
    row.map((value, c): SheetCell => {
      const cell = cells.get(`${r},${c}`);
      if (cell?.formula !== undefined) formulas.add(r, c, value);
      return typeof value === "number" ? shownNumber(value, cell?.style?.numFmt ?? "") : value;
    }),
  );
  formulas.mark(shown);
  return shown;
}

function hiddenRows({ rowDefs = new Map() }: Sheet): number[] {
  return [...rowDefs].flatMap(([row, { hidden, outlineLevel = 0 }]) => (hidden && outlineLevel === 0 ? [row] : []));
}
