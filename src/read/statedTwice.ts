import { convertPart } from "./convertTable.js";
import { moneyFields } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { JoinedFile } from "./joinFiles.js";

/** Amounts that both the list and another file state: the list's are used, and the sums stand side by side, so that nobody has to guess whether they agree. */
export function statedTwice(list: JoinedFile, files: readonly JoinedFile[]): ImportWarning[] {
  const stated = moneyFields.filter((field) => list.mapping[field] !== undefined);
  return files.flatMap((file) => {
    const fields = file === list ? [] : stated.filter((field) => file.mapping[field] !== undefined);
    if (fields.length === 0) return [];
    const [own, other] = [totalsOf(list), totalsOf(file)];
    return fields.flatMap((field) => {
      const [used, left] = [own?.[field] ?? null, other?.[field] ?? null];
      if (used === null || left === null) return [];
      return [{ code: "statedTwice", file: file.name, field, list: list.name, used, left }];
    });
  });
}

function totalsOf({ read, mapping, decimal }: JoinedFile) {
  try {
    const options = { sumDuplicates: true, revenueElsewhere: true, most: 0, ...(decimal && { decimal }) };
    return convertPart(read, mapping, options).report.totals;
  } catch {
    // A file whose amounts can't be read at all has no sum to compare.
    return null;
  }
}
