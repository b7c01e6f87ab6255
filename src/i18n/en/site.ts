import type { site as de } from "../de/site.js";

export const site: typeof de = {
  language: "English",
  product: "wertgerecht",
  steps: {
    data: "Data",
    classes: "Classes",
    dimensions: "Dimensions",
    coverage: "Coverage",
    economics: "Economics",
    sizing: "Sizing",
    skills: "Skills",
    uncertainty: "Uncertainty",
    scenarios: "Scenarios",
    method: "Method",
  },
  summary: {
    heading: "Figures of the scenario",
    figures: {
      customers: "Customers",
      fteNeeded: "FTE needed",
      cost: "Coverage cost",
      afterCoverage: "DB after coverage",
      delta: "Δ to today",
    },
    of: (there: string) => `of ${there}`,
    level: (name: string) => `(${name})`,
  },
  growth: (factor: string) => `potential × ${factor} (assumption)`,
  stepsLabel: "Steps",
  languageLabel: "Language",
  next: "Next step",
  skip: "Skip to content",
  footer:
    "wertgerecht computes entirely in your browser. No data are transmitted, and no view shows a single employee's performance.",
};
