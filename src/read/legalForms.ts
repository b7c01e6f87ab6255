/** Legal forms and words that names leave out at will, in lower case. */
export const legalForms: readonly string[] =
  "gmbh mbh gesmbh co kg kgaa ag ohg ug gbr ek ev e k eg se inc ltd llc plc corp sa sarl srl spa bv nv ab as oy aps fa firma und u and the".split(
    " ",
  );
const letterA = 97;
const branches = 32;
const mostStates = 256;
const next = new Uint8Array(mostStates * branches);
const isWord = new Uint8Array(mostStates);

let states = 1;
for (const word of legalForms) {
  let state = 0;
  for (const letter of word) {
    const at = state * branches + letter.charCodeAt(0) - letterA;
    if (next[at] === 0) next[at] = states++;
    state = next[at]!;
  }
  isWord[state] = 1;
}

/** Whether a word in lower case is a legal form or a word that names leave out at will; most words are told from them by a letter or two. */
export function isLegalForm(bytes: Uint8Array, start: number, end: number): boolean {
  let state = 0;
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! - letterA;
    if (letter < 0 || letter >= 26) return false;
    state = next[state * branches + letter]!;
    if (state === 0) return false;
  }
  return isWord[state] === 1;
}
