import type { coverage as de } from "../de/coverage.js";

export const coverage: typeof de = {
  heading: "Coverage approach",
};
