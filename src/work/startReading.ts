import type { Converted } from "../read/convertTable.js";
import type { JoinOptions } from "../read/joinFiles.js";
import { ReadError, type ReadErrorCode, readErrorOf } from "../read/readError.js";
import { moduleWorker } from "./moduleWorker.js";
import type { MappedFile, OpenedFile, ReadingOptions, ReadReply, ReadRequest } from "./readMessages.js";

/** Reads files in a worker; only the latest request counts, an earlier one is rejected with ReadError "cancelled". */
export interface Reading {
  /** Starts the worker before there is a file and has it read a list made up for that: the first file of a visit is then read by code that is loaded and compiled. */
  prepare(): void;
  open(key: number, file: Blob, options?: ReadingOptions, onProgress?: (share: number) => void): Promise<OpenedFile>;
  /** Converts open files, opening them again where the worker was replaced meanwhile; it can be called again with other mappings. */
  convert(files: readonly MappedFile[], options?: JoinOptions): Promise<Converted>;
  /** Frees the memory of a file, which may still be on its way. */
  close(key: number): void;
  /** Stops at once. */
  cancel(): void;
}

/** What of `Worker` is used here. */
export interface ReadingWorker {
  onmessage: ((event: MessageEvent<ReadReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: ReadRequest): void;
  terminate(): void;
}

/** Findings listed in the browser; a report counts all of them. */
const mostFindings = 1000;

/** Refusals that may leave a library broken or memory full: the next file is read by a fresh worker. */
const harmful: ReadonlySet<ReadErrorCode> = new Set(["damaged", "tooLarge"]);

interface Pending {
  readonly id: number;
  receive(reply: ReadReply): void;
  reject(error: Error): void;
}

/** A reader whose worker is started when it is first needed and replaced when a file is given up. */
export function startReading(startWorker: () => ReadingWorker = readWorker): Reading {
  let worker: ReadingWorker | null = null;
  let pending: Pending | null = null;
  let requests = 0;
  let limit: ReturnType<typeof setTimeout> | undefined;
  const sources = new Map<number, { readonly file: Blob; readonly options: ReadingOptions }>();
  /** Files as they were read last. */
  const read = new Map<number, { readonly file: Blob; readonly options: ReadingOptions }>();
  /** Files that the worker has open, and the one it is opening. */
  const open = new Set<number>();
  let opening: number | null = null;

  function giveUp(error: Error): void {
    clearTimeout(limit);
    const given = pending;
    pending = opening = null;
    given?.reject(error);
  }

  function stop(error: Error): void {
    worker?.terminate();
    worker = null;
    open.clear();
    giveUp(error);
  }

  function running(): ReadingWorker {
    if (worker) return worker;
    worker = startWorker();
    worker.onmessage = ({ data }) => {
      if (data.id === pending?.id) pending.receive(data);
    };
    // Out of memory, or a script that did not load: the worker is of no more use.
    worker.onerror = (event) => stop(new Error(event.message || "the reading worker stopped"));
    return worker;
  }

  function ask<T>(request: (id: number) => ReadRequest, result: (reply: ReadReply) => T | undefined): Promise<T> {
    giveUp(new ReadError("cancelled", {}));
    const id = ++requests;
    return new Promise<T>((resolve, reject) => {
      const receive = (reply: ReadReply) => {
        if (reply.kind === "refused") {
          const refusal = readErrorOf(reply);
          return harmful.has(reply.code) ? stop(refusal) : giveUp(refusal);
        }
        if (reply.kind === "failed") return stop(new Error(reply.message));
        if (reply.kind === "timeLimit")
          limit = setTimeout(() => stop(new ReadError("tooSlow", {})), reply.seconds * 1000);
        const value = result(reply);
        if (value === undefined) return;
        clearTimeout(limit);
        pending = opening = null;
        resolve(value);
      };
      pending = { id, receive, reject };
      running().postMessage(request(id));
    });
  }

  function openSource(key: number, onProgress: (share: number) => void): Promise<OpenedFile> {
    const { file, options } = sources.get(key)!;
    const opened = ask(
      (id) => ({ id, kind: "open", key, file, options }),
      (reply) => {
        if (reply.kind === "progress") onProgress(reply.share);
        if (reply.kind !== "opened") return undefined;
        open.add(key);
        read.set(key, sources.get(key)!);
        return reply.opened;
      },
    );
    opening = key;
    return opened;
  }

  return {
    prepare() {
      if (!worker) running().postMessage({ id: ++requests, kind: "prepare" });
    },
    open: (key, file, options = {}, onProgress = () => {}) => {
      if (pending) stop(new ReadError("cancelled", {}));
      open.delete(key);
      const source = { file, options };
      sources.set(key, source);
      return openSource(key, onProgress).catch((error) => {
        // Read as it was last again, when it is needed next.
        const last = read.get(key);
        const isCancelled = error instanceof ReadError && error.code === "cancelled";
        if (last && isCancelled && sources.get(key) === source) sources.set(key, last);
        throw error;
      });
    },
    async convert(files, options = {}) {
      for (const { key } of files) if (!open.has(key)) await openSource(key, () => {});
      return ask(
        (id) => ({ id, kind: "convert", files, options: { most: mostFindings, ...options } }),
        (reply) => (reply.kind === "converted" ? reply.converted : undefined),
      );
    },
    close(key) {
      sources.delete(key);
      read.delete(key);
      // A worker in the midst of it would keep the file in memory for good.
      if (opening === key) stop(new ReadError("cancelled", {}));
      if (open.delete(key)) worker?.postMessage({ id: ++requests, kind: "close", key });
    },
    cancel: () => stop(new ReadError("cancelled", {})),
  };
}

function readWorker(): ReadingWorker {
  return moduleWorker(new URL(import.meta.resolve("./read.worker.js"), import.meta.url).href);
}
