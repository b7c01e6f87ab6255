/** The fields of a customer record, in the order in which mappings and reports list them (METHOD: docs/method.md#record). */
export const fields = [
  "id",
  "name",
  "group",
  "market",
  "channel",
  "revenue",
  "margin",
  "cost",
  "potential",
  "visits",
  "calls",
  "contact",
  "lat",
  "lon",
  "travelMinutes",
  "date",
  "order",
] as const;

export type Field = (typeof fields)[number];

/** Which column feeds which field: field → header, as in the mapping file of the command line. */
export type Mapping = Readonly<Partial<Record<Field, string>>>;

export const requiredFields: readonly Field[] = ["id", "revenue"];
export const moneyFields = ["revenue", "margin", "potential"] as const;
export const contactFields = ["visits", "calls"] as const;
export const amountFields = [...moneyFields, "cost"] as const;
/** Fields whose values are numbers. */
export const numberFields = [...amountFields, ...contactFields, "lat", "lon", "travelMinutes"] as const;
export type NumberField = (typeof numberFields)[number];
