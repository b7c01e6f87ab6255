import type { Uncertainty } from "../model/monteCarlo.js";
import { moduleWorker } from "./moduleWorker.js";
import type { UncertaintyRequest } from "./uncertaintyJob.js";

export type UncertaintyReply =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "uncertainty"; readonly result: Uncertainty }
  | { readonly kind: "failed"; readonly message: string };

/** What of `Worker` is used here. */
export interface UncertaintyWorker {
  onmessage: ((event: MessageEvent<UncertaintyReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: UncertaintyRequest): void;
  terminate(): void;
}

export interface UncertaintyOptions {
  readonly onProgress: (done: number) => void;
  readonly onResult: (result: Uncertainty) => void;
  readonly onError: (error: Error) => void;
  readonly startWorker?: () => UncertaintyWorker;
}

/** Draws assumptions in a worker; a newer request or `cancel` ends the one before. */
export function startUncertainty({
  onProgress,
  onResult,
  onError,
  startWorker = uncertaintyWorker,
}: UncertaintyOptions): { run(request: UncertaintyRequest): void; cancel(): void } {
  let worker: UncertaintyWorker | null = null;
  let busy = false;

  function cancel(): void {
    if (!busy) return;
    if (worker) worker.onmessage = worker.onerror = null;
    worker?.terminate();
    worker = null;
    busy = false;
  }

  return {
    cancel,
    run(request) {
      cancel();
      worker ??= startWorker();
      busy = true;
      worker.onmessage = ({ data }) => {
        if (data.kind === "progress") {
          onProgress(data.done);
          return;
        }
        busy = false;
        if (data.kind === "failed") onError(new Error(data.message));
        else onResult(data.result);
      };
      worker.onerror = (event) => {
        cancel();
        onError(new Error(event.message || "the uncertainty worker stopped"));
      };
      worker.postMessage(request);
    },
  };
}

function uncertaintyWorker(): UncertaintyWorker {
  return moduleWorker(new URL(import.meta.resolve("./uncertainty.worker.js"), import.meta.url).href);
}
