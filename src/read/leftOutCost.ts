import type { Mapping } from "./fields.js";
import type { ImportWarning } from "./importReport.js";
import type { JoinedFile } from "./joinFiles.js";

/** Cost that several files' customers could have DB from, were revenue taken from the same file (by `mappings`, one per file). */
export function leftOutCost(files: readonly JoinedFile[], mappings: readonly Mapping[]): ImportWarning[] {
  const list = files[mappings.findIndex(({ revenue }) => revenue !== undefined)];
  if (!list) return [];
  return files.flatMap(({ name: file, mapping: { cost: column, revenue } }, at) =>
    column === undefined || revenue === undefined || mappings[at]!.cost !== undefined
      ? []
      : [{ code: "costLeftOut", file, column, list: list.name }],
  );
}
