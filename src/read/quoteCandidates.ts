import type { Dialect } from "./dialect.js";

const [space, apostrophe] = [32, 39];
const rare = new Set([..."#*&@!:$%=/"].map((char) => char.charCodeAt(0)));

/**
 * The quotes worth trying: `"` always, `'` when it stands at both edges of cells somewhere; only `'` where whole cells stand in it, none in `"`, and none
 * begins with it alone.
 */
export function quoteCandidates(sample: Uint8Array, start: number): readonly Dialect["quote"][] {
  if (!sample.includes(apostrophe, start)) return ['"'];
  return besideDelimiters(sample, start, isDelimiter) ?? besideDelimiters(sample, start, mayDelimit) ?? ['"'];
}

/** The quotes worth trying where these bytes delimit; null where no `'` stands at both edges of cells. */
function besideDelimiters(
  sample: Uint8Array,
  start: number,
  delimits: (byte: number) => boolean,
): readonly Dialect["quote"][] | null {
  const isEdge = (byte: number) => byte === 10 || byte === 13 || byte === space || byte === 9 || delimits(byte);
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
    if ((opens ? before : after) === space && !delimits(sample[opens ? i - 2 : i + 2] ?? 0)) beside++;
  }
  if (opening === 0 || closing === 0) return null;
  return double === 0 && beside === 0 && opening === closing && opening > 1 ? ["'"] : ['"', "'"];
}

function isDelimiter(byte: number): boolean {
  return byte === 44 || byte === 59 || byte === 124 || byte === 94 || byte === 126;
}

/** Whether a byte delimits in some files: control characters and signs that seldom stand within texts. */
function mayDelimit(byte: number): boolean {
  return isDelimiter(byte) || (byte >= 28 && byte < 32) || byte === 1 || rare.has(byte);
}
