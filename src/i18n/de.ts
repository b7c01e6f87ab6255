import { site } from "./de/site.js";

export const de = { site };
