import { moduleWorker } from "./moduleWorker.js";
import { type OptimumRequest, type OptimumResult, optimumJob } from "./optimumJob.js";
import { transferables } from "./readTransferables.js";

export type OptimumReply =
  | { readonly kind: "optimum"; readonly result: OptimumResult }
  | { readonly kind: "failed"; readonly message: string };

/** What of `Worker` is used here. */
export interface OptimumWorker {
  onmessage: ((event: MessageEvent<OptimumReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: OptimumRequest, transfer: Transferable[]): void;
  terminate(): void;
}

export interface OptimumOptions {
  readonly onError: (error: Error) => void;
  /** Up to so many customers the answer comes at once. */
  readonly mostHere?: number;
  readonly startWorker?: () => OptimumWorker;
}

/** Finds optima, large ones in a worker; a newer request ends the one before. The arrays of a request are handed over. */
export function startOptimum({ onError, mostHere = 10_000, startWorker = optimumWorker }: OptimumOptions) {
  let worker: OptimumWorker | null = null;
  let busy = false;

  function end(): void {
    if (worker) worker.onmessage = worker.onerror = null;
    worker?.terminate();
    worker = null;
    busy = false;
  }

  return {
    find(request: OptimumRequest, done: (result: OptimumResult) => void): void {
      if (busy) end();
      if (request.scores.length <= mostHere) {
        done(optimumJob(request));
        return;
      }
      worker ??= startWorker();
      busy = true;
      worker.onmessage = ({ data }) => {
        busy = false;
        if (data.kind === "failed") onError(new Error(data.message));
        else done(data.result);
      };
      worker.onerror = (event) => {
        end();
        onError(new Error(event.message || "the optimum worker stopped"));
      };
      const parts = [request.profits, request.costs, ...request.limits.map(({ spent }) => spent)].flat();
      worker.postMessage(
        request,
        parts.flatMap((part) => transferables(part)),
      );
    },
  };
}

function optimumWorker(): OptimumWorker {
  return moduleWorker(new URL(import.meta.resolve("./optimum.worker.js"), import.meta.url).href);
}
