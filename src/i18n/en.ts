import type { de } from "./de.js";
import { site } from "./en/site.js";

export const en: typeof de = { site };
