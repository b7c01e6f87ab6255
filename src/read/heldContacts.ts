import type { CountedContacts } from "./contactRows.js";
import { type KindColumn, type KindColumnsInput, kindColumns } from "./kindColumns.js";
import { isNotHeld, isYes } from "./kindWords.js";
import { mostRows } from "./plausibility.js";

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
    said(accepted) {
      const held = accepted.filter(isHeld);
      const left = accepted.filter((row) => !isHeld(row));
      const kinds = new Set(Array.from(left, (row) => column.texts[column.codes[row]!]!));
      const ofHeld = counted.said(held);
      if (left.length === 0) return ofHeld;
      const found = { code: "contactsNotHeld", count: left.length };
      const rows = [...left.subarray(0, mostRows)];
      return {
        warnings: [...ofHeld.warnings, { ...found, column: column.name, kinds: [...kinds] }],
        findings: [...ofHeld.findings, { ...found, rows, column: column.position }],
      };
    },
  };
}

function isOff(text: string, what: KindColumn["what"]): boolean {
  return what === "flag" ? isYes(text) : what === "status" && isNotHeld(text);
}
