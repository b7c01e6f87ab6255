import { describe, expect, it } from "vitest";
import { type Engine, engineIsLost } from "../../src/db/engine.js";
import { lastingEngine } from "../../src/db/lastingEngine.js";

const outOfMemory = new Error("Out of Memory Error: failed to allocate data of size 512.0 MiB");

function fakeEngines() {
  const log: string[] = [];
  let opened = 0;
  const open = async (): Promise<Engine> => {
    const own = ++opened;
    log.push(`open ${own}`);
    return {
      rows: async () => [{ engine: own }],
      insertArrow: async () => undefined,
      registerFile: async () => undefined,
      close: async () => void log.push(`close ${own}`),
    };
  };
  return { log, open, fill: async () => void log.push("fill") };
}

describe("a lasting engine", () => {
  it("starts with its first use, once, and is filled before it works", async () => {
    const { log, open, fill } = fakeEngines();
    const lasting = lastingEngine(open, fill);
    expect(log).toEqual([]);
    await Promise.all([lasting.use((engine) => engine.rows("")), lasting.use((engine) => engine.rows(""))]);
    expect(log).toEqual(["open 1", "fill"]);
  });

  it("is replaced by a fresh one when it runs out of memory, and the work runs again", async () => {
    const { log, open, fill } = fakeEngines();
    const lasting = lastingEngine(open, fill);
    let attempts = 0;
    const rows = await lasting.use((engine) => (++attempts === 1 ? Promise.reject(outOfMemory) : engine.rows("")));
    expect(rows).toEqual([{ engine: 2 }]);
    expect(log).toEqual(["open 1", "fill", "close 1", "open 2", "fill"]);
  });

  it("is replaced once when several requests lose it together", async () => {
    const { log, open, fill } = fakeEngines();
    const lasting = lastingEngine(open, fill);
    const fragile = (engine: Engine) =>
      engine.rows("").then(([row]) => (row?.engine === 1 ? Promise.reject(outOfMemory) : row?.engine));
    expect(await Promise.all([lasting.use(fragile), lasting.use(fragile)])).toEqual([2, 2]);
    expect(log.filter((entry) => entry.startsWith("open"))).toEqual(["open 1", "open 2"]);
  });

  it("gives up after the second loss, and starts afresh with the next request", async () => {
    const { open, fill } = fakeEngines();
    const lasting = lastingEngine(open, fill);
    await expect(lasting.use(() => Promise.reject(outOfMemory))).rejects.toThrow("Out of Memory");
    expect(await lasting.use((engine) => engine.rows(""))).toEqual([{ engine: 2 }]);
  });

  it("is kept when a statement is merely wrong", async () => {
    const { log, open, fill } = fakeEngines();
    const lasting = lastingEngine(open, fill);
    await expect(lasting.use(() => Promise.reject(new Error("Binder Error: no such column")))).rejects.toThrow();
    await lasting.use((engine) => engine.rows(""));
    expect(log).toEqual(["open 1", "fill"]);
  });

  it("tries again with the next request when it could not start", async () => {
    const { open, fill } = fakeEngines();
    let failing = true;
    const lasting = lastingEngine(() => (failing ? Promise.reject(new Error("offline")) : open()), fill);
    await expect(lasting.use((engine) => engine.rows(""))).rejects.toThrow("offline");
    failing = false;
    expect(await lasting.use((engine) => engine.rows(""))).toEqual([{ engine: 1 }]);
  });
});

describe("an engine is lost", () => {
  it.each([
    "Out of Memory Error: could not allocate block",
    "INTERNAL Error: assertion failed",
    "FATAL Error: database has been invalidated",
    "memory access out of bounds",
    "The database worker stopped: undefined",
  ])("after: %s", (message) => expect(engineIsLost(new Error(message))).toBe(true));

  it("after a trap in WebAssembly", () => {
    expect(engineIsLost(new WebAssembly.RuntimeError("unreachable"))).toBe(true);
  });

  it.each([
    "Parser Error: syntax error",
    "Conversion Error: Could not convert",
    "Permission Error: Cannot access file",
  ])("but not after: %s", (message) => expect(engineIsLost(new Error(message))).toBe(false));
});
