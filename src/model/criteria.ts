/** What a customer can be scored by when classes rest on points. */
export const criteria = ["revenue", "margin", "potential", "unused"] as const;
export type Criterion = (typeof criteria)[number];
export type Weights = Readonly<Partial<Record<Criterion, number>>>;
