import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
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

test("amounts that it shows in thousands, and a password, are refused", async () => {
  const scaled = await ods((name, text) =>
    name === "styles.xml" ? `${text}<!-- number:display-factor="1000" -->` : text,
  );
  expect(await refused(openFile(scaled))).toEqual({ code: "binary", details: { kind: "ods" } });
  const locked = await ods((name, text) =>
    name.endsWith("manifest.xml")
      ? text.replace("</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>")
      : text,
  );
  expect((await refused(openFile(locked))).code).toBe("password");
});

test("documents of other kinds are named for what they are", async () => {
  const file = (...names: string[]) => zip(names.map((name) => ({ name, data: new TextEncoder().encode("<x>1</x>") })));
  const kindOf = async (bytes: Uint8Array) => (await refused(openFile(bytes))).details;
  expect(await kindOf(file("[Content_Types].xml", "_rels/.rels", "word/document.xml"))).toEqual({ kind: "document" });
  expect(await kindOf(file("mimetype", "content.xml", "META-INF/manifest.xml"))).toEqual({ kind: "document" });
  expect(await kindOf(file("Index/Document.iwa", "Metadata/Properties.plist"))).toEqual({ kind: "numbers" });
});
