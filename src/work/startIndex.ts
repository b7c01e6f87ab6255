import type { Portfolio } from "../model/portfolio.js";
import { type Indexed, type IndexRequest, indexed, type LiveRequest, type LiveSums, liveSums } from "./indexJobs.js";
import type { IndexMessage, IndexReply } from "./indexMessages.js";

/**
 * Scores and indexes of one portfolio. A small one is answered at once, before the call returns; a large one by a worker. While that works, only
 * the latest request is kept: an index that a newer request has overtaken is dropped, live sums are shown as they come.
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
  postMessage(message: IndexMessage): void;
  terminate(): void;
}

export interface IndexingOptions {
  readonly onError: (error: Error) => void;
  /** Above so many customers a worker is started. */
  readonly mostHere?: number;
  readonly startWorker?: () => IndexWorker;
}

type Job = { readonly message: IndexMessage; done(reply: IndexReply): void };

/** Takes a portfolio into work; `onError` hears of a worker that ran out of memory or did not load. */
export function startIndex(
  portfolio: Portfolio,
  { onError, mostHere = 500_000, startWorker = moduleWorker }: IndexingOptions,
): Indexing {
  if (portfolio.size <= mostHere) return indexHere(portfolio);
  let running: Job | null = null;
  let waiting: Job | null = null;
  const worker = startWorker();
  worker.postMessage({ kind: "portfolio", portfolio });

  function next(): void {
    running = waiting;
    waiting = null;
    if (running) worker.postMessage(running.message);
  }
  function ask(job: Job): void {
    waiting = job;
    if (!running) next();
  }
  worker.onmessage = ({ data }) => {
    const job = running;
    const overtaken = waiting !== null;
    next();
    if (data.kind === "failed") onError(new Error(data.message));
    else if (data.kind === "live" || !overtaken) job?.done(data);
  };
  worker.onerror = (event) => {
    next();
    onError(new Error(event.message || "the index worker stopped"));
  };

  return {
    index: (request, done) =>
      ask({ message: { kind: "index", request }, done: (reply) => reply.kind === "index" && done(reply.result) }),
    live: (request, done) =>
      ask({ message: { kind: "live", request }, done: (reply) => reply.kind === "live" && done(reply.result) }),
    close() {
      worker.onmessage = null;
      worker.terminate();
    },
  };
}

function indexHere(portfolio: Portfolio): Indexing {
  const scratch = new Float64Array(portfolio.size);
  return {
    index: (request, done) => done(indexed(portfolio, request)),
    live: (request, done) => done(liveSums(portfolio, request, scratch)),
    close() {},
  };
}

/** A module worker from a blob that imports the built module: so started it obeys the page's Content-Security-Policy. */
function moduleWorker(): IndexWorker {
  const href = new URL(import.meta.resolve("./index.worker.js"), import.meta.url).href;
  const url = URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: "text/javascript" }));
  return new Worker(url, { type: "module" });
}
