import { CFB } from "@e965/xlsx";
import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { cellsOf, customers } from "./spreadsheetFiles.js";

type Rows = readonly (readonly (string | number)[])[];

function record(type: number, data: readonly number[]): number[] {
  return [...words(type, data.length), ...data];
}

function words(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 255, value >> 8]);
}

/** The records of cells as Excel 5 has them, with texts in bytes (an ending "\0" is not needed: each has its length). */
function cells(rows: Rows, bytes: (text: string) => readonly number[]): number[] {
  return rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      if (typeof value === "number")
        return record(0x203, [...words(r, c, 0), ...new Uint8Array(Float64Array.of(value).buffer)]);
      const text = bytes(value);
      return record(0x204, [...words(r, c, 0, text.length), ...text]);
    }),
  );
}

/** A workbook of Excel 5 with the sheet "Liste". */
function excel5(rows: Rows, page: number, bytes: (text: string) => readonly number[]): Uint8Array {
  const begin = (kind: number) => record(0x809, words(0x500, kind, 0, 0));
  const end = record(0x0a, []);
  const name = [5, ..."Liste"].map((each) => (typeof each === "number" ? each : each.charCodeAt(0)));
  const head = [...begin(5), ...record(0x42, words(page)), ...record(0xe0, Array(16).fill(0))];
  const sheetAt = head.length + 4 + 6 + name.length + end.length;
  return Uint8Array.from([
    ...head,
    ...record(0x85, [...words(sheetAt, 0, 0), ...name]),
    ...end,
    ...begin(0x10),
    ...record(0x200, words(0, rows.length, 0, 3, 0)),
    ...cells(rows, bytes),
    ...end,
  ]);
}

/** Texts by the bytes of their letters in a code page, which are given for those that are not ASCII. */
const inPage = (letters: Readonly<Record<string, number>>) => (text: string) =>
  [...text].map((letter) => letters[letter] ?? letter.charCodeAt(0));

test.each([
  [1252, "Umsatz €", "Škoda „Süd“", { "€": 0x80, Š: 0x8a, "„": 0x84, "“": 0x93 }],
  [0x8001, "Umsatz €", "Bäcker", { "€": 0x80 }],
  [1250, "Umsatz", "Łódź", { Ł: 0xa3, ó: 0xf3, ź: 0x9f }],
  [0x8000, "Umsatz", "Bäcker", { ä: 0x8a }],
  [850, "Umsatz", "Bäcker", { ä: 0x84 }],
  [1251, "Umsatz", "Мир", { М: 0xcc, и: 0xe8, р: 0xf0 }],
] as const)("texts of an Excel 5 workbook are in its code page %i", async (page, revenue, name, letters) => {
  const rows = [
    ["Kundennr.", "Firma", revenue],
    ["01", name, 10.5],
    ["02", "Berg", 20],
  ];
  const stream = excel5(rows, page, inPage(letters));
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Book", stream);
  for (const bytes of [stream, new Uint8Array(CFB.write(file, { type: "array" }))]) {
    const read = await openFile(bytes);
    expect(read.detected).toMatchObject({ format: "xls", sheet: "Liste" });
    expect(read.table.header).toEqual(rows[0]);
    expect(cellsOf(read)[0]).toEqual(["01", name, "10.5"]);
  }
});

test.each([
  ["UTF-8", (text: string) => [...new TextEncoder().encode(text)]],
  ["windows-1252", inPage({ "–": 0x96 })],
])("bare records, as web pages write them for Excel, are read with texts in %s", async (_, bytes) => {
  const rows = [
    ["Kundennr.", "Firma", "Umsatz"],
    ["01", "Müller – Köln", 10.5],
  ];
  const file = Uint8Array.from([...words(0x809, 8, 0, 0x10, 0, 0), ...cells(rows, bytes), ...words(0x0a, 0)]);
  expect(cellsOf(await openFile(file))).toEqual([["01", "Müller – Köln", "10.5"]]);
  expect([...(await customers(file)).columns.revenueCents]).toEqual([1050]);
});
