// A thread does not inherit the loader of TypeScript: this registers it and runs the module named by `workerData.script`.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.script);
