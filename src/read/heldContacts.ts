import type { CountedContacts } from "./contactRows.js";
import { type KindColumn, type KindColumnsInput, kindColumns } from "./kindColumns.js";
import { isNotHeld, isYes } from "./kindWords.js";

/**
 * Counted contacts without those that did not take place, or not yet, by a column of their status ("geplant", "abgesagt"), where others did: these count as
 * nothing and are told.
 */
export function heldContacts(counted: CountedContacts, input: KindColumnsInput): CountedContacts {
  if (counted.numbers.length === 0) return counted;
  const column = kindColumns(input, isOff).find(({ what, texts }) => texts.some((text) => !isOff(text, what)));
  if (!column) return counted;
  const off = column.texts.map((text) => isOff(text, column.what));
  const isHeld = (row: number) => !off[column.codes[row]!];
  for (const [, { values }] of counted.numbers)
    for (let row = 0; row < values.length; row++) if (!isHeld(row)) values[row] = 0;
  return {
    ...counted,
    held: (accepted) => accepted.filter(isHeld),
    warnings(accepted) {
      const held = accepted.filter(isHeld);
      const left = accepted.filter((row) => !isHeld(row));
      const kinds = new Set(Array.from(left, (row) => column.texts[column.codes[row]!]!));
      const said = { code: "contactsNotHeld", column: column.name, kinds: [...kinds], count: left.length };
      return [...counted.warnings(held), ...(left.length > 0 ? [said] : [])];
    },
  };
}

function isOff(text: string, what: KindColumn["what"]): boolean {
  return what === "flag" ? isYes(text) : what === "status" && isNotHeld(text);
}
