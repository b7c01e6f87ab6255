const leastWords = 4;
/** "Source: …", "Note: …": what the text behind it says is of the whole table. */
const label =
  /^(?:sources?|quellen?|notes?|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|remarks?|fußnoten?|stand|as of)\s?:\s/i;

/** How many records there are: "25 Zeilen", "(3 rows)", "14 rows selected." */
const count =
  /^\(?\d[\d.,]* (?:rows?|records?|zeilen?|datens(?:atz|ätze)|einträge?|treffer)(?: (?:selected|returned|found|in set|ausgewählt|gefunden).{0,20})?\)?\.?$/i;

/** Whether a text is labelled as a note on a table: "Source: Office, Berlin", or says how many records it has. */
export function isLabelledNote(text: string): boolean {
  const trimmed = text.trim();
  return label.test(trimmed) || count.test(trimmed);
}

/** Whether a text is a note on a table by itself: labelled, or a sentence of several words with a full stop, commas and all. */
export function saysOfTable(text: string): boolean {
  const trimmed = text.trim();
  const isProse = /^\p{Lu}/u.test(trimmed) && /\p{Ll}\.$/u.test(trimmed);
  return isLabelledNote(trimmed) || (isProse && trimmed.split(/\s+/).length >= leastWords);
}

/** Whether cells are a sentence that is a note on a table by itself, cut by its commas: a blank stands behind each. */
export function isCutSentence(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((text, i) => i > 0 === text.startsWith(" ")) && saysOfTable(cells.join(","));
}
