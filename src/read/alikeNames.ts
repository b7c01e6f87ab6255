import { type CellColumn, cellColumn } from "./cellColumn.js";
import type { TextColumn } from "./customerColumns.js";
import { isLegalForm, legalForms } from "./legalForms.js";
import { headerKey } from "./normaliseHeader.js";
import type { TextTable } from "./textTable.js";

/** Names of customers reduced to what tells companies apart. */
export interface AlikeNames {
  /** A hash per customer, of the name alone. */
  readonly hashes: Uint32Array;
  /** The reduced texts of some customers, given by their positions, followed by the postcode or town where a column has it. */
  texts(customers: Uint32Array): CellColumn;
}

const places =
  "plz postleitzahl zip zipcode postalcode postcode pstlz billingzip billingpostalcode ort stadt town city ort01 billingcity".split(
    " ",
  );
const afterC3 = 0xc3;
/** Letters and digits in lower case, 0 for what separates words; bytes of other characters as they are. */
const plain = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return byte;
  const character = String.fromCharCode(byte).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});
/** Base letters of the characters from U+00C0 on, in UTF-8 after 0xC3, and the second letters of umlauts. */
const firsts = new TextEncoder().encode("aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty");
const seconds = new Uint8Array(firsts.length);
for (const [character, second] of ["Äe", "Öe", "Üe", "äe", "öe", "üe", "ßs"] as unknown as [string, string][])
  seconds[character.charCodeAt(0) - 0xc0] = second.charCodeAt(0);

/** What a byte adds to the hash of a name: nothing but the end of a word, a letter or digit, two letters, the second in the upper byte, or no letter of its own. */
const codes = new Uint16Array(256);
const noLetter = 0xffff;
const scatter = 0x9e3779b1;
const afterLetter = (hash: number, letter: number) => (Math.imul(hash, scatter) + letter) | 0;
for (let byte = 0; byte < 256; byte++) {
  const isSecond = byte >= 0x80 && byte <= 0xbf;
  codes[byte] = isSecond ? firsts[byte & 63]! | (seconds[byte & 63]! << 8) : plain[byte]!;
}
codes[afterC3] = noLetter;
/** Hashes of legal forms, each in a place of its own. */
const formMask = 1023;
const formHashes = new Int32Array(formMask + 1);
for (const form of legalForms) {
  const hash = [...form].reduce((before, letter) => afterLetter(before, letter.charCodeAt(0)), 0);
  formHashes[hash & formMask] = hash;
}

export interface NamedCustomers {
  readonly table: TextTable;
  readonly nameColumn: number;
  /** The row of every customer. */
  readonly rows: Uint32Array;
  readonly names: TextColumn;
}

/** The names of customers in letters and digits of lower case, umlauts as two letters, without accents and legal forms. */
export function alikeNames({ table, nameColumn, rows, names }: NamedCustomers): AlikeNames {
  const { bytes, offsets } = names;
  const name = { bytes, starts: offsets.subarray(0, rows.length), ends: offsets.subarray(1), size: rows.length };
  const hashes = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) hashes[at] = reducedHash(bytes, offsets[at]!, offsets[at + 1]!);
  return { hashes, texts: written };

  function written(customers: Uint32Array): CellColumn {
    const keys = table.header.map(headerKey);
    const found = places.map((place) => keys.indexOf(place)).find((column) => column >= 0 && column !== nameColumn);
    const place = found === undefined || customers.length === 0 ? null : cellColumn(table, found);
    const starts = new Uint32Array(customers.length);
    const ends = new Uint32Array(customers.length);
    let room = 0;
    for (const at of customers) {
      const row = rows[at]!;
      room += 2 * (offsets[at + 1]! - offsets[at]! + (place ? place.ends[row]! - place.starts[row]! : 0)) + 1;
    }
    const out = new Uint8Array(room);
    let size = 0;
    customers.forEach((at, i) => {
      starts[i] = size;
      size = reduced(name, at, out, size, true);
      if (place && size > starts[i]!) {
        out[size++] = 0;
        size = reduced(place, rows[at]!, out, size, false);
      }
      ends[i] = size;
    });
    return { bytes: out, starts, ends, size: customers.length };
  }
}

/**
 * A hash of what `reduced` writes of a name, told while reading it. Nearly every name is like no other, and nothing else is needed of it. Any byte after a
 * lead byte is taken as it is after 0xC3: two names that are alike are so in this, too.
 */
function reducedHash(bytes: Uint8Array, start: number, end: number): number {
  // Of the letters so far, of those before the last word, and of that word.
  let hash = 0;
  let before = 0;
  let word = 0;
  for (let i = start; i < end; i++) {
    let code = codes[bytes[i]!]!;
    if (code > 0xff) {
      if (code === noLetter) continue;
      hash = afterLetter(hash, code & 0xff);
      word = afterLetter(word, code & 0xff);
      code >>>= 8;
    }
    if (code !== 0) {
      hash = afterLetter(hash, code);
      word = afterLetter(word, code);
      continue;
    }
    if (isForm(word) && before !== 0) hash = before;
    before = hash;
    word = 0;
  }
  return isForm(word) && before !== 0 ? before : hash;
}

/** Whether a word is a legal form, by its hash. */
function isForm(word: number): boolean {
  return word !== 0 && formHashes[word & formMask] === word;
}

/** Appends the reduced text of a row; returns the new end. The first word of a name always stays. */
function reduced(
  { bytes, starts, ends }: CellColumn,
  row: number,
  out: Uint8Array,
  from: number,
  isName: boolean,
): number {
  let size = from;
  let word = from;
  const end = ends[row]!;
  for (let i = starts[row]!; i <= end; i++) {
    const byte = i < end ? bytes[i]! : 0;
    if (byte === afterC3) {
      const next = bytes[++i]! & 63;
      out[size++] = firsts[next]!;
      if (seconds[next] !== 0) out[size++] = seconds[next]!;
    } else if (plain[byte] !== 0) out[size++] = plain[byte]!;
    else {
      if (isName && size > word && word > from && isLegalForm(out, word, size)) size = word;
      word = size;
    }
  }
  return size;
}
