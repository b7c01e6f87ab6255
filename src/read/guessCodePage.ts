import { type CodePage, codePages } from "./codePages.js";

const evidenceLimit = 20_000;
const letters = /\p{L}/u;
/** Between letters these bytes are ł, ą, ě and ů of windows-1250; of windows-1252 they are ³, ¹, ì and ù, which end words at most. */
const centralEuropean = [0xb3, 0xb9, 0xec, 0xf9];
/** ż of windows-1250, of windows-1252 ¿, which stands behind no letter. */
const zWithDot = 0xbf;
/** € of ISO 8859-15, which has no signs below 0xA0; of windows-1252 ¤, which nobody writes. */
const euro = 0xa4;
/** ś, ć, ę, ń, č and ř, where Western languages have letters as well. */
const centralOrWestern = [0x9c, 0xe6, 0xea, 0xf1, 0xe8, 0xf8];
const centralLetters = new Set("ąćęłńśźżčďěňřšťůžýľĺŕőű");
const frequent = new Set("äöüßéèàçñáíóúâêîôûëïåæøò");
const punctuation = new Set("€£–—„“”‚‘’«»§°²³µ®©™…·×\u00a0");

/**
 * The code page under which the bytes above 0x7F make the most plausible European text, windows-1250 only where letters stand that no other has;
 * windows-1252 when nothing speaks against it.
 * Judged by the letter each byte would be and its neighbours: a capital within a lower-case word or a frame character is a wrong guess.
 */
export function guessCodePage(bytes: Uint8Array): CodePage {
  const counts = new Uint32Array(128 * 9);
  let seen = 0;
  for (let i = 0; i < bytes.length && seen < evidenceLimit; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const at = (byte - 0x80) * 9 + neighbour(bytes[i - 1]) * 3 + neighbour(bytes[i + 1]);
    counts[at] = counts[at]! + 1;
    seen++;
  }
  let best: CodePage = "windows-1252";
  let bestScore = plausibility(counts, best) + 0.05 * seen;
  for (const page of ["cp850", "macintosh"] as const) {
    const score = plausibility(counts, page);
    if (score > bestScore) [best, bestScore] = [page, score];
  }
  const sum = (bytes: readonly number[]) => bytes.reduce((count, byte) => count + withinWords(counts, byte), 0);
  const central = sum(centralEuropean);
  const enough = central > 1 || (central > 0 && sum(centralOrWestern) > 1) || behindLetters(counts, zWithDot) > 0;
  if (enough && plausibility(counts, "windows-1250") > bestScore) return "windows-1250";
  const has = (from: number, to: number) =>
    counts.subarray((from - 0x80) * 9, (to - 0x7f) * 9).some((count) => count > 0);
  return best === "windows-1252" && has(euro, euro) && !has(0x80, 0x9f) ? "iso-8859-15" : best;
}

/** How often a byte stands between a letter and a small one. */
function withinWords(counts: Uint32Array, byte: number): number {
  const at = (byte - 0x80) * 9;
  return counts[at + 4]! + counts[at + 7]!;
}

/** 0 no letter, 1 lower case, 2 upper case; a byte above 0x7F counts as lower case, it is most often an umlaut. */
function neighbour(byte: number | undefined): number {
  if (byte === undefined) return 0;
  if ((byte >= 97 && byte <= 122) || byte >= 0x80) return 1;
  return byte >= 65 && byte <= 90 ? 2 : 0;
}

function behindLetters(counts: Uint32Array, byte: number): number {
  const at = (byte - 0x80) * 9;
  return counts.subarray(at + 3, at + 9).reduce((sum, count) => sum + count, 0);
}

function plausibility(counts: Uint32Array, page: CodePage): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (count > 0) sum += count * weight(page, codePages[page][Math.floor(at / 9)]!, Math.floor((at % 9) / 3), at % 3);
  }
  return sum;
}

function weight(page: CodePage, char: string, before: number, after: number): number {
  if (char < "\u00a0") return -4;
  if (letters.test(char)) {
    const upper = char !== char.toLowerCase();
    if (upper && before === 1) return -1.5;
    if (!upper && after === 2) return -0.5;
    const letter = char.toLowerCase();
    if (frequent.has(letter) || (page === "windows-1250" && centralLetters.has(letter)))
      return before + after > 0 ? 2 : 0.5;
    return 0.2;
  }
  if (punctuation.has(char)) return before === 1 && after === 1 && char !== "’" ? -0.5 : 1;
  return char >= "─" && char <= "■" ? -2 : -1;
}
