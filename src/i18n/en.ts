import type { de } from "./de.js";
import { classes } from "./en/classes.js";
import { cli } from "./en/cli.js";
import { data } from "./en/data.js";
import { findings } from "./en/findings.js";
import { method } from "./en/method.js";
import { site } from "./en/site.js";
import { state } from "./en/state.js";

export const en: typeof de = { classes, cli, data, findings, method, site, state };
