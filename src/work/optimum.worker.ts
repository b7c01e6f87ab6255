import { type OptimumRequest, optimumJob } from "./optimumJob.js";
import type { OptimumReply } from "./startOptimum.js";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<OptimumRequest>) => void) | null;
  postMessage(reply: OptimumReply): void;
};

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage({ kind: "optimum", result: optimumJob(data) });
  } catch (error) {
    scope.postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};
