import type { economics as de } from "../de/economics.js";

export const economics: typeof de = {
  heading: "Economics",
};
