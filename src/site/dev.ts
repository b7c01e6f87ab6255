import { framework } from "./framework.js";

process.exit(await framework("preview", "--no-open"));
