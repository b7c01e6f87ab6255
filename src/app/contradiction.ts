import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import type { ImportReport, ImportWarning } from "../read/importReport.js";

/** Smaller differences are those of rounded amounts. */
const leastEur = 1;
const leastShare = 0.0001;

/** Findings that make the customers doubtful as a whole: some look like sums, amounts in several currencies were added up, are perhaps no revenue or only a part of it, or visits are none. */
const doubts: ReadonlySet<string> = new Set([
  "groupSums",
  "currencies",
  "openItems",
  "ownTurnover",
  "furtherRevenue",
  "otherRevenue",
  "unfinishedYear",
  "manyVisits",
]);
/** Revenue of customers who are not on the list is said where it is a larger part of all than this. */
const leastLeftOut = 0.01;

/** What makes the customers doubtful as a whole: a total in the file that differs from what was read, revenue left out, and what the findings doubt; each in one sentence, after the name of a further file that it is about. */
export function contradiction(
  { warnings, files = [], totals }: Pick<ImportReport, "warnings" | "files" | "totals">,
  texts: Texts,
  { eurExact }: Formats,
): readonly string[] {
  const all = [
    ...warnings.map((warning) => ({ warning, before: "" })),
    ...files.flatMap(({ file, warnings: own }) => own.map((warning) => ({ warning, before: `${file}: ` }))),
  ];
  const total = all.find(({ warning }) => warning.code === "controlTotal" && differs(warning));
  const isLeftOut = ({ code, revenue }: ImportWarning) =>
    code === "notInList" && Math.abs(Number(revenue ?? 0)) > Math.abs(totals.revenue ?? 0) * leastLeftOut;
  const others = all.filter(({ warning }) => doubts.has(warning.code) || isLeftOut(warning));
  const euros = (amount: number) => eurExact(Math.round(amount * 100));
  const sentence = (warning: ImportWarning) => {
    const { column, file, sum, rejected, skipped } = warning;
    // Where it is known which rows make the difference, the finding says so.
    if (rejected !== undefined || skipped !== undefined) return texts.findings.warnings.controlTotal!(warning);
    const [stated, read] = [Number(file), Number(sum)];
    return texts.data.load.contradicted(String(column), euros(stated), euros(read), {
      amount: euros(Math.abs(read - stated)),
      isMore: read > stated,
    });
  };
  return [
    ...(total ? [total.before + sentence(total.warning)] : []),
    ...others.map(({ warning: { code, ...details }, before }) => before + texts.findings.warnings[code]!(details)),
  ];
}

/** Whether more than the rows that the user lets count once, and than rounding may, makes the difference. */
function differs({ file, sum, again, rejected, unit }: ImportWarning): boolean {
  const difference = Math.abs(Number(file) - Number(sum));
  const isWanted = again !== undefined && rejected === undefined;
  return !isWanted && unit === undefined && difference > Math.max(leastEur, Math.abs(Number(file)) * leastShare);
}
