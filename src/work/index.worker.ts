import type { Portfolio } from "../model/portfolio.js";
import { indexed, liveSums } from "./indexJobs.js";
import type { IndexMessage, IndexReply } from "./indexMessages.js";
import { transferables } from "./readTransferables.js";

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<IndexMessage>) => void) | null;
  postMessage(reply: IndexReply, transfer?: Transferable[]): void;
};

let portfolio: Portfolio | null = null;
let scratch = new Float64Array(0);

scope.onmessage = ({ data }) => {
  try {
    if (data.kind === "portfolio") {
      portfolio = data.portfolio;
      scratch = new Float64Array(portfolio.size);
      return;
    }
    if (!portfolio) throw new Error("no customers were handed over");
    const reply: IndexReply =
      data.kind === "index"
        ? { kind: "index", result: indexed(portfolio, data.request) }
        : { kind: "live", result: liveSums(portfolio, data.request, scratch) };
    scope.postMessage(reply, transferables(reply.result));
  } catch (error) {
    scope.postMessage({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
};
