/** What is summed per class besides the number of customers; money in cents, contacts in thousandths. */
export const measures = [
  "revenue",
  "margin",
  "potential",
  "unused",
  "score",
  "visits",
  "calls",
  "knownPotential",
  "knownRevenue",
] as const;
export type Measure = (typeof measures)[number];

/** The entries of one class in class sums; `positiveScore` counts scores below zero as zero. */
export const sumFields = ["customers", ...measures, "positiveScore"] as const;
export type SumField = (typeof sumFields)[number];

/** Where a field stands within the sums of one class. */
export const sumField = Object.fromEntries(sumFields.map((field, position) => [field, position])) as Readonly<
  Record<SumField, number>
>;
