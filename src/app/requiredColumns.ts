import { requiredFields } from "../read/fields.js";
import type { ImportReport } from "../read/importReport.js";
import { columnsOfSum } from "./columnSums.js";

/** The columns of a file without whose cells a row is rejected. */
export function requiredColumns({ mapping, header }: Pick<ImportReport, "mapping" | "header">): ReadonlySet<string> {
  return new Set(
    requiredFields.flatMap((field) => {
      const text = mapping[field] ?? "";
      return [text, ...columnsOfSum(text, header).map((column) => header[column]!)];
    }),
  );
}
