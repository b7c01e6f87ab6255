import type { UncertaintyReply } from "./startUncertainty.js";
import { type UncertaintyRequest, uncertaintyJob } from "./uncertaintyJob.js";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<UncertaintyRequest>) => void) | null;
  postMessage(reply: UncertaintyReply): void;
};

scope.onmessage = ({ data }) => {
  try {
    const result = uncertaintyJob(data, (done) => scope.postMessage({ kind: "progress", done }));
    scope.postMessage({ kind: "uncertainty", result });
  } catch (error) {
    scope.postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};
