import { firstNames } from "./firstNames.js";
import { surnames, tradeNames } from "./surnames.js";

const word = "\\p{Lu}[\\p{L}'’.-]*";
/** What an initial stands beside: not "A. B.". */
const longWord = "\\p{Lu}[\\p{L}'’-]+";
const initials = "\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.)?";
const particle = "(?:von|van|de|zu|der|den|da|di|del|el|al)";
const address = "(?:Herrn?|Frau|Hr\\.|Fr\\.|Mr\\.?|Mrs\\.?|Ms\\.?)";
const title = "(?:Dr\\.|Prof\\.|Dipl\\.-Ing\\.)";
const firstThenLast = new RegExp(`^(?:${address} ?)?(?:${title} ?)*(${word})(?: ${word}| ${particle}){1,3}$`, "u");
const lastThenFirst = new RegExp(
  `^(?:${particle} )*${word}(?: ${word})?, ?(?:${title} ?)*(${word})(?: ${word})?$`,
  "u",
);
/** A last name in capitals before a first name that is not: BERG Anna. */
const capitalsThenFirst = new RegExp(
  `^(?:${particle} )*\\p{Lu}[\\p{Lu}'’-]+ (\\p{Lu}\\p{Ll}[\\p{L}'’.-]*)(?: ${word})?$`,
  "u",
);
const last = `(?:${particle} )*${longWord}(?: ${longWord})?`;
const nameOnly = [
  new RegExp(`^(?:${address} ?)?(?:${title} ?)*${initials} ?${last}$`, "u"),
  new RegExp(`^${last}, ?(?:${title} ?)*${initials}$`, "u"),
  new RegExp(`^${address} (?:${title} ?)*${last}$`, "u"),
];
const legalForm =
  /\b(?:gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.?k|ltd|limited|inc|llc|plc|corp|company|sons?|söhne|group|gruppe|partners?|bau|shop|store)\b/i;
const firstLetter = 65;
const singleName = /^\p{Lu}[\p{L}'’-]+$/u;
const business = /\b(?:service|services|team|vertrieb|handel)\b/i;

/**
 * Whether a text is a person's name and no company's: a known first name with a last name, in either order, an initial or a form of address with one.
 * What follows in parentheses, such as a region, is passed over.
 */
export function isPerson(text: string): boolean {
  if (text.length > 50 || text.charCodeAt(0) < firstLetter || legalForm.test(text)) return false;
  const name = text.replace(/ ?\([^()]*\)$/, "");
  if (business.test(name)) return false;
  const isKnown = (first = "") =>
    first
      .toLowerCase()
      .split("-")
      .some((part) => firstNames.has(part));
  return (
    [lastThenFirst, capitalsThenFirst, firstThenLast].some((form) => isKnown(form.exec(name)?.[1])) ||
    nameOnly.some((form) => form.test(name))
  );
}

/** Whether a text is a first or a last name alone: it may also be a customer's or a trade, so others must stand beside it. */
export function isSingleName(text: string): boolean {
  if (!singleName.test(text)) return false;
  const parts = text.toLowerCase().split("-");
  return parts.some((part) => surnames.has(part) || firstNames.has(part) || tradeNames.has(part));
}

/** A text with first and last names in it left out. */
export function withoutNames(text: string): string {
  return text.replace(/\p{Lu}[\p{L}'’-]+/gu, (each) => (isSingleName(each) ? "…" : each));
}

/** Whether a text is a company's name, by its legal form. */
export function isCompany(text: string): boolean {
  return legalForm.test(text);
}

/** Whether a first name or a form of address stands in a text. */
export function namesPerson(text: string): boolean {
  return (
    /(?:^|[^\p{L}])(?:herrn?|frau|hr|fr|mr|mrs|ms|dr)(?:$|[^\p{L}])/iu.test(text) ||
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((part) => firstNames.has(part))
  );
}
