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
    scenarios: "Scenarios",
    method: "Method",
  },
  stepsLabel: "Steps",
  languageLabel: "Language",
  skip: "Skip to content",
  footer:
    "wertgerecht computes entirely in your browser. No data are transmitted, and no view shows a single employee's performance.",
};
