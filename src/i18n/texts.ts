import { de } from "./de.js";
import { en } from "./en.js";
import type { Lang } from "./format.js";

/** Every text of one language; both languages have the same shape, so a missing text is a type error. */
export type Texts = typeof de;

const all: Readonly<Record<Lang, Texts>> = { de, en };

/** The texts of a language. */
export function textsFor(lang: Lang): Texts {
  return all[lang];
}

/** The static text at a dotted key such as "data.heading"; throws if there is none. */
export function textAt(lang: Lang, key: string): string {
  let node: unknown = all[lang];
  for (const part of key.split(".")) node = (node as Record<string, unknown> | undefined)?.[part];
  if (typeof node !== "string") throw new Error(`No text at ${key} (${lang})`);
  return node;
}
