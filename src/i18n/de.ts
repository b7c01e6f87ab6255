import { classes } from "./de/classes.js";
import { cli } from "./de/cli.js";
import { data } from "./de/data.js";
import { findings } from "./de/findings.js";
import { method } from "./de/method.js";
import { site } from "./de/site.js";
import { state } from "./de/state.js";

export const de = { classes, cli, data, findings, method, site, state };
