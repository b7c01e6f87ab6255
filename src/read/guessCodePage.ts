import { centralClues, isCentralEuropean } from "./centralEuropean.js";
import { type CodePage, codePages } from "./codePages.js";
import { oncePerName } from "./oncePerName.js";

const evidenceLimit = 20_000;
/** Of every byte above 0x7F the kinds of its two neighbours. */
const kinds = 4;
const places = 128 * kinds * kinds;
const [none, consonant, capital, vowel] = [0, 1, 2, 3];
/** € of ISO 8859-15, which has no signs below 0xA0; of windows-1252 ¤, which nobody writes. */
const euro = 0xa4;
const letters = /\p{L}/u;
const vowels = new Set([..."aeiou"].map((letter) => letter.charCodeAt(0)));
const frequent = new Set("äöüßéèàçñáíóúâêîôûëïåæøò");
/** Hardly a word begins with these in lower case: where all else is alike, it begins with the capital of another code page ("Évora", not "âvora"). */
const neverFirst = new Set("âêîôûëïçñø");
const slightly = 0.04;
/** Where letters hardly stand in a word: then it is another letter of another code page ("Málaga", not "Mçlaga"; "Muñoz", not "Muûoz"; "Umeå", not "Umeî"). */
const oddPlaces: Readonly<Record<string, (before: number, after: number) => boolean>> = {
  ç: (_, after) => after === consonant || after === none,
  ñ: (_, after) => after === consonant,
  û: (_, after) => after === vowel,
  ò: (_, after) => after === consonant || after === vowel,
  ê: (_, after) => after === none,
  ô: (_, after) => after === none,
  î: (_, after) => after === none,
  ï: (before) => before === consonant || before === capital,
};
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
    const at = ((byte - 0x80) * kinds + neighbour(bytes[i - 1])) * kinds + neighbour(bytes[i + 1]);
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
    counts.subarray((from - 0x80) * kinds * kinds, (to - 0x7f) * kinds * kinds).some((count) => count > 0);
  if (centralClues.some((byte) => has(byte)) && isCentralEuropean(bytes)) return "windows-1250";
  return has(euro) && !has(0x80, 0x9f) ? "iso-8859-15" : best;
}

/** Whether beside a byte there is no letter, a consonant or vowel in lower case, or a capital; a byte above 0x7F counts as a vowel, it is most often an umlaut. */
function neighbour(byte: number | undefined): number {
  if (byte === undefined) return none;
  if (byte >= 0x80) return vowel;
  if (byte >= 97 && byte <= 122) return vowels.has(byte) ? vowel : consonant;
  return byte >= 65 && byte <= 90 ? capital : none;
}

function plausibility(found: readonly number[], counts: Uint32Array, page: CodePage): number {
  const each = weights(page);
  return found.reduce((sum, at) => sum + counts[at]! * each[at]!, 0);
}

/** How well each byte fits between its neighbours under a code page. */
const weights = oncePerName((page) => {
  const chars = codePages[page as CodePage];
  return Float64Array.from({ length: places }, (_, at) =>
    weight(chars[Math.floor(at / kinds / kinds)]!, Math.floor(at / kinds) % kinds, at % kinds),
  );
});

function weight(char: string, before: number, after: number): number {
  if (char < "\u00a0") return -4;
  const isLower = (kind: number) => kind === consonant || kind === vowel;
  if (letters.test(char)) {
    const upper = char !== char.toLowerCase();
    if (upper && isLower(before)) return -1.5;
    // "Gérard", not "GÄrard".
    if (upper ? before === capital && isLower(after) : after === capital) return -0.5;
    const isOddFirst = before === none && isLower(after) && neverFirst.has(char);
    const isOdd = isOddFirst || (before !== none && (oddPlaces[char]?.(before, after) ?? false));
    if (frequent.has(char.toLowerCase())) return before + after > 0 ? 2 - (isOdd ? slightly : 0) : 0.5;
    return 0.2;
  }
  if (punctuation.has(char)) return isLower(before) && isLower(after) && char !== "’" ? -0.5 : 1;
  return char >= "─" && char <= "■" ? -2 : -1;
}
