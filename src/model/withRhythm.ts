import type { ClassLetter } from "./classLetters.js";
import { chosenOption } from "./compileDesign.js";
import type { CoverageDesign, Dimension } from "./coverageDesign.js";

const ownOption = /^rhythm\d+$/;

/** The dimension that states a contact type's number for a class, or would be the place to; null where none is about contacts. */
function rhythmDimension({ dimensions, cells }: CoverageDesign, letter: ClassLetter, contact: string) {
  const states = (effects: { readonly contacts?: object }) => Object.hasOwn(effects.contacts ?? {}, contact);
  const usable = dimensions.filter(({ off }) => !off);
  const choices = cells[letter] ?? {};
  return (
    usable.findLast((dimension) => states(chosenOption(dimension, choices)?.effects ?? {})) ??
    usable.find(({ options }) => options.some(({ effects }) => states(effects))) ??
    null
  );
}

/** So many contacts of a type a year as a design states them for a class; null where they are as today. */
export function statedRhythm(design: CoverageDesign, letter: ClassLetter, contact: string): number | null {
  const stated = design.dimensions.flatMap((dimension) => {
    const count = chosenOption(dimension, design.cells[letter] ?? {})?.effects.contacts?.[contact];
    return count === undefined ? [] : [count];
  });
  return stated.length > 0 ? stated.reduce((sum, count) => sum + count, 0) : null;
}

/**
 * The design with another number of contacts of a type a year in a class: its rhythm's option is exchanged for one of its own, whose other effects
 * are the same. Null where no dimension is about such contacts, or others state more of them than wanted.
 */
export function withRhythm(
  design: CoverageDesign,
  letter: ClassLetter,
  contact: string,
  perYear: number,
  name?: (perYear: number) => string,
): CoverageDesign | null {
  const dimension = rhythmDimension(design, letter, contact);
  if (!dimension) return null;
  const before = chosenOption(dimension, design.cells[letter] ?? {});
  const elsewhere = (statedRhythm(design, letter, contact) ?? 0) - (before?.effects.contacts?.[contact] ?? 0);
  const thousandths = Math.round((perYear - elsewhere) * 1000);
  if (thousandths < 0) return null;
  const count = thousandths / 1000;
  const option = {
    key: `rhythm${thousandths}`,
    ...(name ? { name: name(count) } : {}),
    effects: { ...before?.effects, contacts: { ...before?.effects.contacts, [contact]: count } },
  };
  const same = dimension.options.find(
    (other) => !other.off && JSON.stringify(other.effects) === JSON.stringify(option.effects),
  );
  const key = same?.key ?? freeKey(dimension, option.key);
  const cells = { ...design.cells, [letter]: { ...design.cells[letter], [dimension.key]: key } };
  const used = new Set(
    [...Object.values(cells), ...Object.values(design.overrides?.cells ?? {}).flatMap((own) => Object.values(own))].map(
      (choices) => choices?.[dimension.key],
    ),
  );
  const options = [...dimension.options, ...(same ? [] : [{ ...option, key }])];
  const kept = options.filter((own) => !ownOption.test(own.key) || used.has(own.key));
  return {
    ...design,
    dimensions: design.dimensions.map((own) => (own === dimension ? { ...own, options: kept } : own)),
    cells,
  };
}

function freeKey({ options }: Dimension, wanted: string): string {
  let key = wanted;
  while (options.some((other) => other.key === key)) key += "0";
  return key;
}
