import { expect, test, vi } from "vitest";
import { fileImport } from "../../src/app/fileImport.js";
import type { Converted } from "../../src/read/convertTable.js";
import { ReadError } from "../../src/read/readError.js";
import type { SavedMapping } from "../../src/state/savedMappings.js";
import type { SavedReading } from "../../src/state/savedReadings.js";
import type { OpenedFile } from "../../src/work/readMessages.js";
import type { Reading } from "../../src/work/startReading.js";

const opened = {
  detected: { entry: null, sheet: null, sheets: [] },
  header: ["Nr", "Umsatz", "Erlös"],
  proposal: { id: "Nr", revenue: "Umsatz" },
} as unknown as OpenedFile;
const converted = { counts: { cells: 0, skipped: 0 }, report: {} } as unknown as Converted;
/** What a file is converted by. */
const mapped = (name: string, mapping: Record<string, string>, key = 1, sums = false) => [
  { key, name, mapping, sums, once: false },
];
const file = (name: string) => new File(["x"], name);

function reading(change: Partial<Reading> = {}): Reading {
  const nothing = () => {};
  const idle = { prepare: nothing, close: nothing, cancel: nothing };
  return { ...idle, open: async () => opened, convert: async () => converted, ...change };
}

test("a file is opened, converted as proposed and accepted", async () => {
  const accept = vi.fn(async () => {});
  const files = fileImport(reading(), accept);
  await files.load([file("a.csv")]);
  expect(accept).toHaveBeenCalledExactlyOnceWith("a.csv", converted);
  expect(files.state).toMatchObject({ phase: "loaded", name: "a.csv", mapping: { id: "Nr", revenue: "Umsatz" } });
});

test("a later file overtakes an earlier one", async () => {
  const accept = vi.fn(async () => {});
  let openFirst = (_: OpenedFile) => {};
  const open = vi
    .fn<Reading["open"]>()
    .mockReturnValueOnce(
      new Promise((resolve) => {
        openFirst = resolve;
      }),
    )
    .mockResolvedValue(opened);
  const files = fileImport(reading({ open }), accept);
  const first = files.load([file("gross.csv")]);
  await files.load([file("klein.csv")]);
  openFirst(opened);
  await first;
  expect(accept).toHaveBeenCalledExactlyOnceWith("klein.csv", converted);
  expect(files.state.name).toBe("klein.csv");
});

test("a refusal keeps code and details and accepts nothing", async () => {
  const accept = vi.fn(async () => {});
  const details = { count: 1, rows: 2, examples: ["7"] };
  const convert = vi
    .fn<Reading["convert"]>()
    .mockRejectedValueOnce(new ReadError("duplicateIds", details))
    .mockResolvedValue(converted);
  const files = fileImport(reading({ convert }), accept);
  await files.load([file("a.csv")]);
  expect(files.state).toMatchObject({ phase: "refused", refusal: { code: "duplicateIds", details } });
  expect(accept).not.toHaveBeenCalled();
  await files.count({ sums: true, once: false });
  expect(convert).toHaveBeenLastCalledWith(mapped("a.csv", { id: "Nr", revenue: "Umsatz" }, 1, true), {});
  expect(files.state.phase).toBe("loaded");
  await files.remap("revenue", "Erlös");
  expect(convert).toHaveBeenLastCalledWith(mapped("a.csv", { id: "Nr", revenue: "Erlös" }, 1, true), {});
  await files.load([file("b.csv")]);
  expect(convert).toHaveBeenLastCalledWith(mapped("b.csv", { id: "Nr", revenue: "Umsatz" }, 2), {});
});

test("rows that are alike count once in the file for which that is said, are remembered so, and all again when taken back", async () => {
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(converted);
  const save = vi.fn();
  const files = fileImport(reading({ convert }), async () => {}, { find: () => null, save });
  await files.load([file("kunden.csv"), file("besuche.csv")]);
  expect(save).not.toHaveBeenCalled();
  const sent = () => convert.mock.lastCall![0].map(({ name, eventsOnce }) => [name, eventsOnce ?? false]);
  await files.countEvents(files.state.files[1]!.key, true);
  expect(sent()).toEqual([
    ["kunden.csv", false],
    ["besuche.csv", true],
  ]);
  expect(save).toHaveBeenCalledExactlyOnceWith(opened.header, expect.objectContaining({ eventsOnce: true }));
  await files.count({ sums: true, once: false });
  expect(sent()[1]).toEqual(["besuche.csv", true]);
  await files.countEvents(files.state.files[1]!.key, false);
  expect(sent()[1]).toEqual(["besuche.csv", false]);
});

test("rows of every kind count in all files when that is said, are remembered so, and no longer when taken back", async () => {
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(converted);
  const save = vi.fn();
  const files = fileImport(reading({ convert }), async () => {}, { find: () => null, save });
  await files.load([file("kunden.csv"), file("auftraege.csv")]);
  const sent = () => convert.mock.lastCall![0].map(({ everyKind }) => everyKind ?? false);
  expect(sent()).toEqual([false, false]);
  await files.countKinds(true);
  expect(sent()).toEqual([true, true]);
  expect(save).toHaveBeenLastCalledWith(opened.header, expect.objectContaining({ everyKind: true }));
  await files.countKinds(false);
  expect(sent()).toEqual([false, false]);
});

test("what was remembered of rows that are alike holds for the next file with such columns", async () => {
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(converted);
  const before = { mapping: { id: "Nr" }, sums: false, once: false, eventsOnce: true, everyKind: true };
  const files = fileImport(reading({ convert }), async () => {}, { find: () => before, save: () => {} });
  await files.load([file("mai.csv")]);
  expect(convert.mock.lastCall![0]).toMatchObject([{ eventsOnce: true, everyKind: true }]);
});

test("a field gets another column, or none", async () => {
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(converted);
  const files = fileImport(reading({ convert }), async () => {});
  await files.load([file("a.csv")]);
  await files.remap("revenue", "Erlös");
  expect(convert).toHaveBeenLastCalledWith(mapped("a.csv", { id: "Nr", revenue: "Erlös" }), {});
  await files.remap("revenue", null);
  expect(convert).toHaveBeenLastCalledWith(mapped("a.csv", { id: "Nr" }), {});
});

test("cancelling says so and nothing arrives later", async () => {
  const accept = vi.fn(async () => {});
  let finish = (_: OpenedFile) => {};
  const open: Reading["open"] = () =>
    new Promise((resolve) => {
      finish = resolve;
    });
  const files = fileImport(reading({ open }), accept);
  const loading = files.load([file("a.csv")]);
  files.cancel();
  finish(opened);
  await loading;
  expect(files.state.refusal?.code).toBe("cancelled");
  expect(accept).not.toHaveBeenCalled();
});

test("an error that is none of the reader's becomes one clear refusal", async () => {
  const files = fileImport(reading({ open: () => Promise.reject(new Error("NotReadableError")) }), async () => {});
  await files.load([file("a.csv")]);
  expect(files.state.refusal).toEqual({ code: "failed", details: {} });
});

test("the complete report is converted as the customers on screen were, and only for these", async () => {
  const report = {} as Converted["report"];
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue({ ...converted, report });
  const files = fileImport(reading({ convert }), async () => {});
  await files.load([file("a.csv")]);
  await files.complete(report);
  const all = { most: Number.POSITIVE_INFINITY };
  expect(convert).toHaveBeenLastCalledWith(mapped("a.csv", { id: "Nr", revenue: "Umsatz" }), all);
  convert.mockClear();
  expect(await files.complete({} as Converted["report"])).toBeNull();
  files.cancel();
  expect(await files.complete(report)).toBeNull();
  expect(convert).not.toHaveBeenCalled();
});

test("another part of the file is read as asked, and the parts stay when it is refused", async () => {
  const sheets = ["Kunden", "Leer"].map((name) => ({ name, hidden: false }));
  const workbook = { ...opened, detected: { ...opened.detected, sheet: "Kunden", sheets } } as OpenedFile;
  const open = vi.fn<Reading["open"]>().mockResolvedValueOnce(workbook).mockRejectedValue(new ReadError("empty", {}));
  const files = fileImport(
    reading({ open }),
    vi.fn(async () => {}),
  );
  await files.load([file("a.xlsx")]);
  expect(files.state.part).toEqual({ part: "Kunden", parts: ["Kunden", "Leer"] });
  await files.choose("Leer");
  expect(open).toHaveBeenLastCalledWith(1, expect.any(File), { part: "Leer" }, expect.any(Function));
  expect(files.state).toMatchObject({ phase: "refused", part: { part: "Leer", parts: ["Kunden", "Leer"] } });
});

const joined = {
  ...converted,
  report: { list: "kunden.csv", files: [{ file: "besuche.csv" }] },
} as unknown as Converted;

test("several files are opened, converted together, and the customers are called after all of them", async () => {
  const accept = vi.fn(async () => {});
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(joined);
  const files = fileImport(reading({ convert }), accept);
  await files.load([file("besuche.csv"), file("kunden.csv")]);
  const { mapping } = files.state;
  expect(convert).toHaveBeenLastCalledWith(
    [...mapped("besuche.csv", mapping as Record<string, string>), ...mapped("kunden.csv", mapping as never, 2)],
    {},
  );
  expect(accept).toHaveBeenCalledExactlyOnceWith("kunden.csv + besuche.csv", joined);
  expect(files.state).toMatchObject({ phase: "loaded", list: 2, shown: 2 });
  await files.setList(1);
  expect(convert).toHaveBeenLastCalledWith(expect.any(Array), { list: 0 });
});

test("a file that cannot be opened leaves those that could, under its own name", async () => {
  const open = vi.fn<Reading["open"]>().mockResolvedValueOnce(opened).mockRejectedValue(new ReadError("empty", {}));
  const close = vi.fn();
  const files = fileImport(reading({ open, close }), async () => {});
  await files.load([file("kunden.csv")]);
  await files.add([file("leer.csv")]);
  expect(files.state).toMatchObject({
    phase: "refused",
    name: "kunden.csv",
    refusal: { code: "empty", file: "leer.csv" },
  });
  expect(files.state.files.map(({ name }) => name)).toEqual(["kunden.csv"]);
  expect(close).toHaveBeenCalledExactlyOnceWith(2);
});

test("of files given at once those that can be opened are loaded, and the others named", async () => {
  const open = vi
    .fn<Reading["open"]>()
    .mockRejectedValueOnce(new ReadError("empty", {}))
    .mockResolvedValueOnce(opened)
    .mockRejectedValueOnce(new Error("NotReadableError"));
  const accept = vi.fn(async () => {});
  const files = fileImport(reading({ open }), accept);
  await files.load([file("leer.csv"), file("kunden.csv"), file("weg.csv")]);
  expect(accept).toHaveBeenCalledExactlyOnceWith("kunden.csv", converted);
  expect(files.state).toMatchObject({ phase: "loaded", name: "kunden.csv", shown: 2 });
  expect(files.state.leftOut).toEqual([
    { file: "leer.csv", code: "empty", details: {} },
    { file: "weg.csv", code: "failed", details: {} },
  ]);
  open.mockRejectedValue(new ReadError("empty", {}));
  await files.load([file("a.csv"), file("b.csv")]);
  expect(files.state).toMatchObject({ phase: "refused", refusal: { code: "empty", file: "b.csv" }, files: [] });
});

test("a file that is cancelled while it is read another way is as it was before", async () => {
  const open = vi
    .fn<Reading["open"]>()
    .mockResolvedValueOnce(opened)
    .mockReturnValueOnce(new Promise(() => {}));
  const files = fileImport(reading({ open }), async () => {});
  await files.load([file("kunden.csv")]);
  await files.remap("revenue", "Erlös");
  void files.reread({ headerLine: 3 });
  files.cancel();
  expect(files.state).toMatchObject({ phase: "refused", refusal: { code: "cancelled" }, opened, options: {} });
  expect(files.state.mapping.revenue).toBe("Erlös");
});

test("a file that is gone does not come back when something else is cancelled", async () => {
  const open = vi
    .fn<Reading["open"]>()
    .mockResolvedValueOnce(opened)
    .mockRejectedValueOnce(new ReadError("empty", {}))
    .mockReturnValue(new Promise(() => {}));
  const files = fileImport(reading({ open }), async () => {});
  await files.load([file("alt.csv")]);
  await files.reread({ headerLine: 99 });
  void files.load([file("neu.csv")]);
  files.cancel();
  expect(files.state.files).toEqual([]);

  open.mockResolvedValueOnce(opened).mockResolvedValueOnce(opened);
  await files.load([file("eins.csv"), file("zwei.csv")]);
  void files.reread({ headerLine: 3 });
  await files.remove(files.state.shown!);
  files.cancel();
  expect(files.state.files).toHaveLength(1);
});

test("a file read another way twice is as it was first when that is cancelled", async () => {
  const open = vi
    .fn<Reading["open"]>()
    .mockResolvedValueOnce(opened)
    .mockReturnValue(new Promise(() => {}));
  const files = fileImport(reading({ open }), async () => {});
  await files.load([file("kunden.csv")]);
  void files.reread({ headerLine: 3 });
  void files.reread({ headerLine: 4 });
  files.cancel();
  expect(files.state).toMatchObject({ opened, options: {} });
});

test("a file without a customer of the list can be left out again, and mapping belongs to the file shown", async () => {
  const convert = vi
    .fn<Reading["convert"]>()
    .mockResolvedValueOnce(converted)
    .mockRejectedValueOnce(new ReadError("noMatch", { example: "9" }).of("fremd.csv"))
    .mockResolvedValue(converted);
  const files = fileImport(reading({ convert }), async () => {});
  await files.load([file("kunden.csv")]);
  await files.add([file("fremd.csv")]);
  expect(files.state).toMatchObject({ phase: "refused", name: "fremd.csv", refusal: { file: "fremd.csv" } });
  await files.remap("id", "Erlös");
  expect(convert.mock.lastCall![0].map(({ mapping }) => mapping.id)).toEqual(["Nr", "Erlös"]);
  await files.remove(2);
  expect(convert).toHaveBeenLastCalledWith(mapped("kunden.csv", { id: "Nr", revenue: "Umsatz" }), {});
  expect(files.state).toMatchObject({ phase: "loaded", name: "kunden.csv", shown: 1 });
});

test("of files given at once the columns of the list are shown, or those of the one that is refused", async () => {
  const report = { warnings: [], list: "kunden.csv" } as unknown as Converted["report"];
  const convert = vi
    .fn<Reading["convert"]>()
    .mockResolvedValueOnce({ ...converted, report })
    .mockRejectedValueOnce(new ReadError("noMatch", { example: "9" }).of("fremd.csv"));
  const files = fileImport(reading({ convert }), async () => {});
  await files.load([file("kunden.csv"), file("besuche.csv")]);
  expect(files.state).toMatchObject({ phase: "loaded", list: 1, shown: 1 });
  await files.load([file("fremd.csv"), file("kunden.csv"), file("besuche.csv")]);
  expect(files.state).toMatchObject({ phase: "refused", name: "fremd.csv", shown: 3 });
});

test("a mapping that is changed back to what was proposed is what is remembered", async () => {
  let kept: SavedMapping | null = null;
  const memory = {
    find: () => kept,
    save: (_: readonly string[], mapping: SavedMapping) => {
      kept = mapping;
    },
  };
  const files = fileImport(reading(), async () => {}, memory);
  await files.load([file("kunden.csv")]);
  const proposed = files.state.mapping;
  await files.remap("revenue", "Erlös");
  expect(kept).toMatchObject({ mapping: { revenue: "Erlös" } });
  await files.remap("revenue", proposed.revenue!);
  expect(kept).toMatchObject({ mapping: proposed });
});

test("files of the same name are told apart", async () => {
  const files = fileImport(reading(), async () => {});
  await files.load([file("export.csv"), file("export.csv")]);
  expect(files.state.files.map(({ name }) => name)).toEqual(["export.csv", "export.csv (2)"]);
});

test("a file whose reading was overtaken by leaving out another is read before all are converted", async () => {
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(converted);
  const open = vi
    .fn<Reading["open"]>()
    .mockResolvedValueOnce(opened)
    .mockReturnValueOnce(new Promise(() => {}))
    .mockResolvedValue(opened);
  const files = fileImport(reading({ open, convert }), async () => {});
  await files.load([file("alt.csv")]);
  void files.add([file("neu.csv")]);
  await files.remove(1);
  expect(convert).toHaveBeenLastCalledWith(mapped("neu.csv", { id: "Nr", revenue: "Umsatz" }, 2), {});
  expect(files.state).toMatchObject({ phase: "loaded", name: "neu.csv" });
});

test("closed files are let go of, and nothing of them is shown", async () => {
  const close = vi.fn();
  const files = fileImport(reading({ close }), async () => {});
  await files.load([file("kunden.csv"), file("besuche.csv")]);
  files.close();
  expect(close.mock.calls).toEqual([[1], [2]]);
  expect(files.state).toMatchObject({ phase: "idle", name: "", files: [], opened: null, shown: null });
});

test("a column that is given to another field moves there, and the field that had it says so until the next change", async () => {
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(converted);
  const files = fileImport(reading({ convert }), async () => {});
  await files.load([file("kunden.csv")]);
  await files.remap("name", "Nr");
  expect(convert).toHaveBeenLastCalledWith(mapped("kunden.csv", { name: "Nr", revenue: "Umsatz" }), {});
  expect(files.state.moved).toEqual({ from: "id", to: "name", column: "Nr" });
  await files.remap("id", "Erlös");
  expect(files.state).toMatchObject({ mapping: { id: "Erlös", name: "Nr", revenue: "Umsatz" }, moved: null });
  await files.remap("name", null);
  expect(files.state).toMatchObject({ mapping: { id: "Erlös", revenue: "Umsatz" }, moved: null });
});

test("a field gets its column back when the one that took it goes on to another", async () => {
  const files = fileImport(reading(), async () => {});
  await files.load([file("kunden.csv")]);
  await files.remap("name", "Nr");
  await files.remap("name", "Umsatz");
  expect(files.state).toMatchObject({
    mapping: { id: "Nr", name: "Umsatz" },
    moved: { from: "revenue", to: "name", column: "Umsatz" },
  });
  await files.remap("name", "Erlös");
  expect(files.state).toMatchObject({ mapping: { id: "Nr", name: "Erlös", revenue: "Umsatz" }, moved: null });
  await files.use({ id: "Nr", revenue: "Umsatz + Erlös" });
  await files.remap("name", "Umsatz");
  expect(files.state.mapping).toEqual({ id: "Nr", name: "Umsatz" });
  await files.remap("name", null);
  expect(files.state.mapping).toEqual({ id: "Nr", revenue: "Umsatz + Erlös" });
});

test("a column of customer numbers found by its values is shown as chosen, and not taken for the user's choice", async () => {
  const save = vi.fn();
  const found = { code: "idByValues", file: "besuche.csv", column: "Erlös" };
  const report = { warnings: [found], list: "kunden.csv" } as unknown as Converted["report"];
  const visits = { ...opened, proposal: { name: "Erlös" } };
  const open = vi.fn<Reading["open"]>().mockResolvedValueOnce(opened).mockResolvedValue(visits);
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue({ ...converted, report });
  const files = fileImport(reading({ open, convert }), async () => {}, { find: () => null, save });
  await files.load([file("kunden.csv"), file("besuche.csv")]);
  files.show(2);
  expect(files.state).toMatchObject({ name: "besuche.csv", mapping: { id: "Erlös" }, idByValues: "Erlös" });
  expect(files.state.mapping).not.toHaveProperty("name");
  expect(convert.mock.lastCall![0][1]).toMatchObject({ mapping: { name: "Erlös" } });
  files.show(1);
  expect(files.state).toMatchObject({ mapping: { id: "Nr" }, idByValues: null });
  expect(save).not.toHaveBeenCalled();
});

test("a file that can't be opened is named while those given with it are still read", async () => {
  const shown: string[] = [];
  const open = vi.fn<Reading["open"]>().mockRejectedValueOnce(new ReadError("empty", {})).mockResolvedValue(opened);
  const files = fileImport(reading({ open }), async () => {});
  files.subscribe(({ phase, leftOut }) => shown.push([phase, ...leftOut.map((each) => each.file)].join(" ")));
  await files.load([file("leer.csv"), file("kunden.csv")]);
  expect(shown.indexOf("reading leer.csv")).toBeGreaterThan(shown.indexOf("reading"));
  expect(shown.at(-1)).toBe("loaded leer.csv");
});

test("a refusal says what is wrong with the other files too", async () => {
  const error = new ReadError("duplicateIds", { count: 1, rows: 2, examples: ["7"] }).of("kunden.csv");
  error.others = [new ReadError("headerOnly", {}).of("kopf.csv")];
  const files = fileImport(reading({ convert: vi.fn<Reading["convert"]>().mockRejectedValue(error) }), async () => {});
  await files.load([file("kunden.csv"), file("kopf.csv")]);
  const others = [{ code: "headerOnly", details: {}, file: "kopf.csv" }];
  expect(files.state.refusal).toMatchObject({ code: "duplicateIds", file: "kunden.csv", others });
});

test("a column found by its values is shown with a refusal of another file too", async () => {
  const error = new ReadError("duplicateIds", { count: 1, rows: 2, examples: ["7"] }).of("kunden.csv");
  error.found = [{ code: "idByValues", file: "besuche.csv", column: "Erlös" }];
  const open = vi
    .fn<Reading["open"]>()
    .mockResolvedValueOnce(opened)
    .mockResolvedValue({ ...opened, proposal: {} });
  const files = fileImport(reading({ open, convert: () => Promise.reject(error) }), async () => {});
  await files.load([file("kunden.csv"), file("besuche.csv")]);
  files.show(2);
  expect(files.state).toMatchObject({ phase: "refused", name: "besuche.csv", mapping: { id: "Erlös" } });
});

/** Readings kept by name and size, and what was asked of the reader when a file was opened. */
function remembering() {
  const kept = new Map<string, SavedReading | null>();
  const mark = ({ name, size }: { name: string; size: number }) => `${name} ${size}`;
  const readings = {
    find: (each: { name: string; size: number }) => kept.get(mark(each)) ?? null,
    save: (each: { name: string; size: number }, reading: SavedReading | null) => void kept.set(mark(each), reading),
  };
  return { kept, readings };
}

const sheetsOf = (...names: readonly string[]) =>
  ({
    ...opened,
    detected: { ...opened.detected, sheet: names[0], sheets: names.map((name) => ({ name, hidden: false })) },
  }) as unknown as OpenedFile;

test("the same file is read again as the user chose, once it was loaded so", async () => {
  const { kept, readings } = remembering();
  const open = vi.fn<Reading["open"]>(async (_, __, { part } = {}) =>
    sheetsOf(...(part === "Süd" ? ["Süd", "Nord"] : ["Nord", "Süd"])),
  );
  const start = () => fileImport(reading({ open }), async () => {}, undefined, readings);
  const first = start();
  await first.load([file("buch.xlsx")]);
  expect(kept.size).toBe(0);
  await first.choose("Süd");
  await first.reread({ decimal: "." });
  expect([...kept.values()]).toEqual([{ part: "Süd", decimal: "." }]);
  open.mockClear();
  const second = start();
  await second.load([file("buch.xlsx")]);
  expect(open.mock.calls.map(([, , asked]) => asked)).toEqual([{ part: "Süd" }]);
  expect(second.state).toMatchObject({ phase: "loaded", options: { decimal: "." }, part: { part: "Süd" } });
});

test("a sheet that is no longer there is not asked for twice, and one named after a person is kept by its place", async () => {
  const { kept, readings } = remembering();
  kept.set("buch.xlsx 1", { part: "Süd" });
  const open = vi.fn<Reading["open"]>(async (_, __, { part } = {}) => {
    if (part === "Süd") throw new ReadError("unknownPart", { part, parts: ["Nord"] });
    const all = sheetsOf("Nord", "Anna Müller");
    return { ...all, detected: { ...all.detected, sheet: part ?? "Nord" } };
  });
  const files = fileImport(reading({ open }), async () => {}, undefined, readings);
  await files.load([file("buch.xlsx")]);
  expect(files.state).toMatchObject({ phase: "loaded", part: { part: "Nord" } });
  await files.choose("Anna Müller");
  expect(files.state.phase).toBe("loaded");
  expect([...kept.values()]).toEqual([{ partAt: 1 }]);
  const again = fileImport(reading({ open }), async () => {}, undefined, readings);
  await again.load([file("buch.xlsx")]);
  expect(again.state).toMatchObject({ phase: "loaded", part: { part: "Anna Müller" } });
});

test("which of several files is the list is known again", async () => {
  const { readings } = remembering();
  const convert = vi.fn<Reading["convert"]>().mockResolvedValue(converted);
  const start = () => fileImport(reading({ convert }), async () => {}, undefined, readings);
  const first = start();
  await first.load([file("a.csv"), file("b.csv")]);
  expect(convert.mock.lastCall![1]).toEqual({});
  await first.setList(first.state.files[1]!.key);
  expect(convert.mock.lastCall![1]).toEqual({ list: 1 });
  await start().load([file("a.csv"), file("b.csv")]);
  expect(convert.mock.lastCall![1]).toEqual({ list: 1 });
});
