import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { showsUnits } from "../../src/read/openDocumentUnits.js";
import { openFile } from "../../src/read/openFile.js";
import { unpackEntry } from "../../src/read/unpack.js";
import { zipEntries } from "../../src/read/zipEntries.js";
import { customers, refused, zip } from "./spreadsheetFiles.js";

const lists = {
  Kunden: [
    ["Kundennr.", "Umsatz", "Letzter Besuch"],
    ["00123", 1.234, new Date("2025-12-31T00:00:00Z")],
    ["4711", -20.5, new Date("2025-02-28T00:00:00Z")],
  ],
  Alt: [
    ["Kundennr.", "Umsatz"],
    ["9", 1],
  ],
};

/** An .ods spreadsheet with these sheets, whose parts may be altered. */
async function ods(alter: (name: string, text: string) => string = (_, text) => text): Promise<Uint8Array> {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(lists))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), name);
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "ods" }));
  const files = zipEntries(bytes).map(async (entry) => {
    const text = new TextDecoder().decode(await unpackEntry(bytes, entry));
    return { name: entry.name, data: new TextEncoder().encode(alter(entry.name, text)) };
  });
  return zip(await Promise.all(files));
}

test("an OpenDocument spreadsheet is read as its table", async () => {
  const { report, columns } = await customers(await ods());
  expect([...columns.revenueCents]).toEqual([123, -2050]);
  expect(report.warnings).toContainEqual({ code: "sheet", sheet: "Kunden", others: ["Alt"] });
  expect((await openFile(await ods())).table.cell(0, 2)).toBe("2025-12-31");
});

test("its hidden sheets and rows are known as such", async () => {
  const bytes = await ods((name, text) =>
    name !== "content.xml"
      ? text
      : text
          .replace(
            "</office:automatic-styles>",
            `<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>`,
          )
          .replace(/(<table:table table:name="Alt" table:style-name=)"[^"]*"/, '$1"gone"')
          .replace(/(<table:table-row)((?:(?!<table:table-row)[\s\S])*4711)/, '$1 table:visibility="filter"$2'),
  );
  expect((await openFile(bytes)).detected.sheets).toEqual([
    { name: "Kunden", hidden: false },
    { name: "Alt", hidden: true },
  ]);
  const { report } = await customers(bytes);
  expect(report.warnings).toContainEqual({ code: "hiddenRows", count: 1, revenue: -20.5, lines: [3] });
});

test("a password is refused", async () => {
  const locked = await ods((name, text) =>
    name.endsWith("manifest.xml")
      ? text.replace("</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>")
      : text,
  );
  expect((await refused(openFile(locked))).code).toBe("password");
});

const styles = `<office:automatic-styles>
<number:number-style style:name="N1"><number:number number:min-integer-digits="1" number:grouping="true" number:display-factor="1000"/></number:number-style>
<number:currency-style style:name="N2"><number:number number:min-integer-digits="1"/><number:text> </number:text><number:currency-symbol number:language="en" number:country="US">$</number:currency-symbol></number:currency-style>
<style:style style:name="thousands" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="dollars" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles>`;
const cell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const amount = (value: number, more: string) =>
  `<table:table-cell${more} office:value-type="${more.includes("currency") ? "currency" : "float"}" office:value="${value}"><text:p>…</text:p></table:table-cell>`;

/** The body of a spreadsheet with amounts, of whose column the format may be that of all its cells. */
function body(name: string, cells: readonly string[], { ofColumn = "", table = "" } = {}): string {
  const rows = [cell("Kundennr.") + cell(name), ...cells.map((each, at) => cell(`K${at + 1}`) + each)];
  const columns = `<table:table-column/><table:table-column${ofColumn}/>`;
  return `<office:body><office:spreadsheet><table:table table:name="Liste"${table}>${columns}${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join("")}</table:table></office:spreadsheet></office:body>`;
}

function flat(content: string): Uint8Array {
  const text = `<?xml version="1.0" encoding="UTF-8"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${styles}${content}</office:document>`;
  return new TextEncoder().encode(text);
}

/** The same content in an archive and in a single text. */
async function bothKinds(content: string): Promise<readonly Uint8Array[]> {
  const packed = await ods((name, text) =>
    name === "content.xml"
      ? text.replace(/<office:automatic-styles>[\s\S]*<\/office:body>/, () => styles + content)
      : text,
  );
  return [packed, flat(content)];
}

test("amounts that it shows in thousands are what they are, whatever unit their column states", async () => {
  const byCell = body("Umsatz T€", [amount(1234567, ' table:style-name="thousands"'), amount(2, "")]);
  const byColumn = body("Umsatz T€", [amount(1234567, ""), amount(2, ' table:style-name="plain"')], {
    ofColumn: ' table:default-cell-style-name="thousands"',
  });
  for (const bytes of [...(await bothKinds(byCell)), ...(await bothKinds(byColumn))])
    expect([...(await customers(bytes)).columns.revenueCents]).toEqual([123456700, 200000]);
});

test("amounts in a foreign currency, by their cells or by their formats, are told", async () => {
  const byCell = body("Umsatz", [amount(10, ' office:currency="CHF"'), amount(20, ' office:currency="EUR"')]);
  const byFormat = body("Umsatz", [amount(10, ' table:style-name="dollars"'), amount(20, "")]);
  for (const [content, currency] of [
    [byCell, "CHF"],
    [byFormat, "USD"],
  ] as const)
    for (const bytes of await bothKinds(content))
      expect((await customers(bytes)).report.warnings).toContainEqual(
        expect.objectContaining({ code: "currencies", currencies: ["EUR", currency], sums: [20, 10] }),
      );
});

test("hidden sheets of a flat OpenDocument spreadsheet are known as such", async () => {
  const read = await openFile(flat(body("Umsatz", [amount(10, "")], { table: ' table:style-name="gone"' })));
  expect(read.detected.sheets).toEqual([{ name: "Liste", hidden: true }]);
});

test("documents of other kinds are named for what they are", async () => {
  const file = (...names: string[]) => zip(names.map((name) => ({ name, data: new TextEncoder().encode("<x>1</x>") })));
  const kindOf = async (bytes: Uint8Array) => (await refused(openFile(bytes))).details;
  expect(await kindOf(file("[Content_Types].xml", "_rels/.rels", "word/document.xml"))).toEqual({ kind: "document" });
  expect(await kindOf(file("mimetype", "content.xml", "META-INF/manifest.xml"))).toEqual({ kind: "document" });
  expect(await kindOf(file("Index/Document.iwa", "Metadata/Properties.plist"))).toEqual({ kind: "numbers" });
});

test("a long tag in the format of a currency is looked at once", () => {
  expect(showsUnits(`<number:currency-symbol ${'number:country="US" '.repeat(100_000)}>x`)).toBe(false);
});

test("a spreadsheet without styles is read", async () => {
  const whole = await ods();
  const kept = zipEntries(whole).filter(({ name }) => name !== "styles.xml");
  const files = kept.map(async (entry) => ({ name: entry.name, data: await unpackEntry(whole, entry) }));
  const { table } = await openFile(zip(await Promise.all(files)));
  expect(table.header).toEqual(lists.Kunden[0]);
  expect(table.cell(0, 0)).toBe("00123");
});
