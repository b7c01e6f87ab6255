import type { RepeatOptions } from "./acceptCustomers.js";
import type { Decimal } from "./decideDecimal.js";

export interface ConvertOptions extends RepeatOptions {
  /** The decimal sign, where the user knows better. */
  readonly decimal?: Decimal;
  /** Rows that a column of status or kind would leave out or subtract count like all others. */
  readonly everyKind?: boolean;
  /** List at most so many skipped rows and unread cells; `counts` has the true numbers. */
  readonly most?: number;
  /** Only the report is wanted, without the rows behind it and the texts of skipped ones. */
  readonly reportOnly?: boolean;
  /** Revenue comes from another file: without a column of its own every row counts 0. */
  readonly revenueElsewhere?: boolean;
  /** Name of the file, which may say what time its amounts are of. */
  readonly fileName?: string;
  /** Rows with a day count as a visit each, where nothing else says how many visits there were. */
  readonly everyRowVisit?: boolean;
}
