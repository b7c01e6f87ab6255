import { type CellColumn, cellColumn } from "./cellColumn.js";
import type { TextColumn } from "./customerColumns.js";
import { afterLetter, isLegalForm, wordStart } from "./legalForms.js";
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
/** A number per letter that any bit of a hash may depend on. */
const mix = Int32Array.from({ length: 256 }, (_, byte) =>
  Math.imul(Math.imul(byte + 1, 0x9e3779b1) ^ (byte << 9), 0x85ebca6b),
);
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

/** A hash with one more letter; 0 is that of no letters. */
function mixed(hash: number, letter: number): number {
  return ((hash << 5) | (hash >>> 27)) ^ mix[letter]!;
}

/** A hash of what `reduced` writes of a name. Nearly every name is like no other, so that nothing else is needed of it. */
function reducedHash(bytes: Uint8Array, start: number, end: number): number {
  let [hash, before, state] = [0, 0, 0];
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === afterC3) {
      const next = bytes[++i]! & 63;
      hash = mixed(hash, firsts[next]!);
      if (state !== 0) state = afterLetter(state, firsts[next]!);
      if (seconds[next] === 0) continue;
      hash = mixed(hash, seconds[next]!);
      if (state !== 0) state = afterLetter(state, seconds[next]!);
    } else if (plain[byte] !== 0) {
      hash = mixed(hash, plain[byte]!);
      if (state !== 0) state = afterLetter(state, plain[byte]!);
    } else {
      if (isLegalForm(state)) hash = before;
      before = hash;
      state = hash === 0 ? 0 : wordStart;
    }
  }
  return isLegalForm(state) ? before : hash;
}

/** Appends the reduced text of a row; returns the new end. The first word of a name always stays. */
function reduced(
  { bytes, starts, ends }: CellColumn,
  row: number,
  out: Uint8Array,
  from: number,
  isName: boolean,
): number {
  let [size, word, state] = [from, from, 0];
  const add = (letter: number) => {
    out[size++] = letter;
    state = afterLetter(state, letter);
  };
  const end = ends[row]!;
  for (let i = starts[row]!; i <= end; i++) {
    const byte = i < end ? bytes[i]! : 0;
    if (byte === afterC3) {
      const next = bytes[++i]! & 63;
      add(firsts[next]!);
      if (seconds[next] !== 0) add(seconds[next]!);
    } else if (plain[byte] !== 0) add(plain[byte]!);
    else {
      if (isName && isLegalForm(state)) size = word;
      word = size;
      state = word === from ? 0 : wordStart;
    }
  }
  return size;
}
