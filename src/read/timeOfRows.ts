import type { CountedContacts } from "./contactRows.js";
import { type Period, type PeriodInput, periodOf } from "./orderLines.js";
import { type PeriodInNamesInput, periodInNames } from "./periodInNames.js";

export interface TimeOfRowsInput extends PeriodInput, PeriodInNamesInput {
  readonly contacts: CountedContacts;
  readonly hasRevenue: boolean;
}

/** The time that rows are of where they are events of customers, else what titles and names say of amounts that are no year's. */
export function timeOfRows(input: TimeOfRowsInput): Period {
  const { accepted, merge, contacts, hasRevenue } = input;
  const period: Period =
    merge || contacts.numbers.length > 0
      ? periodOf(contacts.held ? { ...input, accepted: contacts.held(accepted), merge: null } : input)
      : { perYear: 1, warnings: [], findings: [] };
  const isSaid = period.warnings.some(({ code }) => /^period|^partOfYear/.test(code));
  if (isSaid || !hasRevenue) return period;
  return { ...period, warnings: [...period.warnings, ...periodInNames(input)] };
}
