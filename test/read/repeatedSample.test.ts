import { expect, test } from "vitest";
import { joinFiles } from "../../src/read/joinFiles.js";
import { plainReadError, ReadError, readErrorOf } from "../../src/read/readError.js";
import { convert, open } from "./readText.js";

/** The rows shown with the question what repeated customer numbers are. */
function asked(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (error instanceof ReadError) return readErrorOf(plainReadError(error)).sample;
  }
  throw new Error("nothing was asked");
}

test("the rows of the first such customers stand together, with the cells of mapped columns and no person's", () => {
  const lines = [
    "Kundennr;Firma;Vertreter;Umsatz;Notiz",
    "1;Amsel GmbH;Anna Kranz;1.000,00;x",
    "2;Biber AG;Paul Beispiel;500,00;",
    "3;Dachs KG;Anna Kranz;70,00;",
    "2;Biber AG;Paul Beispiel;20,00;",
    "1;Amsel GmbH;Anna Kranz;5,00;y",
  ];
  expect(asked(() => convert(lines.join("\n")))).toEqual({
    columns: ["Firma", "Umsatz"],
    numeric: [1],
    rows: [
      { row: 2, id: "1", cells: ["Amsel GmbH", "1.000,00"] },
      { row: 6, id: "1", cells: ["Amsel GmbH", "5,00"] },
      { row: 3, id: "2", cells: ["Biber AG", "500,00"] },
      { row: 5, id: "2", cells: ["Biber AG", "20,00"] },
    ],
  });
});

test("of many such customers three are shown, each with three rows at most", () => {
  const lines = Array.from({ length: 60 }, (_, at) => `${at % 6};${at},00`);
  const sample = asked(() => convert(["Kundennr;Umsatz", ...lines].join("\n")));
  expect(sample?.rows.map(({ row, id }) => [row, id])).toEqual([
    ...[2, 8, 14].map((row) => [row, "0"]),
    ...[3, 9, 15].map((row) => [row, "1"]),
    ...[4, 10, 16].map((row) => [row, "2"]),
  ]);
});

test("a column of persons is not shown where it is mapped either", () => {
  const text = "Kundennr;Firma;Vertreter;Umsatz\n1;Amsel;Anna Kranz;1\n1;Amsel;Anna Kranz;2\n2;Biber;Paul Berg;3\n";
  const mapping = { id: "Kundennr", group: "Vertreter", revenue: "Umsatz" };
  expect(asked(() => convert(text, mapping))?.columns).toEqual(["Umsatz"]);
});

test("a person named in the text of a contact is not shown", () => {
  const kinds = ["Besuch", "Telefonat", "Besuch bei Frau Kranz", "Besuch"];
  const text = `Kundennr;Umsatz;Kontaktart\n${kinds.map((kind) => `1;5;${kind}`).join("\n")}\n`;
  const mapping = { id: "Kundennr", revenue: "Umsatz", contact: "Kontaktart" };
  expect(asked(() => convert(text, mapping))?.rows.map(({ cells }) => cells[1])).toEqual(["Besuch", "Telefonat", "…"]);
});

test("rows of files that are read as one name their file", () => {
  const named = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const month = (number: string) => `Kundennr;Datum;Umsatz\nK1;03.${number}.2025;10,00\nK2;05.${number}.2025;2,00\n`;
  const files = [named("2025-01.csv", month("01")), named("2025-02.csv", month("02"))];
  expect(asked(() => joinFiles(files))?.rows.map(({ row, part, id }) => [row, part, id])).toEqual([
    [2, "2025-01.csv", "K1"],
    [2, "2025-02.csv", "K1"],
    [3, "2025-01.csv", "K2"],
    [3, "2025-02.csv", "K2"],
  ]);
});
