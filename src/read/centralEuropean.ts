const bytesOf = (text: string) => new Set(text.split(" ").map((hex) => Number.parseInt(hex, 16)));

/** ³ ¹ º ¾ ¿, Ÿ and bytes without a character in windows-1252: letters in windows-1250 (ł ą ş ľ ż ź ť Ź Ť). */
const noLetters = bytesOf("8d 8f 9d 9f b3 b9 ba be bf");
/** Of these the ones that stand behind no letter in windows-1252 (ż ź ť Ź Ť), at the end of a word neither: one speaks for two. */
const neverBehind = bytesOf("8d 8f 9d 9f bf");
/** ì and ù: at the end of words in Italian and French; ě and ů stand within them. */
const endings = bytesOf("ec f9");
/** á í ý, and ì ù for ě ů: next to ø, which is ř, in no Nordic language. */
const besideR = bytesOf("e1 ec ed f9 fd");
/** å Å à ² ½: frequent in windows-1252, and hardly a letter in windows-1250 (ĺ Ĺ ŕ). */
const western = bytesOf("e5 c5 e0 b2 bd");

/** Š š Ž ž, the same in both, and ø: Czech words with ě and ů stand among words with these (š, ž, ř). Gaelic has ì and ù within words, and none of these. */
const czech = bytesOf("8a 8e 9a 9e f8");
const [cubicM, oSlash, oTilde, uCircumflex, aAcute, e] = [0x6d, 0xf8, 0xf5, 0xfb, 0xe1, 0x65];
/** Bytes that can speak for windows-1250: a text without any need not be looked at. */
export const centralClues: readonly number[] = [...noLetters, ...endings, oSlash, oTilde, uCircumflex];

const evidenceLimit = 20_000;
const leastWords = 3;
const leastShare = 0.02;

/**
 * Whether a text that reads as windows-1252 is windows-1250: what cannot stand within a word of a Western language stands there again and again, and hardly
 * anything that is not Polish, Czech, Slovak or Hungarian.
 */
export function isCentralEuropean(bytes: Uint8Array): boolean {
  let seen = 0;
  let letters = 0;
  let ending = 0;
  let beside = 0;
  let against = 0;
  let hungarian = 0;
  let acute = 0;
  let others = 0;
  for (let i = 0; i < bytes.length && seen < evidenceLimit; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    seen++;
    const before = bytes[i - 1] ?? 0;
    const after = bytes[i + 1] ?? 0;
    const isWithin = isLetter(before) && isLetter(after);
    if (czech.has(byte)) others++;
    if (western.has(byte)) against++;
    else if (neverBehind.has(byte)) letters += isLetter(before) ? 2 : 0;
    else if (noLetters.has(byte)) letters += Number(isWithin && (before | 32) !== cubicM);
    else if (endings.has(byte)) ending += Number(isWithin);
    else if (byte === oSlash) beside += Number(besideR.has(before) || besideR.has(after));
    else if (byte === oTilde || byte === uCircumflex) hungarian += Number(isLetter(before) && after !== e);
    else if (byte === aAcute) acute++;
  }
  // Portuguese has õ before e only, Estonian no á with it, French û without õ and á.
  const words = letters + beside + (others * 5 >= ending ? ending : 0) + (acute >= hungarian ? hungarian : 0);
  return words >= leastWords && words >= seen * leastShare && words > against * 3;
}

/** Letters of ASCII, and the bytes that are a letter in both code pages. */
function isLetter(byte: number): boolean {
  const lower = byte | 32;
  return (lower >= 97 && lower <= 122) || byte >= 0xc0;
}
