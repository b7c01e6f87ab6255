import type { Mapping } from "./fields.js";

/** What visits and calls are called. */
export type Contacts = "visits" | "calls";
export const contactKinds: readonly Contacts[] = ["visits", "calls"];
export const contactColumns = { visits: "visitsThousandths", calls: "callsThousandths" } as const;

/** The contacts that a file states: as numbers, by the kind of each row, or, in a list of activities, by a row each. */
export function statedContacts(
  { visits, calls, contact, date, order }: Mapping,
  isActivities: boolean,
): readonly Contacts[] {
  const byRow = isActivities && date !== undefined && order === undefined;
  return contactKinds.filter((kind) =>
    kind === "visits" ? (visits ?? contact ?? (byRow || undefined)) !== undefined : (calls ?? contact) !== undefined,
  );
}
