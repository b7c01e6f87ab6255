import type { dimensions as de } from "../de/dimensions.js";

export const dimensions: typeof de = {
  heading: "Coverage dimensions",
};
