import type { SpareMemory } from "../read/spareMemory.js";
import { codePageGrowth } from "../read/toUtf8.js";

/** Parts of the file after which progress is told. */
const steps = 50;

/**
 * The bytes of a file with progress from 0 to 1, behind room for what text of a code page grows by. Fails when the file changes or vanishes meanwhile. They flow
 * straight to where they stay; a browser that cannot do that fills an array of its own, which takes longer.
 */
export async function readBlob(
  file: Blob,
  memory: SpareMemory,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const reader = byteReader(file);
  if (!reader) return readWhole(file, onProgress);
  const room = Math.ceil(file.size * codePageGrowth) + 64;
  const end = room + file.size;
  let buffer = memory.take(end);
  let at = room;
  let told = room;
  while (at < end) {
    const { done, value } = await reader.read(new Uint8Array(buffer, at, end - at));
    if (value) buffer = value.buffer;
    if (done) break;
    at += value.length;
    if (at - told < file.size / steps) continue;
    told = at;
    onProgress((at - room) / file.size);
  }
  await reader.cancel();
  return new Uint8Array(buffer, room, at - room);
}

function byteReader(file: Blob): ReadableStreamBYOBReader | null {
  try {
    return file.stream().getReader({ mode: "byob" });
  } catch {
    return null;
  }
}

function readWhole(file: Blob, onProgress: (share: number) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 1);
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });
}
