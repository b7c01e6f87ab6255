/** The screens in the order of the work; `step` is the number shown in the navigation. */
export const pages = [
  { key: "data", step: 1 },
  { key: "classes", step: 2 },
  { key: "method", step: null },
] as const;

export type PageKey = (typeof pages)[number]["key"];
