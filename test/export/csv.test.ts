import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvFormat, csvBytes, csvText, englishCsv, germanCsv } from "../../src/export/csv.js";

const plainCsv: CsvFormat = { ...englishCsv, lineEnd: "\n", formulaSafe: false };
const rows = [
  ["Nummer", "Umsatz"],
  ["007", 1234.5],
  ["Müller; Söhne", -0.01],
] as const;

describe("a CSV export", () => {
  it("has semicolons, decimal commas and a byte order mark in German", () => {
    expect(csvText(rows, germanCsv)).toBe('Nummer;Umsatz\r\n007;1234,5\r\n"Müller; Söhne";-0,01\r\n');
    expect([...csvBytes(rows, germanCsv).subarray(0, 5)]).toEqual([0xef, 0xbb, 0xbf, 0x4e, 0x75]);
  });

  it("has commas and decimal points in English", () => {
    expect(csvText(rows, englishCsv)).toBe("Nummer,Umsatz\r\n007,1234.5\r\nMüller; Söhne,-0.01\r\n");
    // Spreadsheets take UTF-8 without the mark for a legacy code page.
    expect([...csvBytes(rows, englishCsv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it("quotes a decimal comma where commas separate", () => {
    expect(csvText([[1.5]], { ...englishCsv, decimal: "," })).toBe('"1,5"\r\n');
  });

  it.each(["=1+1", "+49 30", "-5", "@SUM(A1)", "\tx"])("never starts text like a formula: %j", (text) => {
    expect(csvText([[text]], germanCsv)).toBe(`'${text}\r\n`);
  });

  it("never starts text like a formula behind a quote either", () => {
    expect(csvText([['=HYPERLINK("x")', "\r=1", "\n=1"]], germanCsv)).toBe(
      '"\'=HYPERLINK(""x"")";"\'\r=1";"\'\n=1"\r\n',
    );
  });

  it("leaves numbers and harmless text alone", () => {
    expect(csvText([[-5, 1e15, 0.1, "a=1", "'x", "5-6"]], germanCsv)).toBe("-5;1000000000000000;0,1;a=1;'x;5-6\r\n");
  });

  it("has empty cells for what is missing", () => {
    expect(csvText([["a", null, Number.NaN, Number.POSITIVE_INFINITY, ""]], germanCsv)).toBe("a;;;;\r\n");
  });

  it("doubles quotes and keeps line breaks inside them", () => {
    expect(csvText([['a"b', "c\nd"]], plainCsv)).toBe('"a""b","c\nd"\n');
  });

  it("keeps a row whose only cell is empty", () => {
    expect(csvText([["a"], [""], [null]], plainCsv)).toBe('a\n""\n""\n');
  });

  it("is empty without rows", () => {
    expect(csvText([], plainCsv)).toBe("");
  });
});

describe("CSV that is not formula-safe", () => {
  it("changes no text, not even a formula", () => {
    expect(csvText([["=1+1", "-5"]], plainCsv)).toBe("=1+1,-5\n");
  });

  it("can be read back cell by cell", () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "=", "ü") }), { minLength: 1 }),
    );
    fc.assert(
      fc.property(cells, (table) => {
        expect(parse(csvText(table, plainCsv))).toEqual(table);
      }),
    );
  });
});

/** A plain reader of RFC 4180 with line feeds. */
function parse(text: string): string[][] {
  const records: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/gy;
  let record: string[] = [];
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    record.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}
