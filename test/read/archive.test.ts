import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { openTable } from "../../src/read/openTable.js";
import { spareMemory } from "../../src/read/spareMemory.js";
import { bytesOf, latin1 } from "./readText.js";
import { cellsOf, customers, refused, xlsx, zip } from "./spreadsheetFiles.js";

const csv = latin1("Kundennummer;Firma;Umsatz\n1;M\xfcller;1.234,50\n2;Ärzte;2,00\n".replace("Ä", "\xc4"));

test("a zipped CSV is read like the CSV itself, and its name is told", async () => {
  const read = await openFile(zip([{ name: "export/kunden.csv", data: csv }]));
  expect(cellsOf(read)).toEqual([
    ["1", "Müller", "1.234,50"],
    ["2", "Ärzte", "2,00"],
  ]);
  expect(read.detected).toEqual({ ...openTable(csv).detected, entry: "export/kunden.csv" });
});

test("folders, notes and what a Mac adds do not count as second files", async () => {
  const archive = zip([
    { name: "export/", data: bytesOf("") },
    { name: "export/kunden.csv", data: csv },
    { name: "__MACOSX/export/._kunden.csv", data: bytesOf("x") },
    { name: "liesmich.pdf", data: bytesOf("%PDF") },
  ]);
  expect((await openFile(archive)).detected.entry).toBe("export/kunden.csv");
});

test("a workbook in an archive is read, an archive in an archive is not", async () => {
  const workbook = await xlsx([
    ["Nr", "Umsatz"],
    ["1", 1.5],
  ]);
  const { columns } = await customers(zip([{ name: "a.xlsx", data: workbook }]));
  expect([...columns.revenueCents]).toEqual([150]);
  const inner = zip([{ name: "a.csv", data: csv }]);
  expect(await refused(openFile(zip([{ name: "b.zip", data: inner }])))).toEqual({
    code: "binary",
    details: { kind: "zip" },
  });
});

test("an archive without a file is empty", async () => {
  expect((await refused(openFile(zip([])))).code).toBe("empty");
});

test("of several tables the one asked for is read, else the one most like customers", async () => {
  const several = zip([
    { name: "anleitung.txt", data: bytesOf("So lesen Sie die Listen.\n") },
    { name: "laender.csv", data: bytesOf("Land;Fläche\nA;10\nB;20\nC;30\nD;40\n") },
    { name: "leer.csv", data: bytesOf("") },
    { name: "kunden.csv", data: csv },
  ]);
  const entries = ["anleitung.txt", "laender.csv", "leer.csv", "kunden.csv"];
  expect((await openFile(several)).detected).toMatchObject({ entry: "kunden.csv", entries });
  const asked = await openFile(several, { part: "laender.csv" });
  expect(asked.detected).toMatchObject({ entry: "laender.csv", entries });
  expect(asked.table.header).toEqual(["Land", "Fläche"]);
  expect(await refused(openFile(several, { part: "fehlt.csv" }))).toEqual({
    code: "unknownPart",
    details: { part: "fehlt.csv", parts: entries },
  });
  expect((await refused(openFile(several, { part: "leer.csv" }))).code).toBe("empty");
});

test("files that stand unpacked in an archive do not write over each other where their text is written over the bytes", async () => {
  const others = latin1('M\xfcller;"K\xf6ln"\n'.repeat(30));
  const list = bytesOf('Farbe,Ort,Notiz\n1,Ulm,x\n2;Ems;y\n3,"Bonn,z\n');
  const archive = zip([
    { name: "kunden.csv", data: csv, stored: true },
    { name: "orte.csv", data: others, stored: true },
    { name: "liste.csv", data: list, stored: true },
  ]);
  const open = (part?: string) =>
    openFile(archive.slice(), { memory: spareMemory(null), ...(part !== undefined && { part }) });
  expect(cellsOf(await open())).toEqual(cellsOf(openTable(csv)));
  expect(cellsOf(await open("orte.csv"))).toEqual(cellsOf(openTable(others)));
  expect(cellsOf(await open("liste.csv"))).toEqual(cellsOf(openTable(list)));
});

test("a gzipped CSV is read", async () => {
  expect(cellsOf(await openFile(gzipSync(csv)))).toHaveLength(2);
});

test("archives that declare more than 300 MB or a ratio above 200 are refused", async () => {
  const small = bytesOf("Nr;Umsatz\n1;2\n");
  expect((await refused(openFile(zip([{ name: "a.csv", data: small, declared: 301 << 20 }])))).code).toBe("tooLarge");
  const parts = ["a", "b", "c", "d"].map((name) => ({ name: `${name}.csv`, data: small, declared: 80 << 20 }));
  expect((await refused(openFile(zip(parts)))).code).toBe("tooLarge");
  expect((await refused(openFile(zip([{ name: "a.csv", data: new Uint8Array(5 << 20) }])))).code).toBe("tooLarge");
  expect((await refused(openFile(gzipSync(new Uint8Array(5 << 20))))).code).toBe("tooLarge");
});

test("an archive that unpacks to more than it declares is stopped, to less is damaged", async () => {
  expect((await refused(openFile(zip([{ name: "a.csv", data: csv, declared: 20 }])))).code).toBe("tooLarge");
  expect((await refused(openFile(zip([{ name: "a.csv", data: csv, declared: csv.length + 1 }])))).code).toBe("damaged");
});

test("an encrypted archive says so", async () => {
  expect((await refused(openFile(zip([{ name: "a.csv", data: csv, encrypted: true }])))).code).toBe("password");
});

const part = (name: string, text: string) => ({ name, data: bytesOf(text) });
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook written by hand around the XML of its only sheet. */
const workbook = (sheet: string) =>
  zip([
    part("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packageRelations}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part("xl/worksheets/sheet1.xml", sheet),
  ]);
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: string, before = "") =>
  `<?xml version="1.0"?>${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const head = `<row r="1">${cell("A1", "Nr")}${cell("B1", "Umsatz")}</row>`;

test("a workbook written by hand is read", async () => {
  const bytes = workbook(sheetOf(`${head}<row r="2">${cell("A2", "1")}<c r="B2"><v>0.1</v></c></row>`));
  expect(cellsOf(await openFile(bytes))).toEqual([["1", "0.1"]]);
});

test("a cell in the last corner of a sheet is refused, not allocated", async () => {
  const bytes = workbook(sheetOf(`${head}<row r="1048576">${cell("XFD1048576", "x")}</row>`));
  expect((await refused(openFile(bytes))).code).toBe("tooLarge");
});

test("entities that multiply themselves are not expanded", async () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  const doctype = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`;
  const bytes = workbook(sheetOf(`${head}<row r="2">${cell("A2", "&l9;")}<c r="B2"><v>1</v></c></row>`, doctype));
  const shown = await openFile(bytes).then(
    (read) => cellsOf(read)[0]![0]!.length,
    () => 0,
  );
  expect(shown).toBeLessThan(100);
});

test("a cut or altered workbook or archive is damaged, never half read", async () => {
  const good = await xlsx([
    ["Nr", "Firma", "Umsatz"],
    ...Array.from({ length: 50 }, (_, i) => [`K${i}`, `Firma ${i}`, i * 1.5]),
  ]);
  const packed = zip([{ name: "a.csv", data: csv }]);
  expect((await refused(openFile(good.slice(0, -40)))).code).toBe("damaged");
  const expected = cellsOf(await openFile(good));
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (isWorkbook, position, flip) => {
      const bytes = (isWorkbook ? good : packed).slice();
      const at = 4 + (position % (bytes.length - 4));
      bytes[at] = bytes[at]! ^ flip;
      const result = await openFile(bytes).then(
        (read) => read,
        (error: { name: string }) => error.name,
      );
      if (typeof result === "string") expect(result).toBe("ReadError");
      else if (isWorkbook) expect(cellsOf(result)).toEqual(expected);
      else expect(cellsOf(result)[0]).toEqual(["1", "Müller", "1.234,50"]);
    }),
    { numRuns: 300, seed: 11 },
  );
});
