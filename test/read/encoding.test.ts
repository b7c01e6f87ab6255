import { expect, test } from "vitest";
import { codePages } from "../../src/read/codePages.js";
import { normaliseText } from "../../src/read/normaliseText.js";
import { bytesOf, cells, latin1, open, refusal } from "./readText.js";

const text = (bytes: Uint8Array) => new TextDecoder().decode(normaliseText(bytes).bytes);
const inCodePage = (content: string, page: keyof typeof codePages) =>
  Uint8Array.from(content, (char) => (char < "\x80" ? char.charCodeAt(0) : 0x80 + codePages[page].indexOf(char)));
const utf16 = (content: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(content.length * 2));
  for (let i = 0; i < content.length; i++) view.setUint16(i * 2, content.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};

test("every code page has a character for each of its 128 upper bytes", () => {
  for (const page of Object.values(codePages)) expect([...page]).toHaveLength(128);
});

test("valid UTF-8 is UTF-8, with and without byte order mark", () => {
  expect(normaliseText(bytesOf("Köln;Łódź"))).toMatchObject({ encoding: "utf-8", bom: false });
  const marked = normaliseText(bytesOf("\ufeffKöln"));
  expect(marked).toMatchObject({ encoding: "utf-8", bom: true });
  expect(new TextDecoder().decode(marked.bytes)).toBe("Köln");
});

test("windows-1252 is what is left when bytes are not UTF-8", () => {
  const bytes = latin1("M\xfcller & S\xf6hne \x96 \x845 \x80\x93");
  expect(normaliseText(bytes).encoding).toBe("windows-1252");
  expect(text(bytes)).toBe("Müller & Söhne – „5 €“");
});

test("a high byte in the last line of a long ASCII file is found", () => {
  const bytes = latin1(`${"Umsatz;1234\n".repeat(20_000)}K\xf6ln`);
  expect(normaliseText(bytes).encoding).toBe("windows-1252");
  expect(text(bytes).endsWith("Köln")).toBe(true);
});

test("windows-1250 is told by letters that windows-1252 has no words with", () => {
  const polish = "Sprzedaż wg kontrahentów;Miejscowość\nAbel;Łódź\n";
  const bytes = inCodePage(polish, "windows-1250");
  expect(normaliseText(bytes).encoding).toBe("windows-1250");
  expect(text(bytes)).toBe(polish);
  for (const content of [
    "Où est le cœur;la forêt;élève\n",
    "Lunedì;più;città;è\n",
    "120 m³;5 m²;¿Qué?\n",
    "Blåbær;Øl;smør\n",
  ])
    expect(normaliseText(inCodePage(content, "windows-1252")).encoding).toBe("windows-1252");
});

test("ISO 8859-15 is told by its euro, where no sign of windows-1252 stands", () => {
  const content = "Société;Umsatz €\nŒuvre;12,50 €\n";
  const bytes = inCodePage(content, "iso-8859-15");
  expect(normaliseText(bytes).encoding).toBe("iso-8859-15");
  expect(text(bytes)).toBe(content);
  expect(normaliseText(latin1("K\xf6ln \xa4 \x96 \x80")).encoding).toBe("windows-1252");
});

test("cp850 and MacRoman are told from windows-1252 by the letters they make", () => {
  const content = "Müller;Köln;Größe\nBäcker;Düren;Straße\nÖzdemir;Süd;für\n";
  for (const page of ["cp850", "macintosh", "windows-1252"] as const) {
    const bytes = inCodePage(content, page);
    expect(normaliseText(bytes).encoding).toBe(page);
    expect(text(bytes)).toBe(content);
  }
});

test("UTF-16 is read in both byte orders, with or without mark", () => {
  const content = "Kunde\tUmsatz\r\nMüller\t1\r\n";
  for (const littleEndian of [true, false]) {
    for (const mark of ["\ufeff", ""]) {
      const read = normaliseText(utf16(mark + content, littleEndian));
      expect(read.encoding).toBe(littleEndian ? "utf-16le" : "utf-16be");
      expect(new TextDecoder().decode(read.bytes)).toBe(content);
    }
  }
});

test("lines of windows-1252 within UTF-8 are repaired and counted", () => {
  const bytes = new Uint8Array([...bytesOf("Köln;Düren\nGröße;Süd\n"), ...latin1("M\xfcnchen;K\xf6ln\n")]);
  const read = normaliseText(bytes);
  expect(read).toMatchObject({ encoding: "utf-8", repairedLines: 1, repairedLineNumbers: [3] });
  expect(new TextDecoder().decode(read.bytes)).toBe("Köln;Düren\nGröße;Süd\nMünchen;Köln\n");
});

test("a stray NUL is taken out and counted", () => {
  const read = normaliseText(bytesOf("Nr;Firma\r\n1;A\0B\r\n2;C\r\n"));
  expect(read.nulBytes).toBe(1);
  expect(new TextDecoder().decode(read.bytes)).toBe("Nr;Firma\r\n1;AB\r\n2;C\r\n");
});

test("a given encoding overrides the guess", () => {
  expect(new TextDecoder().decode(normaliseText(latin1("K\x94ln"), "cp850").bytes)).toBe("Köln");
});

test("binary files are refused by what they are", () => {
  const kind = (bytes: Uint8Array) => refusal(() => normaliseText(bytes)).details;
  expect(kind(new Uint8Array([...latin1("PK\x03\x04"), ...latin1("....[Content_Types].xml")]))).toEqual({
    kind: "spreadsheet",
  });
  expect(kind(latin1("PK\x03\x04 something else"))).toEqual({ kind: "zip" });
  expect(kind(latin1("%PDF-1.7 …"))).toEqual({ kind: "pdf" });
  expect(kind(latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))).toEqual({ kind: "legacySpreadsheet" });
  expect(kind(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) & 255))).toEqual({ kind: "unknown" });
});

test("no bytes at all are an empty file", () => {
  expect(refusal(() => normaliseText(new Uint8Array(0))).code).toBe("empty");
});

test("lines of UTF-8 within windows-1252 are kept and counted", () => {
  const old = latin1("Nr;Ort\n1;K\xf6ln\n2;M\xfcnchen\n3;Gro\xdf\x93;F\xfcrth\n");
  const added = bytesOf("4;Köln – Süd\n");
  const text = normaliseText(Uint8Array.from([...old, ...added, ...latin1("5;B\xe4ck\n6;\xd6l\n")]));
  expect(text).toMatchObject({ encoding: "windows-1252", repairedLines: 1, repairedLineNumbers: [5] });
  expect(new TextDecoder().decode(text.bytes)).toBe(
    "Nr;Ort\n1;Köln\n2;München\n3;Groß“;Fürth\n4;Köln – Süd\n5;Bäck\n6;Öl\n",
  );
});

test("byte order marks of files put one behind the other are no text", () => {
  const part = "\uFEFFNr;Ort\n1;Köln\n";
  expect(cells(`\uFEFF${part}\uFEFF2;Ulm\n`)).toEqual([
    ["1", "Köln"],
    ["2", "Ulm"],
  ]);
});

test("a pound sign apart from letters is no letter of cp850", () => {
  const { table, detected } = open(latin1("Body,Supplier,Amount (\u00a3)\nA,ACME LTD,10\nB,SMITH & SONS,20\n"));
  expect(detected.encoding).toBe("windows-1252");
  expect(table.header[2]).toBe("Amount (\u00a3)");
});

test("few capitals with accents at the beginning of words are those of MacRoman, and lower-case umlauts there stay those of cp850", () => {
  const encoded = (text: string, page: "macintosh" | "cp850") =>
    Uint8Array.from(text, (char) => (char < "\x80" ? char.charCodeAt(0) : 0x80 + [...codePages[page]].indexOf(char)));
  expect(open(encoded("Nr;Ort\n1;Évora\n2;Ulm\n", "macintosh")).table.cell(0, 1)).toBe("Évora");
  expect(open(encoded("Nr;Text\n1;über alles\n2;öffnen\n", "cp850")).table.cell(0, 1)).toBe("über alles");
});

test.each([
  ["Málaga", "macintosh"],
  ["Muñoz", "macintosh"],
  ["Bogotá", "macintosh"],
  ["Umeå", "macintosh"],
  ["Loïc", "macintosh"],
  ["Gérard", "macintosh"],
  ["Göteborg", "macintosh"],
  ["François", "cp850"],
  ["Brûlé", "cp850"],
  ["Anaïs", "cp850"],
  ["Jérôme", "cp850"],
  ["Bäcker", "cp850"],
] as const)("%s as the only word with an accent tells its code page, %s", (word, page) => {
  expect(text(inCodePage(`Nr;Ort\n1;${word}\n2;Ulm\n`, page))).toBe(`Nr;Ort\n1;${word}\n2;Ulm\n`);
});

test.each([
  "São Paulo",
  "Põhja",
  "5 µm",
  "½",
  "O’Neill",
  "McDonald’s",
  "L’Oreal",
  "„Zum Wirt“",
  "Škoda",
  "Miloš",
  "Košice",
  "Ruža",
  "Acme™",
])("%s as the only text with a letter or sign of windows-1252 is in no other code page", (word) => {
  const bytes = inCodePage(`Nr;Name\n1;${word}\n2;Berg\n`, "windows-1252");
  expect(text(bytes)).toBe(`Nr;Name\n1;${word}\n2;Berg\n`);
});

test("the only letter that may be ä or è is ä in a German list and è in others", () => {
  const name = (bytes: Uint8Array) => open(bytes).table.cell(0, 1);
  expect(name(inCodePage("Kundennr;Umsatz\n1;Bäcker\n", "macintosh"))).toBe("Bäcker");
  expect(name(inCodePage("No;Client\n1;Père\n", "cp850"))).toBe("Père");
});
