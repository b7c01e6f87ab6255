import { moneyFields } from "../read/fields.js";
import type { Dataset } from "./dataset.js";

/** What the file's last row of totals states, in EUR, where it is of all customers: agreeing with their sum, or contradicting it as the report says; null without such a row. */
export function statedTotals({
  report,
  found,
}: Pick<Dataset, "report" | "found">): Readonly<Partial<Record<(typeof moneyFields)[number], number>>> | null {
  const { skipped, totals, mapping, warnings, together } = report;
  const rows = found.totals ?? [];
  const last = rows.at(-1);
  const isLast = skipped.findLast(({ reason }) => reason === "totals")?.row === last?.row;
  if (!last || !isLast || together) return null;
  const stated = moneyFields.flatMap((field) => {
    const [amount, column] = [last[field], mapping[field]];
    return amount === null || column === undefined ? [] : [{ field, amount, column }];
  });
  const isSaid = (column: string) =>
    warnings.some((each) => each.code === "controlTotal" && each.column === column && each.row === last.row);
  const isOfAll = stated.every(
    ({ field, amount, column }) => Math.abs(amount - (totals[field] ?? Number.NaN)) < 0.015 || isSaid(column),
  );
  return stated.length > 0 && isOfAll ? Object.fromEntries(stated.map(({ field, amount }) => [field, amount])) : null;
}
