import { utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { bytesOf, latin1 } from "./readText.js";
import { cellsOf, customers, legacy, refused, xlsx } from "./spreadsheetFiles.js";

const rows = [
  ["Kundennummer", "Firma", "Umsatz", "Letzter Besuch"],
  ["00123", "Müller", 1.234, new Date("2024-12-31T00:00:00Z")],
  ["4711", "Söhne & Co", -1234567.89, new Date("2023-02-28T00:00:00Z")],
];

test.each([
  ["an old .xls workbook", "biff8", "xls"],
  ["a binary .xlsb workbook", "xlsb", "xls"],
  ["an XML spreadsheet of 2003", "xlml", "html"],
  ["an OpenDocument spreadsheet", "ods", "ods"],
  ["a flat OpenDocument spreadsheet", "fods", "html"],
] as const)("%s reads like the same .xlsx", async (_, type, format) => {
  const read = await openFile(legacy(rows, type));
  expect(read.detected).toMatchObject({ format, sheet: "Kunden", sheets: [{ name: "Kunden", hidden: false }] });
  expect(cellsOf(read)).toEqual(cellsOf(await openFile(await xlsx(rows))));
  const { columns } = await customers(legacy(rows, type));
  expect([...columns.revenueCents]).toEqual([123, -123456789]);
});

const page = (body: string) => `<html><head><meta charset="windows-1252"></head><body>${body}</body></html>`;
const table =
  "<table><tr><th>Kundennr.</th><th>Firma</th><th>Umsatz</th></tr><tr><td>00123</td><td>M\xfcller &amp; S\xf6hne</td><td>1.234,50</td></tr></table>";

test("a web page saved as .xls is read as the table in it, its numbers by the rules for text", async () => {
  const read = await openFile(latin1(page(table)));
  expect(read.detected).toMatchObject({ format: "html", encoding: "windows-1252" });
  expect(cellsOf(read)).toEqual([["00123", "Müller & Söhne", "1.234,50"]]);
  expect([...(await customers(latin1(page(table)))).columns.revenueCents]).toEqual([123450]);
});

test("markup in a page's cells is no markup of ours, and scripts do not run", async () => {
  const attack = "<tr><td>7</td><td>&lt;img src=x onerror=alert(1)&gt;</td><td>1,00</td></tr></table>";
  const [, name] = cellsOf(await openFile(latin1(page(table.replace("</table>", attack)))))[1]!;
  expect(name).toBe("<img src=x onerror=alert(1)>");
});

test("tabs or semicolons saved as .xls are read as text", async () => {
  const read = await openFile(bytesOf("Kundennr.\tUmsatz\n1\t2,50\n"));
  expect(read.detected).toMatchObject({ format: "text", delimiter: "\t" });
});

test("text that merely begins with a bracket stays text", async () => {
  const read = await openFile(bytesOf("<Nr>;Umsatz\n1;2\n"));
  expect(read.detected.format).toBe("text");
});

test("a workbook with a password says so", async () => {
  const sheets = [{ name: "Kunden", rows }];
  const bytes = await writeXlsx({ sheets, encryption: { password: "geheim", spinCount: 1000 } });
  expect(await refused(openFile(bytes))).toEqual({ code: "password", details: {} });
});

test("cut or foreign files of the same kind are damaged", async () => {
  expect((await refused(openFile(legacy(rows).slice(0, 600)))).code).toBe("damaged");
  const foreign = new Uint8Array(2048);
  foreign.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect((await refused(openFile(foreign))).code).toBe("damaged");
});

test("a page whose cells span a billion columns is refused or read, at once", async () => {
  const wide = table.replace("<th>Firma", '<th colspan="1000000000">Firma');
  const code = await openFile(latin1(page(wide))).then(
    () => "read",
    (error: { code: string }) => error.code,
  );
  expect(["read", "tooLarge"]).toContain(code);
});

test("altered bytes in an old workbook give a table or one clear refusal", async () => {
  const good = legacy(rows);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: good.length - 9 }), fc.integer({ min: 1, max: 255 }), async (position, flip) => {
      const bytes = good.slice();
      bytes[8 + position] = bytes[8 + position]! ^ flip;
      const error = await openFile(bytes).then(
        () => null,
        (reason: { name: string }) => reason.name,
      );
      expect(error ?? "ReadError").toBe("ReadError");
    }),
    { numRuns: 150, seed: 3 },
  );
});

test("characters by name or code in a page are these characters", async () => {
  const cells =
    "<tr><td>7</td><td>M&uuml;ller &#38; S&#246;hne &lt;b&#62; O&#39;Neill</td><td>1.234,50&nbsp;&euro;</td></tr>";
  const read = await openFile(latin1(page(table.replace("</table>", `${cells}</table>`))));
  expect(cellsOf(read)[1]).toEqual(["7", "Müller & Söhne <b> O'Neill", "1.234,50 €"]);
});

test.each(["xlsb", "xlml"] as const)("hidden rows of a workbook saved as %s count and are told", async (bookType) => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["Kundennr.", "Umsatz"],
    ["K1", 10],
    ["K2", 20],
  ]);
  sheet["!rows"] = [{}, {}, { hidden: true }];
  utils.book_append_sheet(book, sheet, "Kunden");
  const { report } = await customers(new Uint8Array(write(book, { type: "array", bookType, cellStyles: true })));
  expect(report.totals.revenue).toBe(30);
  expect(report.warnings).toContainEqual({ code: "hiddenRows", count: 1, revenue: 20, lines: [3] });
});

test.each([
  [
    "quoted-printable",
    (text: string) =>
      [...latin1(text)]
        .map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
        .join("")
        .replace("Firma", "Fir=\r\nma"),
  ],
  ["base64", (text: string) => btoa(String.fromCharCode(...latin1(text)))],
  ["8bit", (text: string) => text],
])("the page in a web archive (.mht) written as %s is read", async (encoding, written) => {
  const part = (type: string, body: string) =>
    `------=_Part_1\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}; charset="windows-1252"\r\n\r\n${body}\r\n`;
  const archive = [
    `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Part_1"\r\n\r\nText davor.\r\n`,
    part("text/html", written("<html><body>Rahmen</body></html>")),
    part("text/html", written(page(table))),
    part("text/css", written("td {}")),
    "------=_Part_1--\r\n",
  ].join("\r\n");
  const read = await openFile(latin1(archive));
  expect(read.detected.format).toBe("html");
  expect(read.table.header).toEqual((await openFile(latin1(page(table)))).table.header);
  expect(cellsOf(read)).toEqual(cellsOf(await openFile(latin1(page(table)))));
});

test("a page in UTF-8 that stands in a web archive as it is keeps its letters", async () => {
  const cells = "<tr><td>Nr</td><td>Firma</td><td>Umsatz</td></tr><tr><td>1</td><td>Weiß – Łódź</td><td>5</td></tr>";
  const archive = `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<table>${cells}</table>`;
  expect(cellsOf(await openFile(bytesOf(archive)))).toEqual([["1", "Weiß – Łódź", "5"]]);
});

test("a text that begins as a message does is a text", async () => {
  const read = await openFile(latin1("From:;MIME-Version\r\n1;2\r\n3;4\r\n"));
  expect(read.detected.format).toBe("text");
});

test("pieces of pages, and cells without ends, are read as tables", async () => {
  const open = "<TABLE><TR><TH COLSPAN=2>Kunden</TH><TR><TD>Nr<TD>Umsatz<TR><TD>K1<TD>10,50<TR><TD>K2<TD>2</TABLE>";
  for (const piece of [`<style>td {}</style>${open}`, `<div>${open}</div>`, open]) {
    const read = await openFile(latin1(piece));
    expect(read.table.header).toEqual(["Nr", "Umsatz"]);
    expect(cellsOf(read)).toEqual([
      ["K1", "10,50"],
      ["K2", "2"],
    ]);
  }
});

test("letters in bold within a text of an XML spreadsheet of 2003 are a part of it", async () => {
  const cell = (text: string) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
  const bold = `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>Weiß</B><Font html:Color="#FF0000"> &amp; Co</Font></ss:Data></Cell>`;
  const book = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Kunden"><Table><Row>${cell("Kundennr.")}${cell("Firma")}</Row><Row>${cell("07")}${bold}</Row></Table></Worksheet></Workbook>`;
  expect(cellsOf(await openFile(bytesOf(book)))).toEqual([["07", "Weiß & Co"]]);
});
