import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryShelf } from "../../src/state/memoryShelf.js";
import { readJson, type Shelf } from "../../src/state/shelf.js";
import { device, textStorage } from "./device.js";

const data = (value: number) => ({
  manifest: { name: `datei-${value}` },
  columns: {
    money: Float64Array.of(value, Number.NaN, -0.5),
    codes: Uint32Array.of(1, 2, 4_000_000_000),
    text: new Uint8Array(),
  },
});

/** A shelf whose writing can be made to fail. */
function failingShelf() {
  const shelf = memoryShelf();
  const fails = { error: null as Error | null, at: (_path: string) => true };
  const failing: Shelf = {
    ...shelf,
    async write(path, bytes) {
      if (fails.error && fails.at(path)) throw fails.error;
      await shelf.write(path, bytes);
    },
  };
  return { shelf: failing, fails };
}
const noRoom = () => new DOMException("no room", "QuotaExceededError");

test("what is saved comes back on the window's next page, with its kinds of numbers", async () => {
  const here = device();
  const window = textStorage();
  const first = await here.page(window);
  expect(await first.save(data(7))).toBe("saved");
  first.close();
  const next = await here.page(window);
  expect(await next.load()).toEqual(data(7));
  expect((await next.load(["money", "unknown"]))?.columns).toEqual({ money: data(7).columns.money });
  expect(await next.load([])).toEqual({ manifest: { name: "datei-7" }, columns: {} });
});

test("any columns come back as they were, whatever they are called", async () => {
  const column = fc.oneof(
    fc.float64Array({ maxLength: 20 }),
    fc.uint32Array({ maxLength: 20 }),
    fc.uint8Array({ maxLength: 20 }),
  );
  const columns = fc.dictionary(fc.oneof(fc.string(), fc.constantFrom("__proto__", "a/b", "..", "index")), column, {
    noNullPrototype: true,
  });
  await fc.assert(
    fc.asyncProperty(columns, fc.jsonValue(), async (given, manifest) => {
      const page = await device().page();
      await page.save({ manifest, columns: given });
      const found = await page.load();
      expect(Object.entries(found?.columns ?? {})).toEqual(Object.entries(given));
      expect(found?.manifest).toEqual(JSON.parse(JSON.stringify(manifest)));
    }),
    { numRuns: 50 },
  );
});

test("a column that is a part of a larger buffer is saved alone", async () => {
  const page = await device().page();
  const part = Float64Array.of(1, 2, 3, 4).subarray(1, 3);
  await page.save({ manifest: null, columns: { part } });
  expect((await page.load())?.columns).toEqual({ part: Float64Array.of(2, 3) });
});

test("another window sees nothing of it unless data may stay", async () => {
  const here = device();
  const first = await here.page();
  await first.save(data(1));
  expect(await (await here.page()).load()).toBeNull();
  await first.keep(true);
  expect(first.saved.kept).toBe(true);
  const second = await here.page();
  expect(second.saved.kept).toBe(true);
  expect(await second.load()).toEqual(data(1));
  await first.keep(false);
  expect(await (await here.page()).load()).toBeNull();
  expect(await first.load()).toEqual(data(1));
});

test("after consent the next visit begins with the data and notes of the last", async () => {
  const here = device();
  const first = await here.page();
  await first.keep(true);
  await first.save(data(1));
  await first.saveNote("pins", [{ id: "007" }]);
  first.close();
  const next = await here.page();
  await next.removeLeft();
  expect(await next.load()).toEqual(data(1));
  expect(await next.loadNote("pins")).toEqual([{ id: "007" }]);
});

test("a window goes on with the data it began with while another one keeps new ones", async () => {
  const here = device();
  const first = await here.page();
  await first.save(data(1));
  await first.keep(true);
  const second = await here.page();
  await second.save(data(2));
  await first.removeLeft();
  expect(await first.load(["codes"])).toEqual({ ...data(1), columns: { codes: data(1).columns.codes } });
  expect(await (await here.page()).load()).toEqual(data(2));
});

test("a window from before the consent keeps nothing for the next visit", async () => {
  const here = device();
  const before = await here.page();
  const agreeing = await here.page();
  await agreeing.save(data(1));
  await agreeing.keep(true);
  await before.save(data(2));
  expect(await (await here.page()).load()).toEqual(data(1));
});

test("consent withdrawn in one window holds for all", async () => {
  const here = device();
  const first = await here.page();
  await first.keep(true);
  const second = await here.page();
  await first.keep(false);
  await second.save(data(2));
  expect(await (await here.page()).load()).toBeNull();
});

test("a closed session is removed at the next start, a living window's data never", async () => {
  const here = device();
  const closed = textStorage();
  const first = await here.page(closed);
  await first.save(data(1));
  const living = await here.page();
  await living.save(data(2));
  first.close();
  await (await here.page()).removeLeft();
  expect(await here.folders()).toBe(1);
  expect(await living.load()).toEqual(data(2));
  expect(await (await here.page(closed)).load()).toBeNull();
});

test("a window whose browser has no locks keeps its data for a day", async () => {
  const here = device({ secure: false });
  const window = textStorage();
  await (await here.page(window)).save(data(1));
  here.wait(3_600_000);
  await (await here.page()).removeLeft();
  expect(await (await here.page(window)).load()).toEqual(data(1));
  here.wait(86_400_000);
  await (await here.page()).removeLeft();
  expect(await here.shelf.names()).toEqual([]);
});

test("a duplicated window begins with the same data and then goes its own way", async () => {
  const here = device();
  const window = textStorage();
  const first = await here.page(window);
  await first.save(data(1));
  const copy = textStorage();
  copy.setItem("wertgerecht.session", window.getItem("wertgerecht.session") ?? "");
  const second = await here.page(copy);
  expect(await second.load()).toEqual(data(1));
  await second.save(data(2));
  expect(await first.load()).toEqual(data(1));
  expect(copy.getItem("wertgerecht.session")).not.toBe(window.getItem("wertgerecht.session"));
});

test("replaced data leave nothing behind", async () => {
  const here = device();
  const page = await here.page();
  for (const value of [1, 2, 3]) await page.save(data(value));
  expect(await here.folders()).toBe(1);
  expect(await page.load()).toEqual(data(3));
});

test("of two saves at once the later one counts", async () => {
  const page = await device().page();
  await Promise.all([page.save(data(1)), page.save(data(2))]);
  expect(await page.load()).toEqual(data(2));
});

test("when the device is full, the next page has no data rather than older ones", async () => {
  const { shelf, fails } = failingShelf();
  const here = device({ shelf });
  const page = await here.page();
  await page.save(data(1));
  fails.error = noRoom();
  fails.at = (path) => path.endsWith("/1");
  expect(await page.save(data(2))).toBe("full");
  expect(await page.load()).toBeNull();
  expect(await here.folders()).toBe(0);
});

test("room that only the data before take up is used", async () => {
  const shelf = memoryShelf();
  const narrow: Shelf = {
    ...shelf,
    async write(path, bytes) {
      const others = (await shelf.names()).filter((name) => name.startsWith("data-") && !path.startsWith(name));
      if (path.includes("/") && others.length > 0) throw noRoom();
      await shelf.write(path, bytes);
    },
  };
  const page = await device({ shelf: narrow }).page();
  await page.save(data(1));
  expect(await page.save(data(2))).toBe("saved");
  expect(await page.load()).toEqual(data(2));
});

test("data kept for the next visit outlive a save that fails", async () => {
  const { shelf, fails } = failingShelf();
  const here = device({ shelf });
  const page = await here.page();
  await page.save(data(1));
  await page.keep(true);
  fails.error = noRoom();
  fails.at = (path) => path.includes("/");
  expect(await page.save(data(2))).toBe("full");
  expect(await (await here.page()).load()).toEqual(data(1));
});

test("a browser that stores nothing gives statuses, not errors", async () => {
  const refuse = async () => {
    throw new DOMException("denied", "SecurityError");
  };
  const page = await device({ shelf: { read: refuse, write: refuse, names: refuse, remove: refuse } }).page();
  expect(await page.save(data(1))).toBe("unavailable");
  expect(await page.load()).toBeNull();
  expect(await page.saveNote("pins", [])).toBe("unavailable");
  expect(await page.loadNote("pins")).toBeNull();
  expect(await page.keep(true)).toBe("unavailable");
  expect(await page.forget()).toBe(false);
  await page.removeLeft();
});

test("a window that can't name its session works and says that nothing lasts", async () => {
  const forbidden = {
    getItem() {
      throw new DOMException("denied", "SecurityError");
    },
    setItem() {
      throw new DOMException("denied", "SecurityError");
    },
  } as unknown as Storage;
  const page = await device().page(forbidden);
  expect(await page.save(data(1))).toBe("unavailable");
  expect(await page.load()).toEqual(data(1));
});

test("damaged data are none", async () => {
  const here = device();
  const page = await here.page();
  await page.save(data(1));
  const [folder = ""] = (await here.shelf.names()).filter((name) => name.startsWith("data-"));
  await here.shelf.write(`${folder}/0`, new Uint8Array(5));
  expect(await page.load()).toBeNull();
  await here.shelf.write(`${folder}/index`, new TextEncoder().encode("{"));
  expect(await page.load([])).toBeNull();
});

test("a damaged record is none", async () => {
  const here = device();
  const window = textStorage();
  const page = await here.page(window);
  await page.save(data(1));
  page.close();
  const [name = ""] = (await here.shelf.names()).filter((each) => each.startsWith("session-"));
  await here.shelf.write(name, new TextEncoder().encode('{"data":7}'));
  expect(await (await here.page(window)).load()).toBeNull();
});

test("notes stay beside the data, named as you like", async () => {
  const here = device();
  const window = textStorage();
  const page = await here.page(window);
  expect(await page.loadNote("constructor")).toBeNull();
  await page.save(data(1));
  await Promise.all([page.saveNote("pins", [1]), page.saveNote("publishedPins", [2])]);
  page.close();
  const next = await here.page(window);
  expect(await next.loadNote("pins")).toEqual([1]);
  expect(await next.loadNote("publishedPins")).toEqual([2]);
  expect(await next.load()).toEqual(data(1));
});

test("forgetting removes data, notes and settings of all windows, and nothing of others", async () => {
  const here = device();
  const other = await here.page();
  await other.save(data(2));
  const page = await here.page();
  here.local.setItem("wertgerecht.scenario", "{}");
  here.local.setItem("other", "stays");
  await page.save(data(1));
  await page.keep(true);
  expect(await page.forget()).toBe(true);
  expect(await here.shelf.names()).toEqual([]);
  expect(page.saved.kept).toBe(false);
  expect(here.local.getItem("wertgerecht.scenario")).toBeNull();
  expect(here.local.getItem("wertgerecht.keep")).toBeNull();
  expect(here.local.getItem("other")).toBe("stays");
  expect(await other.load()).toBeNull();
});

test("the index is written last, so that a folder without one is incomplete", async () => {
  const { shelf, fails } = failingShelf();
  const page = await device({ shelf }).page();
  const written: string[] = [];
  fails.error = noRoom();
  fails.at = (path) => {
    written.push(path.split("/")[1] ?? path.split("-")[0] ?? "");
    return false;
  };
  await page.save(data(1));
  expect(written).toEqual(["0", "1", "2", "index", "session"]);
  expect(await readJson(shelf, "nothing")).toBeNull();
});
