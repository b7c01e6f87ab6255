import type { Portfolio } from "../model/portfolio.js";
import { copyInPieces } from "./copyInPieces.js";
import {
  type Indexed,
  type IndexRequest,
  indexed,
  indexSteps,
  type LiveRequest,
  type LiveSums,
  liveSums,
} from "./indexJobs.js";
import type { IndexMessage, IndexReply } from "./indexMessages.js";
import { inSteps } from "./inSteps.js";
import { moduleWorker } from "./moduleWorker.js";
import { transferables } from "./readTransferables.js";

/**
 * Scores and indexes of one portfolio. A small one is answered at once, before the call returns; a larger one with pauses for the page, a large one
 * by a worker. While that works, only the latest request is kept: an index that a newer request has overtaken is dropped, live sums are shown as
 * they come.
 */
export interface Indexing {
  index(request: IndexRequest, done: (result: Indexed) => void): void;
  live(request: LiveRequest, done: (result: LiveSums) => void): void;
  close(): void;
}

/** What of `Worker` is used here. */
export interface IndexWorker {
  onmessage: ((event: MessageEvent<IndexReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: IndexMessage, transfer?: Transferable[]): void;
  terminate(): void;
}

export interface IndexingOptions {
  readonly onError: (error: Error) => void;
  /** Above so many customers a worker is started. */
  readonly mostHere?: number;
  readonly startWorker?: () => IndexWorker;
  /** The customers were ranked before, under other assumptions: no index is the first. */
  readonly again?: boolean;
}

/** Up to so many customers the first index comes at once, up to so many each later one: the first finds cold code and fresh memory. */
const mostInOneGo = { first: 5000, later: 50_000 };

/** Up to so many customers the browser copies the portfolio for the worker at once. */
const mostAtOnce = 1 << 16;

type Job = { readonly message: IndexMessage; done(reply: IndexReply): void };

/** Takes a portfolio into work; `onError` hears of a worker that ran out of memory or did not load. */
export function startIndex(
  portfolio: Portfolio,
  { onError, mostHere = 500_000, startWorker = indexWorker, again = false }: IndexingOptions,
): Indexing {
  if (portfolio.size <= mostHere) return indexHere(portfolio, onError, again ? mostInOneGo.later : mostInOneGo.first);
  let running: Job | null = null;
  let waiting: Job | null = null;
  let worker: IndexWorker | null = null;
  let hasPortfolio = false;

  function open(): IndexWorker {
    const opened = startWorker();
    opened.onmessage = ({ data }) => {
      const job = running;
      const overtaken = waiting !== null;
      next();
      if (data.kind === "failed") onError(new Error(data.message));
      else if (data.kind === "live" || !overtaken) job?.done(data);
    };
    // Out of memory or a script that did not load: this worker is of no more use, the next request gets another.
    opened.onerror = (event) => failed(new Error(event.message || "the index worker stopped"));
    if (portfolio.size > mostAtOnce) {
      copyInPieces(portfolio)
        .then((copy) => worker === opened && handOver(copy, transferables(copy)))
        .catch((error: Error) => worker === opened && failed(error));
      return opened;
    }
    worker = opened;
    handOver(portfolio, []);
    return opened;
  }
  function failed(error: Error): void {
    close();
    onError(error);
  }
  function handOver(given: Portfolio, transfer: Transferable[]): void {
    hasPortfolio = true;
    worker!.postMessage({ kind: "portfolio", portfolio: given }, transfer);
    if (running) worker!.postMessage(running.message);
  }
  function next(): void {
    running = waiting;
    waiting = null;
    if (!running) return;
    if (!worker) worker = open();
    else if (hasPortfolio) worker.postMessage(running.message);
  }
  function ask(job: Job): void {
    waiting = job;
    if (!running) next();
  }
  function close(): void {
    worker?.terminate();
    if (worker) worker.onmessage = null;
    worker = running = waiting = null;
    hasPortfolio = false;
  }

  return {
    index: (request, done) =>
      ask({ message: { kind: "index", request }, done: (reply) => reply.kind === "index" && done(reply.result) }),
    live: (request, done) =>
      ask({ message: { kind: "live", request }, done: (reply) => reply.kind === "live" && done(reply.result) }),
    close,
  };
}

function indexHere(portfolio: Portfolio, onError: (error: Error) => void, mostAtFirst: number): Indexing {
  const scratch = new Float64Array(portfolio.size);
  let most = mostAtFirst;
  let asked = 0;
  async function inPieces(request: IndexRequest, done: (result: Indexed) => void): Promise<void> {
    const own = asked;
    const isOvertaken = () => asked !== own;
    const found = await inSteps(indexSteps(portfolio, request), { isOvertaken });
    if (found && !isOvertaken()) done(found.result);
  }
  return {
    index(request, done) {
      asked++;
      const atOnce = portfolio.size <= most;
      most = mostInOneGo.later;
      if (atOnce) done(indexed(portfolio, request));
      else inPieces(request, done).catch(onError);
    },
    live(request, done) {
      asked++;
      done(liveSums(portfolio, request, scratch));
    },
    close() {
      asked++;
    },
  };
}

function indexWorker(): IndexWorker {
  return moduleWorker(new URL(import.meta.resolve("./index.worker.js"), import.meta.url).href);
}
