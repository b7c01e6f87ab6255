import type { Texts } from "../i18n/texts.js";
import type { ImportReport } from "../read/importReport.js";
import { namedColumns, sumSign } from "../read/namedColumn.js";

type Words = Pick<Texts["data"]["mapping"], "sum">;

/** What a mapping names, in short where it is a sum of several columns. */
export function columnLabel(text: string, header: readonly string[], { sum }: Words): string {
  const names = columnsOfSum(text, header).map((column) => header[column]!);
  if (names.length === 0) return text;
  return sum(String(names.length), names.length > 3 ? `${names[0]} … ${names.at(-1)}` : names.join(" + "));
}

/** Positions of the columns of a sum that a mapping names, none for a single column. */
export function columnsOfSum(text: string, header: readonly string[]): readonly number[] {
  const columns = namedColumns(header, text) ?? [];
  return columns.length > 1 ? columns : [];
}

/** Columns that may be revenue as well as those taken, and what names all of them in a mapping; null where there are none. */
export function furtherRevenue({
  warnings,
}: ImportReport): { readonly names: readonly string[]; readonly all: string } | null {
  const found = warnings.find(({ code }) => code === "furtherRevenue");
  if (!found) return null;
  const names = found.others as readonly string[];
  return { names, all: [found.column, ...names].join(sumSign) };
}
