import { columnProfile } from "./columnProfile.js";
import { foreignSynonyms } from "./foreignSynonyms.js";
import { isCompany, isPerson, isSingleName } from "./isPerson.js";
import { headerKey } from "./normaliseHeader.js";
import { oncePerName } from "./oncePerName.js";
import { askedOfParty } from "./partyNames.js";
import { personWords, synonyms } from "./synonyms.js";
import type { TextTable } from "./textTable.js";

const rowsLookedAt = 40;
const fewest = 3;
const persons: ReadonlySet<string> = new Set(personWords.map(headerKey));
const names: ReadonlySet<string> = new Set([...synonyms.name, ...foreignSynonyms.name].map(headerKey));
/** Groups of customers may be called like trades and makes, which are last names as well. */
const groups: ReadonlySet<string> = new Set([...synonyms.group, ...foreignSynonyms.group].map(headerKey));
const partsOfName = /(?:firstname|lastname|vorname|nachname|prenom|cognome)$|^zustaendigermitarbeiter/;
/** Accounting programs call customers contacts. */
const mayBeCompany: ReadonlySet<string> = new Set(["contact", "kontakt", "contactname"]);
/** A customer has employees, too. */
const mayBeCount: ReadonlySet<string> = new Set(["mitarbeiter", "employee", "employees"]);
/** Of these, names such as "Carl Zeiss" are companies, makes and streets. */
const noPersons =
  /firm|konzern|unternehm|liefer|herstell|marke(?!t)|produkt|artikel|stra(?:ß|ss)e|adresse|\b(?:ort|stadt|bank|company|group|parent|brand|vendor|supplier|product|item|street|city|town)\b/i;

/**
 * Columns with names of representatives or contact persons: their header says so, or most of their values name a person, with first name, initial or form of address, and are
 * repeated or stand beside the column of customers' names. A column whose header is that of customers' names, or of companies, makes or streets, never is one.
 */
export function personColumns(table: TextTable): string[] {
  const { header } = table;
  const isName = header.map((name) => names.has(headerKey(name)));
  const namesElsewhere = isName.includes(true);
  return header.filter((name, column) => {
    if (isPersonHeader(name)) {
      const key = headerKey(name);
      return (
        !(mayBeCompany.has(key) && holdsCompanies(table, column)) &&
        !(mayBeCount.has(key) && holdsCounts(table, column))
      );
    }
    return !isName[column] && !noPersons.test(name) && holdsPersons(table, column, namesElsewhere);
  });
}

/** Whether a header or label announces a person. */
export const isPersonHeader = oncePerName((name): boolean => {
  const bare = name.replace(/[\s_-]*\d+$/, "");
  if (partsOfName.test(headerKey(name))) return true;
  const asked = askedOfParty(name, headerKey) ?? name;
  return [name, bare, name.replace(/name$/i, ""), asked].some((text) => persons.has(headerKey(text)));
});

function holdsCompanies(table: TextTable, column: number): boolean {
  const { rowCount } = table;
  const step = Math.max(1, Math.floor(rowCount / rowsLookedAt));
  let filled = 0;
  let found = 0;
  for (let row = 0; row < rowCount; row += step) {
    const text = table.cell(row, column).trim();
    if (text === "") continue;
    filled++;
    if (isCompany(text)) found++;
  }
  return found >= filled * 0.4 && found > 1;
}

/** Whether a column holds numbers that differ from row to row, as sizes of companies do and numbers of a few representatives do not. */
function holdsCounts(table: TextTable, column: number): boolean {
  const { filled, numbers, distinct } = columnProfile(table, column);
  return filled > 0 && numbers === filled && distinct() > filled / 2;
}

function holdsPersons(table: TextTable, column: number, namesElsewhere: boolean): boolean {
  const { rowCount } = table;
  const step = Math.max(1, Math.floor(rowCount / rowsLookedAt));
  const seen = new Set<string>();
  let filled = 0;
  let found = 0;
  let single = 0;
  for (let row = 0; row < rowCount; row += step) {
    const text = table.cell(row, column).trim();
    if (text === "") continue;
    filled++;
    seen.add(text);
    if (isPerson(text)) found++;
    else if (isSingleName(text)) single++;
    // Other columns are settled by a few values.
    else if (filled - found - single > 2 && found + single < filled / 2) return false;
  }
  // A few names alone, again and again, are those of representatives; customers may be called so once.
  const isFew =
    !groups.has(headerKey(table.header[column]!)) &&
    seen.size > 1 &&
    seen.size * 3 <= filled &&
    found + single >= filled * 0.6;
  return filled >= fewest && (isFew || (found >= filled * 0.7 && (namesElsewhere || seen.size < filled * 0.7)));
}

/** Texts of one line without persons: those that are a person's name, what follows a label such as "Vertreter:", and whose sum it is. */
export function withoutPersons(texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => {
    const isLabelled = /:$/.test(texts[at - 1] ?? "") && isPersonHeader(texts[at - 1]!);
    return isLabelled || isPerson(text) ? [] : [withoutNamed(text)];
  });
}

/** What stands in a record without persons: they are named beside a label, or alone in their line. */
export function recordWithoutPersons(cells: readonly (string | number)[]): (string | number)[] {
  const isAlone = cells.filter((cell) => cell !== "").length === 1;
  return cells.map((cell) => {
    if (typeof cell === "number") return cell;
    return isAlone && isPerson(cell) ? "…" : withoutNamed(cell);
  });
}

/** A text without the person beside a label, if it names one: "Vertreter: …", "Erstellt von …", "Summe …". */
function withoutNamed(text: string): string {
  const [, label, rest] = /^([^:]+): *(\S.*)$/.exec(text) ?? [];
  const isPersonal = () => isPersonHeader(label!) || (!noPersons.test(label!) && isPerson(withoutMoment(rest!)));
  if (label && rest && isPersonal()) return `${label}: …`;
  const [, madeBy, maker] = madeByWhom.exec(text) ?? [];
  if (madeBy && maker && isPerson(withoutMoment(maker))) return `${madeBy} …`;
  if (text.length > longestLabel) return text;
  const [, sum, whose] = sumBefore.exec(text) ?? [];
  if (sum && whose && isRepresentative(whose)) return `${sum} …`;
  const [, name, sumBehind] = sumAfter.exec(text) ?? [];
  if (name && sumBehind && isRepresentative(name)) return `… ${sumBehind}`;
  const [, role, who] = /^(\p{L}+)\.? +(\S.*)$/u.exec(text) ?? [];
  return role && who && isPersonHeader(role) && isRepresentative(who) ? `${role} …` : text;
}

/** A label with a name is no longer. */
const longestLabel = 100;
/** The sum of a representative's customers, in front of the name or behind it, as spreadsheets write it. */
const sumBefore =
  /^((?:\p{L}*-?summen?|ergebnis|(?:sub|grand )?total|gesamt|sum)(?: (?:für|von|of|for))?)[ :]+(\S.*)$/iu;
const sumAfter = /^(\S.*?) +((?:teil)?ergebnis|\p{L}*summe|(?:sub)?total|gesamt)$/iu;

/** Whether a text names a person, perhaps behind what he is or his number: "Vertreter: Anna Berg", "12 - Anna Berg". */
function isRepresentative(text: string): boolean {
  const bare = text.replace(/^\d+[ .:–-]*/, "");
  const [, role, who] = /^(\p{L}+)[.:]* +(\S.*)$/u.exec(bare) ?? [];
  return isPerson(bare) || (role !== undefined && isPersonHeader(role) && isPerson(who!.replace(/^\d+[ .:–-]*/, "")));
}

/** Who made an export, as its last line says: "Generated by Anna Berg". */
const madeByWhom = /^(.*(?:^|[\s(])(?:by|von|durch|par|da)) +(\S.*)$/i;

/** A text without the day and time behind a name. */
function withoutMoment(text: string): string {
  return text.replace(/[\s,(]*(?:(?:am|on|at|um|le) +)?\d.*$/, "").trim();
}
