import { convertPart } from "./convertTable.js";
import { type Mapping, moneyFields } from "./fields.js";
import type { ImportReport, ImportWarning } from "./importReport.js";
import type { JoinedFile } from "./joinFiles.js";

/**
 * Amounts that several files state: those of the file they are taken from (by `mappings`, one per file) are used, and the sums, a year's as all figures, stand side by side, so that
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
      const [used, left] = [perYear(totals(source), field), perYear(totals(file), field)];
      if (!used || !left) return [];
      const inFile = {
        ...(used.inFile !== used.sum && { usedInFile: used.inFile }),
        ...(left.inFile !== left.sum && { leftInFile: left.inFile }),
      };
      const sums = { used: used.sum, left: left.sum, ...inFile };
      return [{ code: "statedTwice", file: file.name, field, list: source.name, ...sums }];
    });
  });
}

type Sums = Pick<ImportReport, "totals" | "warnings"> | null | undefined;

/** The sum of a field as the figures are: of lines that cover more or less than a year converted to one, as in `periodOf`; potential is a year's. */
function perYear(report: Sums, field: (typeof moneyFields)[number]) {
  const inFile = report?.totals[field] ?? null;
  if (!report || inFile === null) return null;
  const period = field === "potential" ? undefined : report.warnings.find(({ code }) => code === "periodScaled");
  return { inFile, sum: period ? Math.round(inFile * Number(period.factor) * 100) / 100 : inFile };
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
    return convertPart(read, mapping, options).report;
  } catch {
    // A file whose amounts can't be read at all has no sum to compare.
    return null;
  }
}
