import { expect, test } from "vitest";
import { convertTable } from "../../src/read/convertTable.js";
import { openFile } from "../../src/read/openFile.js";
import type { OpenOptions } from "../../src/read/openTable.js";
import { bytesOf, convert, latin1, open } from "./readText.js";
import { xlsx } from "./spreadsheetFiles.js";

const grounds = (text: string | Uint8Array, options?: OpenOptions) => {
  const read = open(text, options);
  return convertTable(read, read.proposal).report.detection!.map(({ what, value, why }) => [what, value, why]);
};

test("an ordinary German file: valid UTF-8, records alike, usual names, commas in all values", () => {
  const text = "Kundennummer;Umsatz;Besuche\n1;1.234,50;12\n2;5,25;4\n";
  expect(convert(text).report.detection).toEqual([
    { what: "format", value: "text", why: "content" },
    { what: "encoding", value: "utf-8", why: "valid" },
    { what: "delimiter", value: ";", why: "alike", alike: 2, rows: 2 },
    { what: "header", value: 1, why: "names", known: 3, columns: 3 },
    { what: "numbers", column: "Umsatz", value: ",", why: "values" },
    { what: "numbers", column: "Besuche", value: ",", why: "whole" },
  ]);
});

test.each<[string, string | Uint8Array, readonly [string, string | number, string]]>([
  ["a byte order mark", "\ufeffNr;Umsatz\n1;2\n", ["encoding", "utf-8", "mark"]],
  [
    "letters of a code page",
    latin1("Nr;Umsatz;Ort\n1;2;M\u00fcnchen\n2;3;K\u00f6ln\n"),
    ["encoding", "windows-1252", "letters"],
  ],
  [
    "zero bytes",
    Uint8Array.from([..."Nr;Umsatz\n1;2\n"].flatMap((char) => [char.charCodeAt(0), 0])),
    ["encoding", "utf-16le", "zeros"],
  ],
  ["a line that states the delimiter", "sep=;\nNr;Umsatz\n1;2\n", ["delimiter", ";", "stated"]],
  ["a header in a later line", "Bericht\n\nNr;Umsatz\n1;2\n2;3\n", ["header", 3, "names"]],
  ["no header", "1001;Amsel;5,25\n1002;Biber;7,50\n", ["header", 0, "none"]],
  ["open thousands", "Nr;Umsatz\n1;1.234\n2;5.678\n", ["numbers", ",", "open"]],
])("the ground is said: %s", (_, text, ground) => {
  expect(grounds(text)).toContainEqual(ground);
});

test("what the user gave is said to be given", () => {
  const options = { encoding: "windows-1252", delimiter: ";", headerLine: 1 } as const;
  const given = grounds(bytesOf("Nr;Umsatz\n1;2\n"), options).filter(([, , why]) => why === "given");
  expect(given.map(([what]) => what)).toEqual(["encoding", "delimiter", "header"]);
});

test("a workbook has neither encoding nor delimiter, and its numbers leave nothing to interpret", async () => {
  const read = await openFile(
    await xlsx([
      ["Nr", "Umsatz"],
      ["1", 1.234],
    ]),
  );
  const { detection } = convertTable(read, read.proposal).report;
  expect(detection!.map(({ what, why }) => `${what} ${why}`)).toEqual([
    "format content",
    "header names",
    "numbers typed",
  ]);
});
