/** The screens in the order of the work; `step` is the number shown in the navigation. */
export const pages = [
  { key: "data", step: 1 },
  { key: "classes", step: 2 },
  { key: "dimensions", step: 3 },
  { key: "coverage", step: 4 },
  { key: "economics", step: 5 },
  { key: "sizing", step: 6 },
  { key: "skills", step: 7 },
  { key: "uncertainty", step: 8 },
  { key: "scenarios", step: 9 },
  { key: "method", step: null },
] as const;

export type PageKey = (typeof pages)[number]["key"];
