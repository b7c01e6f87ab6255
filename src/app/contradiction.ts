import type { Formats } from "../i18n/format.js";
import type { Texts } from "../i18n/texts.js";
import type { ImportReport, ImportWarning } from "../read/importReport.js";

/** Smaller differences are those of rounded amounts. */
const leastEur = 1;
const leastShare = 0.0001;

/** What makes the customers doubtful as a whole: a total in the file that differs from what was read, and customers that look like sums; each in one sentence. */
export function contradiction(
  { warnings, files = [] }: Pick<ImportReport, "warnings" | "files">,
  texts: Texts,
  { eurExact }: Formats,
): readonly string[] {
  const all = [...warnings, ...files.flatMap((file) => file.warnings)];
  const total = all.find((warning) => warning.code === "controlTotal" && differs(warning));
  const sums = all.filter(({ code }) => code === "groupSums");
  const euros = (amount: number) => eurExact(Math.round(amount * 100));
  const sentence = ({ column, file, sum }: ImportWarning) => {
    const [stated, read] = [Number(file), Number(sum)];
    return texts.data.load.contradicted(String(column), euros(stated), euros(read), {
      amount: euros(Math.abs(read - stated)),
      isMore: read > stated,
    });
  };
  return [
    ...(total ? [sentence(total)] : []),
    ...sums.map(({ code, ...details }) => texts.findings.warnings[code]!(details)),
  ];
}

/** Whether more than the rows that the user lets count once, and than rounding may, makes the difference. */
function differs({ file, sum, again, rejected, unit }: ImportWarning): boolean {
  const difference = Math.abs(Number(file) - Number(sum));
  const isWanted = again !== undefined && rejected === undefined;
  return !isWanted && unit === undefined && difference > Math.max(leastEur, Math.abs(Number(file)) * leastShare);
}
