import { partnerRole, responsibleRole, today } from "../model/coverageDesign.js";

/** A key made of a name that is not taken and not reserved: letters and digits, beginning with a small letter. */
export function freeKey(name: string, taken: readonly string[]): string {
  const words = name
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .split(" ");
  const joined = words
    .map((word, at) => (at === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join("")
    .slice(0, 30);
  const base = /^[a-z]/.test(joined) ? joined : `own${joined}`;
  const used = new Set([...taken, today, partnerRole, responsibleRole]);
  let key = base;
  // Names that every object has would be found where nothing is stated.
  for (let number = 2; used.has(key) || key in Object.prototype; number++) key = `${base}${number}`;
  return key;
}
