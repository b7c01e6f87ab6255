import { expect, test, vi } from "vitest";
import { convertTable } from "../../src/read/convertTable.js";
import { openFile } from "../../src/read/openFile.js";
import { ReadError } from "../../src/read/readError.js";
import { madeUpList } from "../../src/work/madeUpList.js";
import type { ReadReply, ReadRequest } from "../../src/work/readMessages.js";
import { transferables } from "../../src/work/readTransferables.js";
import { type ReadingWorker, startReading } from "../../src/work/startReading.js";

/** A worker whose replies the test gives by hand. */
class FakeWorker implements ReadingWorker {
  onmessage: ReadingWorker["onmessage"] = null;
  onerror: ReadingWorker["onerror"] = null;
  readonly requests: ReadRequest[] = [];
  terminated = false;
  postMessage(request: ReadRequest) {
    this.requests.push(request);
  }
  terminate() {
    this.terminated = true;
  }
  reply(reply: ReadReply) {
    this.onmessage?.({ data: reply } as MessageEvent<ReadReply>);
  }
}

function fakeReading() {
  const workers: FakeWorker[] = [];
  const reading = startReading(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, reading };
}

const file = new Blob(["Nr;Umsatz\n1;2\n"]);
const opened = { detected: {}, header: ["Nr"], rowCount: 1, preview: [["1"]], proposal: {} } as never;

test("opening passes progress on and ends with what was found", async () => {
  const { workers, reading } = fakeReading();
  const shares: number[] = [];
  const result = reading.open(1, file, {}, (share) => shares.push(share));
  const { id } = workers[0]!.requests[0]!;
  workers[0]!.reply({ id, kind: "progress", share: 0.5 });
  workers[0]!.reply({ id, kind: "opened", opened });
  expect(await result).toBe(opened);
  expect(shares).toEqual([0.5]);
});

test("a worker that is prepared reads the first file, and one that reads already is left alone", async () => {
  const { workers, reading } = fakeReading();
  reading.prepare();
  const result = reading.open(1, file);
  reading.prepare();
  const [first, second] = workers[0]!.requests;
  workers[0]!.reply({ id: second!.id, kind: "opened", opened });
  expect(await result).toBe(opened);
  expect(workers).toHaveLength(1);
  expect(workers[0]!.requests.map(({ kind }) => kind)).toEqual(["prepare", "open"]);
  expect(first!.id).not.toBe(second!.id);
});

test("the list that a worker is prepared with is a list of customers", async () => {
  const read = await openFile(madeUpList());
  const { columns, report } = convertTable(read, read.proposal);
  expect(columns.id.offsets).toHaveLength(501);
  expect(report).toMatchObject({ accepted: 500, encoding: "windows-1252", cells: [] });
});

test("a second file replaces the worker of the first, which is rejected as cancelled", async () => {
  const { workers, reading } = fakeReading();
  const first = reading.open(1, file);
  const second = reading.open(1, file);
  await expect(first).rejects.toMatchObject({ code: "cancelled" });
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  workers[0]!.reply({ id: workers[0]!.requests[0]!.id, kind: "opened", opened });
  workers[1]!.reply({ id: workers[1]!.requests[0]!.id, kind: "opened", opened });
  expect(await second).toBe(opened);
});

test("a second mapping keeps the worker and only its own result counts", async () => {
  const { workers, reading } = fakeReading();
  const first = reading.convert([]);
  const second = reading.convert([]);
  await expect(first).rejects.toMatchObject({ code: "cancelled" });
  expect(workers).toHaveLength(1);
  const [old, latest] = workers[0]!.requests;
  workers[0]!.reply({ id: old!.id, kind: "failed", message: "too late" });
  workers[0]!.reply({ id: latest!.id, kind: "converted", converted: 7 as never });
  expect(await second).toBe(7);
});

test("a refusal arrives as ReadError, and the worker stays for the next attempt", async () => {
  const { workers, reading } = fakeReading();
  const result = reading.convert([]);
  workers[0]!.reply({
    id: 1,
    kind: "refused",
    code: "noCustomers",
    details: { rows: 1, rejected: 1, column: "", example: "" },
  });
  await expect(result).rejects.toBeInstanceOf(ReadError);
  expect(workers[0]!.terminated).toBe(false);
});

test("after a damaged file the next one gets a fresh worker", async () => {
  const { workers, reading } = fakeReading();
  const result = reading.open(1, file);
  workers[0]!.reply({ id: 1, kind: "refused", code: "damaged", details: {} });
  await expect(result).rejects.toMatchObject({ code: "damaged" });
  expect(workers[0]!.terminated).toBe(true);
  const again = reading.open(1, file);
  workers[1]!.reply({ id: workers[1]!.requests[0]!.id, kind: "opened", opened });
  expect(await again).toBe(opened);
});

test("a worker that breaks is replaced", async () => {
  const { workers, reading } = fakeReading();
  const result = reading.open(1, file);
  workers[0]!.onerror?.({ message: "out of memory" } as ErrorEvent);
  await expect(result).rejects.toThrow("out of memory");
  const again = reading.open(1, file);
  expect(workers).toHaveLength(2);
  workers[1]!.reply({ id: workers[1]!.requests[0]!.id, kind: "opened", opened });
  expect(await again).toBe(opened);
});

test("cancelling stops the worker", async () => {
  const { workers, reading } = fakeReading();
  const result = reading.open(1, file);
  reading.cancel();
  await expect(result).rejects.toMatchObject({ code: "cancelled" });
  expect(workers[0]!.terminated).toBe(true);
});

test("the buffers of all columns are handed over, each once", () => {
  const shared = new ArrayBuffer(8);
  const value = {
    a: new Uint8Array(shared),
    b: { c: new Float64Array(shared), names: ["x"] },
    d: null,
    e: new Uint32Array(2),
  };
  expect(transferables(value)).toEqual([shared, value.e.buffer]);
});

test("a library that does not end within its limit is stopped with its worker, one that does is not", async () => {
  vi.useFakeTimers();
  try {
    const { workers, reading } = fakeReading();
    const done = reading.open(1, file);
    const [first] = workers[0]!.requests;
    workers[0]!.reply({ id: first!.id, kind: "timeLimit", seconds: 30 });
    workers[0]!.reply({ id: first!.id, kind: "opened", opened });
    await done;
    vi.advanceTimersByTime(31_000);
    expect(workers[0]!.terminated).toBe(false);
    const slow = reading.open(1, file);
    workers[0]!.reply({ id: workers[0]!.requests[1]!.id, kind: "timeLimit", seconds: 30 });
    vi.advanceTimersByTime(29_000);
    expect(workers[0]!.terminated).toBe(false);
    vi.advanceTimersByTime(2000);
    await expect(slow).rejects.toMatchObject({ code: "tooSlow" });
    expect(workers[0]!.terminated).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("files that a stopped worker had open are opened again before they are converted", async () => {
  const { workers, reading } = fakeReading();
  const first = reading.open(1, file);
  workers[0]!.reply({ id: 1, kind: "opened", opened });
  await first;
  reading.cancel();
  const files = [{ key: 1, name: "a.csv", mapping: {} }];
  const result = reading.convert(files);
  expect(workers[1]!.requests).toEqual([{ id: 2, kind: "open", key: 1, file, options: {} }]);
  workers[1]!.reply({ id: 2, kind: "opened", opened });
  await vi.waitFor(() => expect(workers[1]!.requests).toHaveLength(2));
  workers[1]!.reply({ id: 3, kind: "converted", converted: 7 as never });
  expect(await result).toBe(7);
});

test("a file whose reading another way was cancelled is opened as it was before", async () => {
  const { workers, reading } = fakeReading();
  const first = reading.open(1, file, { headerLine: 2 });
  workers[0]!.reply({ id: 1, kind: "opened", opened });
  await first;
  const third = reading.open(1, file, { headerLine: 3 });
  const again = reading.open(1, file, { headerLine: 4 });
  await expect(third).rejects.toMatchObject({ code: "cancelled" });
  reading.cancel();
  await expect(again).rejects.toMatchObject({ code: "cancelled" });
  void reading.convert([{ key: 1, name: "a.csv", mapping: {} }]);
  expect(workers.at(-1)!.requests).toMatchObject([{ kind: "open", key: 1, options: { headerLine: 2 } }]);
});

test("a refusal keeps which of several files it is about, and what is wrong with the others", async () => {
  const { workers, reading } = fakeReading();
  const result = reading.convert([]);
  workers[0]!.reply({
    id: 1,
    kind: "refused",
    code: "noMatch",
    details: { example: "9" },
    file: "fremd.csv",
    others: [{ code: "headerOnly", details: {}, file: "kopf.csv" }],
  });
  await expect(result).rejects.toMatchObject({
    ...{ code: "noMatch", file: "fremd.csv" },
    others: [{ code: "headerOnly", file: "kopf.csv" }],
  });
});

test("a file that is closed while it is read is given up, worker and all", async () => {
  const { workers, reading } = fakeReading();
  const first = reading.open(1, file);
  reading.close(2);
  expect(workers[0]!.terminated).toBe(false);
  reading.close(1);
  await expect(first).rejects.toMatchObject({ code: "cancelled" });
  expect(workers[0]!.terminated).toBe(true);
});
