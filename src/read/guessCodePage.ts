import { centralClues, isCentralEuropean } from "./centralEuropean.js";
import { type CodePage, codePages } from "./codePages.js";
import { oncePerName } from "./oncePerName.js";

const evidenceLimit = 20_000;
/** Of every byte above 0x7F the kinds of its two neighbours. */
const kinds = 5;
const places = 128 * kinds * kinds;
const [none, consonant, capital, vowel, lastS] = [0, 1, 2, 3, 4];
/** € of ISO 8859-15, which has no signs below 0xA0; of windows-1252 ¤, which nobody writes. */
const euro = 0xa4;
const letters = /\p{L}/u;
const vowels = new Set([..."aeiou"].map((letter) => letter.charCodeAt(0)));
const frequent = new Set("äöüßéèàçñáíóúâêîôûëïåæøò");
/** Hardly a word begins with these in lower case: where all else is alike, it begins with the capital of another code page ("Évora", not "âvora"). */
const neverFirst = new Set("âêîôûëïçñø");
const slightly = 0.04;
/** A word that begins with Ñ has another capital behind it only where all are ("ÑANDÚ"): it is rather the quotation mark of "„Zum Wirt“". */
const aboveDash = 1.05;
/** Words of lists in German, in which "ä" is likelier than the "è" of cp850. */
const german = /\b(?:kunden?(?:n(?:r|ummer|ame))?|umsatz|firma|gmbh|stra(?:ss|ß)e|ort|plz|und)\b/i;
const germanBytes = 4096;
const openE = 0x8a;
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
/** Signs that no word has within, not behind its capital either ("São", not "S„o"). */
const neverWithin = new Set("„“”«»§");
const punctuation = new Set("€£–—„“”‚‘’«»§°²³µ®©™…·×½¼¾\u00a0");

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
    const after = isLastS(bytes, i + 1) ? lastS : neighbour(bytes[i + 1]);
    const at = ((byte - 0x80) * kinds + neighbour(bytes[i - 1])) * kinds + after;
    if (counts[at] === 0) found.push(at);
    counts[at] = counts[at]! + 1;
    seen++;
  }
  found.sort((a, b) => a - b);
  let best: CodePage = "windows-1252";
  let bestScore = plausibility(found, counts, best) + 0.05 * seen;
  for (const page of ["cp850", "macintosh"] as const) {
    const score = plausibility(found, counts, page);
    const isUmlaut = score === bestScore && page === "macintosh" && found.every(isOpenE) && isGerman(bytes);
    if (score > bestScore || isUmlaut) [best, bestScore] = [page, score];
  }
  if (best !== "windows-1252") return best;
  const has = (from: number, to = from) =>
    counts.subarray((from - 0x80) * kinds * kinds, (to - 0x7f) * kinds * kinds).some((count) => count > 0);
  if (centralClues.some((byte) => has(byte)) && isCentralEuropean(bytes)) return "windows-1250";
  return has(euro) && !has(0x80, 0x9f) ? "iso-8859-15" : best;
}

/** Whether a place has the byte of "è" in cp850 and "ä" in MacRoman. */
function isOpenE(at: number): boolean {
  return Math.floor(at / kinds / kinds) + 0x80 === openE;
}

function isGerman(bytes: Uint8Array): boolean {
  return german.test(String.fromCharCode(...bytes.subarray(0, germanBytes)));
}

/** Whether an "s" ends a word, as in "Wirt’s". */
function isLastS(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 115 && neighbour(bytes[at + 1]) === none;
}

/** "O’Neill", "Levi’s" rather than "OÆNeill", "Levíis". */
function isApostrophe(char: string, before: number, after: number): boolean {
  return char === "’" && ((before === capital && after === capital) || (before !== none && after === lastS));
}

/** Where letters with a caron mostly stand and those of other code pages in their place do not: "Škoda", "Miloš", "Ruža". */
function isCaron(char: string, before: number, after: number): boolean {
  if (char === "Š") return before === none && (after === consonant || after === vowel);
  if (char === "š") return before === vowel && (after === none || after === vowel);
  return char === "ž" && before === vowel && after === vowel;
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

function weight(char: string, before: number, next: number): number {
  if (char < "\u00a0") return -4;
  const isLower = (kind: number) => kind === consonant || kind === vowel || kind === lastS;
  const after = next === lastS ? consonant : next;
  const isMark = char === "™" && before !== none && after === none;
  if (isMark || isApostrophe(char, before, next) || isCaron(char, before, after)) return 2;
  if (char === "Ñ" && before === none && after === capital) return aboveDash;
  // "5 µm", not "5 Ám".
  if (char === "µ" && before === none && (after === consonant || after === capital)) return 2;
  if (letters.test(char)) {
    const upper = char !== char.toLowerCase();
    if (upper && isLower(before)) return -1.5;
    // "Gérard", not "GÄrard".
    if (upper ? before === capital && isLower(after) : after === capital) return -0.5;
    const isOddFirst = before === none && isLower(after) && neverFirst.has(char);
    const isOdd = isOddFirst || (before !== none && (oddPlaces[char.toLowerCase()]?.(before, after) ?? false));
    if (frequent.has(char.toLowerCase())) return before + after > 0 ? 2 - (isOdd ? slightly : 0) : 0.5;
    return 0.2;
  }
  if (neverWithin.has(char) && before !== none && isLower(after)) return -0.5;
  if (punctuation.has(char)) return isLower(before) && isLower(after) && char !== "’" ? -0.5 : 1;
  return char >= "─" && char <= "■" ? -2 : -1;
}
