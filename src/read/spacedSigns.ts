import type { Candidate } from "./dialectCandidates.js";
import { firstLines, hasPlainName } from "./valueList.js";

const [blank, minus, colon, equals] = [32, 45, 58, 61];

/** Signs between blanks that stand in most of the first lines, as in logs and lists of words: "Haus - house", "cores : 4". None below a single word. */
export function spacedSigns(sample: Uint8Array): readonly Candidate[] {
  const found = new Set<number>();
  for (let i = 1; i < sample.length - 1; i++) {
    const byte = sample[i]!;
    if ((byte === minus || byte === colon || byte === equals) && sample[i - 1] === blank && sample[i + 1] === blank)
      found.add(byte);
  }
  if (found.size === 0) return [];
  const all = firstLines(sample);
  if (hasPlainName(all)) return [];
  const lines = all.filter((line) => line.trim() !== "");
  return [...found].flatMap((byte) => {
    const delimiter = ` ${String.fromCharCode(byte)} `;
    const count = lines.filter((line) => line.includes(delimiter)).length;
    return count > 1 && count >= lines.length * 0.8 ? [{ delimiter, prior: 1, least: 0.28 }] : [];
  });
}
