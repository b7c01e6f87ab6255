import type { Field, Mapping } from "./fields.js";

/** What several files are asked for once; number, dates and cost belong to the file they stand in. */
const shared: ReadonlySet<string> = new Set<Field>([
  ...(["name", "group", "market", "channel", "revenue", "margin", "potential"] as const),
  ...(["visits", "calls", "contact", "lat", "lon", "travelMinutes"] as const),
]);

/** The mappings of several files with every field that describes a customer left to the first file that has it. */
export function onceEach(mappings: readonly Mapping[]): Mapping[] {
  const taken = new Set<string>();
  return mappings.map((mapping) => {
    const own = Object.entries(mapping).filter(([field]) => !taken.has(field));
    for (const [field] of own) if (shared.has(field)) taken.add(field);
    // Rows of activities are counted as visits and calls.
    if (taken.has("visits") && taken.has("calls")) taken.add("contact");
    if (taken.has("contact")) for (const field of ["visits", "calls"]) taken.add(field);
    // DB found from revenue and cost needs both in one file.
    if (own.some(([field]) => field === "revenue") && own.some(([field]) => field === "cost")) taken.add("margin");
    return Object.fromEntries(own);
  });
}
