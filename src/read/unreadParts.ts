import { filePart } from "./filePart.js";
import type { ImportWarning } from "./importReport.js";
import type { Detected } from "./openTable.js";
import { reportedAmong } from "./shownNames.js";

/** What is said of sheets that were not read, without those that other files given with it are: a workbook may be given once for each of its sheets. */
export function unreadParts(
  warnings: readonly ImportWarning[],
  detected: Detected,
  all: readonly Detected[],
): readonly ImportWarning[] {
  const { parts } = filePart(detected);
  if (parts.length === 0) return warnings;
  const book = parts.join("\n");
  const read = new Set(
    all.map(filePart).flatMap((each) => {
      const own = each.together ?? (each.part === null ? [] : [each.part]);
      return each.parts.join("\n") === book ? reportedAmong(parts)(own) : [];
    }),
  );
  const left = (names: unknown) => (Array.isArray(names) ? names.filter((name) => !read.has(name)) : []);
  return warnings.flatMap(({ further, ...warning }) => {
    if (!["sheet", "file", "together"].includes(warning.code))
      return [{ ...warning, ...(further !== undefined && { further }) }];
    const others = left(warning.others);
    if (others.length === 0 && warning.code !== "together") return [];
    return [{ ...warning, others, ...(left(further).length > 0 && { further: left(further) }) }];
  });
}
