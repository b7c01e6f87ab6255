const leastWords = 4;
/** "Source: …", "Note: …": what the text behind it says is of the whole table. */
const label =
  /^(?:sources?|quellen?|notes?|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|remarks?|fußnoten?|stand|as of)\s?:\s/i;

/** Whether a text is labelled as a note on a table: "Source: Office, Berlin". */
export function isLabelledNote(text: string): boolean {
  return label.test(text.trim());
}

/** Whether a text is a note on a table by itself: labelled, or a sentence of several words with a full stop, commas and all. */
export function saysOfTable(text: string): boolean {
  const trimmed = text.trim();
  const isProse = /^\p{Lu}/u.test(trimmed) && /\p{Ll}\.$/u.test(trimmed);
  return isLabelledNote(trimmed) || (isProse && trimmed.split(/\s+/).length >= leastWords);
}
