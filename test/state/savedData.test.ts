import { expect, test } from "vitest";
import { type SavingPlace, savedDataIn } from "../../src/state/savedData.js";
import { memoryFiles, type SavedFiles } from "../../src/state/savedFiles.js";

function storage(): Storage {
  const kept = new Map<string, string>();
  const api = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      kept.set(key, value);
      Object.defineProperty(api, key, { value, configurable: true, enumerable: true });
    },
    removeItem(key: string) {
      kept.delete(key);
      delete (api as Record<string, unknown>)[key];
    },
  };
  return api as unknown as Storage;
}

/** A device on which tabs are opened and closed. */
function device(files: SavedFiles = memoryFiles()) {
  const local = storage();
  const held = new Set<string>();
  let time = 1_000_000;
  return {
    files,
    local,
    held,
    wait(ms: number) {
      time += ms;
    },
    tab: (session = storage()): SavingPlace => ({
      files,
      localStorage: local,
      sessionStorage: session,
      hold: (name) => void held.add(name),
      isHeld: async (name) => held.has(name),
      now: () => time,
    }),
  };
}

const data = (value: number) => ({
  manifest: { name: `datei-${value}` },
  columns: {
    money: Float64Array.of(value, Number.NaN, -0.5),
    codes: Uint32Array.of(1, 2, 4_000_000_000),
    text: new Uint8Array(),
  },
});

test("what is saved comes back on the next page of the tab, with its kinds of numbers", async () => {
  const here = device();
  const session = storage();
  expect(await (await savedDataIn(here.tab(session))).save(data(7))).toBe("saved");
  const next = await savedDataIn(here.tab(session));
  expect(await next.load()).toEqual(data(7));
  const { money } = (await next.load(["money"]))?.columns ?? {};
  expect(money).toEqual(data(7).columns.money);
  expect(Object.keys((await next.load(["money"]))?.columns ?? {})).toEqual(["money"]);
  expect((await next.load([]))?.manifest).toEqual({ name: "datei-7" });
});

test("another tab sees nothing of it unless data may stay", async () => {
  const here = device();
  const first = await savedDataIn(here.tab());
  await first.save(data(1));
  expect(await (await savedDataIn(here.tab())).load()).toBeNull();
  await first.keep(true);
  expect(await (await savedDataIn(here.tab())).load()).toEqual(data(1));
  expect(first.kept).toBe(true);
  await first.keep(false);
  expect(await (await savedDataIn(here.tab())).load()).toBeNull();
  expect(await first.load()).toEqual(data(1));
});

test("a closed session is removed at the next start, a living tab's data never", async () => {
  const here = device();
  const closed = storage();
  await (await savedDataIn(here.tab(closed))).save(data(1));
  here.held.clear();
  const living = storage();
  const second = await savedDataIn(here.tab(living));
  await second.save(data(2));
  here.wait(120_000);
  await savedDataIn(here.tab());
  expect(await (await savedDataIn(here.tab(closed))).load()).toBeNull();
  expect(await second.load()).toEqual(data(2));
});

test("a tab that is just changing pages keeps its data", async () => {
  const here = device();
  const changing = storage();
  await (await savedDataIn(here.tab(changing))).save(data(1));
  here.held.clear();
  here.wait(5_000);
  await savedDataIn(here.tab());
  expect(await (await savedDataIn(here.tab(changing))).load()).toEqual(data(1));
});

test("a save that fails half way leaves the data before, and says that the device is full", async () => {
  const files = memoryFiles();
  let full = false;
  const limited: SavedFiles = {
    ...files,
    async write(path, bytes) {
      if (full && path.endsWith("codes")) throw new DOMException("no room", "QuotaExceededError");
      await files.write(path, bytes);
    },
  };
  const saved = await savedDataIn(device(limited).tab());
  await saved.save(data(1));
  full = true;
  expect(await saved.save(data(2))).toBe("full");
  expect(await saved.load()).toEqual(data(1));
});

test("of two saves at once the later one counts", async () => {
  const saved = await savedDataIn(device().tab());
  await Promise.all([saved.save(data(1)), saved.save(data(2))]);
  expect(await saved.load()).toEqual(data(2));
});

test("notes stay beside the data and go along when data may stay", async () => {
  const here = device();
  const saved = await savedDataIn(here.tab());
  expect(await saved.loadNote("pins")).toBeNull();
  await saved.save(data(1));
  await saved.saveNote("pins", [{ id: "007" }]);
  await saved.keep(true);
  expect(await (await savedDataIn(here.tab())).loadNote("pins")).toEqual([{ id: "007" }]);
});

test("forgetting removes data, notes and settings of all tabs", async () => {
  const here = device();
  const other = await savedDataIn(here.tab());
  await other.save(data(2));
  const saved = await savedDataIn(here.tab());
  here.local.setItem("wertgerecht.scenario", "{}");
  here.local.setItem("other", "stays");
  await saved.save(data(1));
  await saved.keep(true);
  await saved.forget();
  expect(await here.files.folders()).toEqual([]);
  expect(saved.kept).toBe(false);
  expect(here.local.getItem("wertgerecht.scenario")).toBeNull();
  expect(here.local.getItem("wertgerecht.keep")).toBeNull();
  expect(here.local.getItem("other")).toBe("stays");
});

test("a browser that stores nothing gives statuses, not errors", async () => {
  const refuse = async () => {
    throw new DOMException("denied", "SecurityError");
  };
  const closed = { read: refuse, write: refuse, folders: refuse, removeFolder: refuse } as unknown as SavedFiles;
  const saved = await savedDataIn(device(closed).tab());
  expect(await saved.save(data(1))).toBe("unavailable");
  expect(await saved.load()).toBeNull();
  expect(await saved.loadNote("pins")).toBeNull();
  await saved.forget();
});
