/** What a cell looks like: `odd` holds characters that separate cells in other dialects. */
export type CellKind = "empty" | "number" | "date" | "text" | "odd";

const empty = /^\s*$/;
const number =
  /^[([]?\s*(?:[-+−]\s*)?(?:[€$£]|EUR|CHF|USD|GBP)?\s*[-+−]?(?:\d{1,3}(?:([.,'’\u00a0\u202f ])\d{3})(?:\1\d{3})*(?:[.,]\d+)?|\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d{1,3})?\s*(?:[€$£%‰]|EUR|CHF|USD|GBP)?\s*[-+−]?\s*(?:[€$£%]|EUR)?[)\]]?$/i;
const date =
  /^\d{1,4}([-./])\d{1,2}\1\d{1,4}(?:[T ]\d{1,2}:\d{2}.*)?$|^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m)?$|^\d{1,2}\.? ?[A-Za-zäé]{3,9}\.? \d{2,4}$/i;
const separators = /[;|\t\n\r]|,\S*,|[^\d\s],[^\d\s]|[A-Za-z],\d|\d,[A-Za-z]|^[,;|]|[,;|:]$|["]/;

/** Classifies the text of one cell; `quoted` cells may hold anything. */
export function cellKind(text: string, quoted: boolean): CellKind {
  if (empty.test(text)) return "empty";
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  // Only text that begins like a number is worth the expensive patterns.
  if (first < 65 || first > 127) {
    if (number.test(trimmed)) return "number";
    if (date.test(trimmed)) return "date";
  } else if (trimmed.length < 20 && number.test(trimmed)) return "number";
  return !quoted && separators.test(trimmed) ? "odd" : "text";
}
