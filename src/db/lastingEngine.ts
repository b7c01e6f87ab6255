import { type Engine, engineIsLost } from "./engine.js";

export interface LastingEngine {
  /** Runs work on the engine, which is opened and filled first; when the engine is lost on the way, once more on a fresh one. */
  use<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** An engine that starts with its first use and is replaced when it is lost; `fill` puts its tables in. */
export function lastingEngine(open: () => Promise<Engine>, fill: (engine: Engine) => Promise<void>): LastingEngine {
  let current: Promise<Engine> | null = null;
  const begin = () => {
    const starting = open().then(async (engine) => {
      await fill(engine);
      return engine;
    });
    starting.catch(() => {
      if (current === starting) current = null;
    });
    current = starting;
    return starting;
  };
  const discard = async (engine: Promise<Engine> | null) => {
    if (current !== engine) return;
    current = null;
    const opened = await engine?.catch(() => null);
    await opened?.close().catch(() => undefined);
  };
  return {
    close: () => discard(current),
    async use(work) {
      const engine = current ?? begin();
      try {
        return await work(await engine);
      } catch (error) {
        if (!engineIsLost(error)) throw error;
        await discard(engine);
        return work(await (current ?? begin()));
      }
    },
  };
}
