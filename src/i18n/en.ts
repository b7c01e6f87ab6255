import type { de } from "./de.js";
import { catalogue } from "./en/catalogue.js";
import { classes } from "./en/classes.js";
import { cli } from "./en/cli.js";
import { coverage } from "./en/coverage.js";
import { data } from "./en/data.js";
import { dimensions } from "./en/dimensions.js";
import { economics } from "./en/economics.js";
import { findings } from "./en/findings.js";
import { method } from "./en/method.js";
import { scenarios } from "./en/scenarios.js";
import { site } from "./en/site.js";
import { sizing } from "./en/sizing.js";
import { skills } from "./en/skills.js";
import { state } from "./en/state.js";
import { trace } from "./en/trace.js";
import { uncertainty } from "./en/uncertainty.js";

export const en: typeof de = {
  catalogue,
  classes,
  cli,
  coverage,
  data,
  dimensions,
  economics,
  findings,
  method,
  scenarios,
  site,
  sizing,
  skills,
  state,
  trace,
  uncertainty,
};
