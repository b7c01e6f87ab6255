const words =
  "gmbh mbh gesmbh co kg kgaa ag ohg ug gbr ek ev e k eg se inc ltd llc plc corp sa sarl srl spa bv nv ab as oy aps fa firma und u and the".split(
    " ",
  );
const letterA = 97;
const branches = 32;
const mostStates = 256;
/** From a state by a letter to the next; no word leads on from state 0. */
const next = new Uint8Array(mostStates * branches);
const isWord = new Uint8Array(mostStates);

/** Where a word begins. */
export const wordStart = 1;

let states = 2;
for (const word of words) {
  let state = wordStart;
  for (const letter of word) {
    const at = state * branches + letter.charCodeAt(0) - letterA;
    if (next[at] === 0) next[at] = states++;
    state = next[at]!;
  }
  isWord[state] = 1;
}

/** The state after one more byte of a word in lower case; 0 once no legal form begins like it, which is after a letter or two of most words. */
export function afterLetter(state: number, byte: number): number {
  const letter = byte - letterA;
  return letter < 0 || letter >= 26 ? 0 : next[state * branches + letter]!;
}

/** Whether a word that ends in this state is a legal form or a word that names leave out at will. */
export function isLegalForm(state: number): boolean {
  return isWord[state] === 1;
}
