export interface ContactCost {
  /** EUR per year. */
  readonly costPerFte: number;
  /** Hours per year that one FTE has for customers. */
  readonly capacityHours: number;
  /** With the customer, before and after, and on the way. */
  readonly minutes: number;
}

/** EUR per contact; null without capacity. */
export function costPerContact({ costPerFte, capacityHours, minutes }: ContactCost): number | null {
  return capacityHours > 0 ? ((costPerFte / capacityHours) * minutes) / 60 : null;
}
