import { afterEach, expect, it, vi } from "vitest";
import { spareMemory } from "../../src/read/spareMemory.js";
import { readBlob } from "../../src/work/readBlob.js";

const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
const memory = spareMemory(null);

afterEach(() => {
  vi.unstubAllGlobals();
});

it("reads all bytes, behind room for what they grow by as UTF-8, and tells how far it is", async () => {
  const shares: number[] = [];
  const read = await readBlob(new Blob([bytes]), memory, (share) => shares.push(share));
  expect(Buffer.compare(read, bytes)).toBe(0);
  expect(read.byteOffset).toBeGreaterThan(bytes.length * 0.06);
  expect(shares.at(-1)).toBeGreaterThan(0.9);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(await readBlob(new Blob([]), memory, () => {})).toHaveLength(0);
});

it("reads them as a whole in a browser whose streams fill no memory of ours", async () => {
  class Reader {
    result: ArrayBuffer | null = null;
    onload = () => {};
    async readAsArrayBuffer(file: Blob) {
      this.result = await file.arrayBuffer();
      this.onload();
    }
  }
  vi.stubGlobal("FileReader", Reader);
  const file = Object.assign(new Blob([bytes]), { stream: () => new ReadableStream() });
  expect(Buffer.compare(await readBlob(file, memory, () => {}), bytes)).toBe(0);
});

it("fails when the file can't be read to its end", async () => {
  const pull = (controller: ReadableByteStreamController) => controller.error(new Error("changed"));
  const file = Object.assign(new Blob([bytes]), { stream: () => new ReadableStream({ type: "bytes", pull }) });
  await expect(readBlob(file, memory, () => {})).rejects.toThrow("changed");
});
