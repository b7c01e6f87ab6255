import { classes } from "./de/classes.js";
import { data } from "./de/data.js";
import { method } from "./de/method.js";
import { site } from "./de/site.js";

export const de = { classes, data, method, site };
