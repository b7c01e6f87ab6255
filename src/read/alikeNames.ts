import { type CellColumn, cellColumn, passingColumn } from "./cellColumn.js";
import { headerKey } from "./normaliseHeader.js";
import type { TextTable } from "./textTable.js";

/** Above so many customers names are compared as they stand, which costs a third. */
const mostCompared = 300_000;
const places =
  "plz postleitzahl zip zipcode postalcode postcode pstlz billingzip billingpostalcode ort stadt town city ort01 billingcity".split(
    " ",
  );
const legal =
  "gmbh mbh gesmbh co kg kgaa ag ohg ug gbr ek ev e k eg se inc ltd llc plc corp sa sarl srl spa bv nv ab as oy aps fa firma und u and the";
const legalForms: ReadonlySet<number> = new Set(
  legal.split(" ").map((word) => wordKey(new TextEncoder().encode(word), 0, word.length)),
);
/** Base letters of the characters from U+00C0 on, in UTF-8 after 0xC3. */
const letters = "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty";
const umlauts: Readonly<Record<number, string>> = {
  132: "ae",
  164: "ae",
  150: "oe",
  182: "oe",
  156: "ue",
  188: "ue",
  159: "ss",
};

/**
 * The names of customers reduced to what tells companies apart: letters and digits in lower case, umlauts as two letters, no accents and legal forms,
 * followed by the postcode or town where a column has it.
 */
export function alikeNames(table: TextTable, nameColumn: number, rows: Uint32Array): CellColumn {
  const name = passingColumn(table, nameColumn);
  if (rows.length > mostCompared) return name;
  const keys = table.header.map(headerKey);
  const found = places.map((place) => keys.indexOf(place)).find((column) => column >= 0 && column !== nameColumn);
  const place = found === undefined ? null : cellColumn(table, found);
  const starts = new Uint32Array(name.size);
  const ends = new Uint32Array(name.size);
  let room = 0;
  for (const row of rows)
    room += 2 * (name.ends[row]! - name.starts[row]! + (place ? place.ends[row]! - place.starts[row]! : 0)) + 1;
  const out = new Uint8Array(room);
  let size = 0;
  for (const row of rows) {
    starts[row] = size;
    size = reduced(name, row, out, size, true);
    if (place && size > starts[row]!) {
      out[size++] = 0;
      size = reduced(place, row, out, size, false);
    }
    ends[row] = size;
  }
  return { bytes: out, starts, ends, size: name.size };
}

/** Appends the reduced text of a row; returns the new end. The first word of a name always stays. */
function reduced(
  { bytes, starts, ends }: CellColumn,
  row: number,
  out: Uint8Array,
  from: number,
  isName: boolean,
): number {
  let [size, word] = [from, from];
  const end = ends[row]!;
  for (let i = starts[row]!; i <= end; i++) {
    const byte = i < end ? bytes[i]! : 0;
    const lower = byte >= 65 && byte <= 90 ? byte | 32 : byte;
    if ((lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57)) out[size++] = lower;
    else if (byte === 0xc3) {
      const next = bytes[++i]!;
      const text = umlauts[next] ?? letters[next - 0x80] ?? "";
      for (let k = 0; k < text.length; k++) out[size++] = text.charCodeAt(k);
    } else if (byte >= 0x80) out[size++] = byte;
    else {
      if (isName && size > word && word > from && legalForms.has(wordKey(out, word, size))) size = word;
      word = size;
    }
  }
  return size;
}

/** A short word of letters as a number, −1 for any other. */
function wordKey(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 6) return -1;
  let key = 0;
  for (let i = start; i < end; i++) key = key * 128 + bytes[i]!;
  return key;
}
