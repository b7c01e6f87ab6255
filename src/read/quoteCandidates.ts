import type { Dialect } from "./dialect.js";

const [space, apostrophe] = [32, 39];

/**
 * The quotes worth trying: `"` always, `'` when it stands at both edges of cells somewhere; only `'` where whole cells stand in it, none in `"`, and none
 * begins with it alone.
 */
export function quoteCandidates(sample: Uint8Array, start: number): readonly Dialect["quote"][] {
  let opening = 0;
  let closing = 0;
  let beside = 0;
  let double = 0;
  for (let i = start; i < sample.length; i++) {
    const byte = sample[i];
    if (byte !== apostrophe && byte !== 34) continue;
    const before = sample[i - 1] ?? 10;
    const after = sample[i + 1] ?? 10;
    const opens = isEdge(before);
    if (opens === isEdge(after)) continue;
    if (byte === 34) {
      if (opens && before !== space) double++;
      continue;
    }
    if (opens) opening++;
    else closing++;
    if ((opens ? before : after) === space && !(opens && isDelimiter(sample[i - 2] ?? 0))) beside++;
  }
  if (opening === 0 || closing === 0) return ['"'];
  return double === 0 && beside === 0 && opening === closing && opening > 1 ? ["'"] : ['"', "'"];
}

function isEdge(byte: number): boolean {
  return byte === 10 || byte === 13 || byte === space || byte === 9 || isDelimiter(byte);
}

function isDelimiter(byte: number): boolean {
  return byte === 44 || byte === 59 || byte === 124 || byte === 94 || byte === 126;
}
