import { convertPart } from "./convertTable.js";
import { type Mapping, moneyFields } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { JoinedFile } from "./joinFiles.js";

/**
 * Amounts that several files state: those of the file they are taken from (by `mappings`, one per file) are used, and the sums stand side by side, so that
 * nobody has to guess whether they agree.
 */
export function statedTwice(files: readonly JoinedFile[], mappings: readonly Mapping[]): ImportWarning[] {
  const known = new Map<JoinedFile, ReturnType<typeof totalsOf>>();
  const totals = (file: JoinedFile) => {
    if (!known.has(file)) known.set(file, totalsOf(file));
    return known.get(file);
  };
  return moneyFields.flatMap((field) => {
    const source = files[mappings.findIndex((mapping) => mapping[field] !== undefined)];
    if (!source) return [];
    return files.flatMap((file) => {
      if (file === source || file.mapping[field] === undefined) return [];
      const [used, left] = [totals(source)?.[field] ?? null, totals(file)?.[field] ?? null];
      if (used === null || left === null) return [];
      return [{ code: "statedTwice", file: file.name, field, list: source.name, used, left }];
    });
  });
}

function totalsOf({ read, mapping, decimal, once = false }: JoinedFile) {
  try {
    const options = {
      sumDuplicates: true,
      countOnce: once,
      revenueElsewhere: true,
      most: 0,
      ...(decimal && { decimal }),
    };
    return convertPart(read, mapping, options).report.totals;
  } catch {
    // A file whose amounts can't be read at all has no sum to compare.
    return null;
  }
}
