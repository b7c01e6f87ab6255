import type { de } from "./de.js";
import { classes } from "./en/classes.js";
import { data } from "./en/data.js";
import { method } from "./en/method.js";
import { site } from "./en/site.js";

export const en: typeof de = { classes, data, method, site };
