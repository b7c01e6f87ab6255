import { reading, textsOf } from "./foreignRecord.js";
import { cellKinds, isAmongTexts, isLikeNeighbour } from "./likeNeighbour.js";
import type { QuoteRules } from "./quotedCell.js";
import { type ForeignRecord, writtenRecord } from "./writtenRecord.js";

const encoder = new TextEncoder();

/** A record that stands in quotes as a whole, its own quotes doubled, unlike the one next to it. */
export function wrappedRecord(
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
  rules: QuoteRules,
  width: number,
): ForeignRecord | null {
  if (bytes[start] !== rules.quote || bytes[end - 1] !== rules.quote || end - start < width + 1) return null;
  const [line] = textsOf(bytes, { start, starts: [start], ends: [end], quote: rules.quote }, rules);
  const inner = encoder.encode(line!);
  const found = reading(inner, 0, inner.length, rules, width);
  if (!found || found.ends[width - 1] !== inner.length) return null;
  const cells = { ...found, start, ends: found.ends.map((at, i) => (i < width - 1 ? start + at : end)) };
  const isProse = found.texts.some((text) => text.startsWith(" "));
  if (!isLikeNeighbour(bytes, limit, rules, cells, false, cellKinds(inner, found)))
    if (isProse || width < 3 || !isAmongTexts(bytes, limit, rules, cells)) return null;
  return writtenRecord({ texts: found.texts, ends: cells.ends }, rules);
}
