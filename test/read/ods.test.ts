import { expect, test } from "vitest";
import { openFile } from "../../src/read/openFile.js";
import { bytesOf } from "./readText.js";
import { cellsOf, customers, type Packed, refused, zip } from "./spreadsheetFiles.js";

const cell = (value: string | number) =>
  typeof value === "number"
    ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const sheet = (name: string, style: string, rows: readonly (readonly (string | number)[])[]) =>
  `<table:table table:name="${name}" table:style-name="${style}"><table:table-column table:number-columns-repeated="16384"/>${rows
    .map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`)
    .join(
      "",
    )}<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
const style = (name: string, shown: boolean) =>
  `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${shown}"/></style:style>`;
const content = (sheets: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3"><office:automatic-styles>${style("ta1", true)}${style("ta2", false)}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
const type = "application/vnd.oasis.opendocument.";
const ods = (sheets: string, { kind = "spreadsheet", manifest = "" } = {}) => {
  const files: Packed[] = [
    { name: "mimetype", data: bytesOf(type + kind), stored: true },
    { name: "content.xml", data: bytesOf(content(sheets)) },
    { name: "styles.xml", data: bytesOf("<office:document-styles/>") },
    {
      name: "META-INF/manifest.xml",
      data: bytesOf(
        `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}${kind}"/>${manifest}</manifest:manifest>`,
      ),
    },
  ];
  return zip(files);
};
const list = (from: number) => [
  ["Kundennummer", "Firma", "Umsatz"],
  ...Array.from({ length: 4 }, (_, i) => [`K-${from + i}`, `Firma &amp; Söhne ${i}`, from + i + 0.25]),
];

test("a sheet of LibreOffice is read, hidden ones are not", async () => {
  const bytes = ods(sheet("Kunden", "ta1", list(100)) + sheet("Roh", "ta2", list(200)));
  const read = await openFile(bytes);
  expect(read.detected).toMatchObject({
    ...{ format: "ods", sheet: "Kunden" },
    sheets: [
      { name: "Kunden", hidden: false },
      { name: "Roh", hidden: true },
    ],
  });
  expect(cellsOf(read)[0]).toEqual(["K-100", "Firma & Söhne 0", "100.25"]);
  expect((await customers(bytes)).report).toMatchObject({ accepted: 4, totals: { revenue: 407 } });
  expect((await openFile(bytes, { part: "Roh" })).table.cell(0, 0)).toBe("K-200");
});

test("one in an archive is read like one by itself", async () => {
  const bytes = ods(sheet("Kunden", "ta1", list(100)));
  const read = await openFile(zip([{ name: "kunden.ods", data: bytes }]));
  expect(read.detected).toMatchObject({ format: "ods", entry: "kunden.ods" });
});

test("an encrypted one says so, a text of the same program is no table", async () => {
  const manifest = '<manifest:encryption-data manifest:checksum="x"/>';
  expect((await refused(openFile(ods("", { manifest })))).code).toBe("password");
  expect(await refused(openFile(ods("", { kind: "text" })))).toEqual({ code: "binary", details: { kind: "unknown" } });
});
