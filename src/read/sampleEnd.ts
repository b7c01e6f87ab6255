import { isBreak } from "./repairRecord.js";

const sampleSize = 16 << 10;
/** The size where records are wide. */
const longSample = 64 << 10;
const fewLines = 16;
const longLine = 1024;
const quote = 34;

/**
 * Where the beginning of a text ends that shows how it is read: at a line break, and outside quotes, so that its last record is whole. It is longer where records
 * are wide.
 */
export function sampleEnd(bytes: Uint8Array, start: number): number {
  const wanted = start + (isWide(bytes, start) ? longSample : sampleSize);
  if (bytes.length <= wanted) return bytes.length;
  let quotes = 0;
  for (let at = start; at < wanted; at++) if (bytes[at] === quote) quotes++;
  let last = 0;
  for (let at = wanted; at > wanted - sampleSize / 2; at--) {
    if (bytes[at] === quote && at < wanted) quotes--;
    if (!isBreak(bytes[at]!)) continue;
    if (quotes % 2 === 0) return at + 1;
    last ||= at + 1;
  }
  return last || wanted;
}

/** Whether the first line is long, or so many bytes hold few lines. */
function isWide(bytes: Uint8Array, start: number): boolean {
  const end = Math.min(start + sampleSize, bytes.length);
  let lines = 0;
  for (let at = start; at < end && lines < fewLines; at++) {
    if (!isBreak(bytes[at]!)) continue;
    if (lines === 0 && at - start > longLine) return true;
    lines++;
  }
  return lines < fewLines;
}
