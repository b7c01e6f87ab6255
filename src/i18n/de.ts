import { catalogue } from "./de/catalogue.js";
import { classes } from "./de/classes.js";
import { cli } from "./de/cli.js";
import { coverage } from "./de/coverage.js";
import { data } from "./de/data.js";
import { dimensions } from "./de/dimensions.js";
import { economics } from "./de/economics.js";
import { findings } from "./de/findings.js";
import { method } from "./de/method.js";
import { scenarios } from "./de/scenarios.js";
import { site } from "./de/site.js";
import { sizing } from "./de/sizing.js";
import { skills } from "./de/skills.js";
import { state } from "./de/state.js";
import { trace } from "./de/trace.js";
import { uncertainty } from "./de/uncertainty.js";

export const de = {
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
