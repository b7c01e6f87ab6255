import { centralClues, isCentralEuropean } from "./centralEuropean.js";
import { type CodePage, codePages } from "./codePages.js";
import { oncePerName } from "./oncePerName.js";

const evidenceLimit = 20_000;
/** Of every byte above 0x7F the kinds of its two neighbours. */
const places = 128 * 9;
/** € of ISO 8859-15, which has no signs below 0xA0; of windows-1252 ¤, which nobody writes. */
const euro = 0xa4;
const letters = /\p{L}/u;
const frequent = new Set("äöüßéèàçñáíóúâêîôûëïåæøò");
/** Hardly a word begins with these in lower case: where all else is alike, it begins with the capital of another code page ("Évora", not "âvora"). */
const neverFirst = new Set("âêîôûëïçñø");
const slightly = 0.04;
const punctuation = new Set("€£–—„“”‚‘’«»§°²³µ®©™…·×\u00a0");

/**
 * The code page under which the bytes above 0x7F make the most plausible Western European text; windows-1252 when nothing speaks against it.
 * windows-1250 where only its letters make words, ISO 8859-15 where its euro sign stands. Judged by the letter each byte would be and its neighbours: a capital within a lower-case word or a frame character is a wrong guess.
 */
export function guessCodePage(bytes: Uint8Array): CodePage {
  const counts = new Uint32Array(places);
  const found: number[] = [];
  let seen = 0;
  for (let i = 0; i < bytes.length && seen < evidenceLimit; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const at = (byte - 0x80) * 9 + neighbour(bytes[i - 1]) * 3 + neighbour(bytes[i + 1]);
    if (counts[at] === 0) found.push(at);
    counts[at] = counts[at]! + 1;
    seen++;
  }
  found.sort((a, b) => a - b);
  let best: CodePage = "windows-1252";
  let bestScore = plausibility(found, counts, best) + 0.05 * seen;
  for (const page of ["cp850", "macintosh"] as const) {
    const score = plausibility(found, counts, page);
    if (score > bestScore) [best, bestScore] = [page, score];
  }
  if (best !== "windows-1252") return best;
  const has = (from: number, to = from) =>
    counts.subarray((from - 0x80) * 9, (to - 0x7f) * 9).some((count) => count > 0);
  if (centralClues.some((byte) => has(byte)) && isCentralEuropean(bytes)) return "windows-1250";
  return has(euro) && !has(0x80, 0x9f) ? "iso-8859-15" : best;
}

/** 0 no letter, 1 lower case, 2 upper case; a byte above 0x7F counts as lower case, it is most often an umlaut. */
function neighbour(byte: number | undefined): number {
  if (byte === undefined) return 0;
  if ((byte >= 97 && byte <= 122) || byte >= 0x80) return 1;
  return byte >= 65 && byte <= 90 ? 2 : 0;
}

function plausibility(found: readonly number[], counts: Uint32Array, page: CodePage): number {
  const each = weights(page);
  return found.reduce((sum, at) => sum + counts[at]! * each[at]!, 0);
}

/** How well each byte fits between its neighbours under a code page. */
const weights = oncePerName((page) => {
  const chars = codePages[page as CodePage];
  return Float64Array.from({ length: places }, (_, at) =>
    weight(chars[Math.floor(at / 9)]!, Math.floor((at % 9) / 3), at % 3),
  );
});

function weight(char: string, before: number, after: number): number {
  if (char < "\u00a0") return -4;
  if (letters.test(char)) {
    const upper = char !== char.toLowerCase();
    if (upper && before === 1) return -1.5;
    if (!upper && after === 2) return -0.5;
    const isOddFirst = before === 0 && after === 1 && neverFirst.has(char);
    if (frequent.has(char.toLowerCase())) return before + after > 0 ? 2 - (isOddFirst ? slightly : 0) : 0.5;
    return 0.2;
  }
  if (punctuation.has(char)) return before === 1 && after === 1 && char !== "’" ? -0.5 : 1;
  return char >= "─" && char <= "■" ? -2 : -1;
}
