import * as v from "valibot";
import { keyPattern, partnerRole, responsibleRole, today } from "../model/coverageDesign.js";

/** The key of something that a scenario lists; reserved words are refused. */
export const catalogueKey = v.pipe(
  v.string(),
  v.regex(keyPattern),
  v.check((text) => ![today, partnerRole, responsibleRole].includes(text)),
);

/** A name given by the user. */
export const catalogueName = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(80)));

/** Whether no two things have the same key. */
export function uniqueKeys<Item extends { readonly key: string }>(items: readonly Item[]): boolean {
  return new Set(items.map(({ key }) => key)).size === items.length;
}
