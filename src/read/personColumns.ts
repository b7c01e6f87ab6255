import { firstNames } from "./firstNames.js";
import { headerKey } from "./normaliseHeader.js";
import { personWords, synonyms } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 40;
const fewest = 3;
const persons: ReadonlySet<string> = new Set(personWords.map(headerKey));
const names: ReadonlySet<string> = new Set(synonyms.name.map(headerKey));
/** Of these, names such as "Carl Zeiss" are companies, makes and streets. */
const noPersons =
  /firm|konzern|unternehm|liefer|herstell|marke(?!t)|produkt|artikel|stra(?:ß|ss)e|adresse|\b(?:ort|stadt|bank|company|group|parent|brand|vendor|supplier|product|item|street|city|town)\b/i;
const word = "\\p{Lu}[\\p{L}'’.-]*";
const particle = "(?:von|van|de|zu|der|den|da|di|del|el|al)";
const firstThenLast = new RegExp(
  `^(?:(?:Herr|Frau|Hr\\.|Fr\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.|Prof\\.|Dipl\\.-Ing\\.) ?)*(${word})(?: ${word}| ${particle}){1,3}$`,
  "u",
);
const lastThenFirst = new RegExp(`^(?:${particle} )*${word}(?: ${word})?, ?(?:Dr\\. )?(${word})(?: ${word})?$`, "u");
const legalForm =
  /\b(?:gmbh|mbh|ag|kg|kgaa|ohg|ug|gbr|e\.?k|ltd|limited|inc|llc|plc|corp|company|sons?|söhne|group|gruppe|partners?|bau|shop|store|service|services|team|vertrieb|handel)\b/i;

/**
 * Columns with names of representatives or contact persons: their header says so, or most of their values are first names with last names, which are
 * repeated or stand beside the column of customers' names. A column whose header is that of customers' names, or of companies, makes or streets, never is one.
 */
export function personColumns(table: TextTable): string[] {
  const { header } = table;
  const isName = header.map((name) => names.has(headerKey(name)));
  return header.filter((name, column) => {
    if (isPersonHeader(name)) return true;
    return !isName[column] && !noPersons.test(name) && holdsPersons(table, column, isName.includes(true));
  });
}

/** Whether a header or label announces a person. */
function isPersonHeader(name: string): boolean {
  const bare = name.replace(/[\s_-]*\d+$/, "");
  return [name, bare, name.replace(/name$/i, "")].some((text) => persons.has(headerKey(text)));
}

function holdsPersons(table: TextTable, column: number, namesElsewhere: boolean): boolean {
  const { rowCount } = table;
  const step = Math.max(1, Math.floor(rowCount / rowsLookedAt));
  const seen = new Set<string>();
  let [filled, found] = [0, 0];
  for (let row = 0; row < rowCount; row += step) {
    const text = table.cell(row, column).trim();
    if (text === "") continue;
    filled++;
    seen.add(text);
    if (isPerson(text)) found++;
    // Other columns are settled by a few values.
    else if (filled - found > 2 && found < filled / 2) return false;
  }
  return filled >= fewest && found >= filled * 0.7 && (namesElsewhere || seen.size < filled * 0.7);
}

/** Whether a text is a known first name with a last name, in either order, and no company's name. */
export function isPerson(text: string): boolean {
  if (text.length > 50 || legalForm.test(text)) return false;
  const first = (lastThenFirst.exec(text) ?? firstThenLast.exec(text))?.[1] ?? "";
  return first
    .toLowerCase()
    .split("-")
    .some((part) => firstNames.has(part));
}

/** Texts of one line without persons: those that are a person's name, and what follows a label such as "Vertreter:". */
export function withoutPersons(texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => {
    const isLabelled = /:$/.test(texts[at - 1] ?? "") && isPersonHeader(texts[at - 1]!);
    if (isLabelled || isPerson(text)) return [];
    const label = /^([^:]+): *\S/.exec(text)?.[1];
    return [label !== undefined && isPersonHeader(label) ? `${label}: …` : text];
  });
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
