import { describe, expect, test } from "vitest";
import type { ConvertOptions } from "../../src/read/convertOptions.js";
import { convert, refusal } from "./readText.js";

const skipped = (rows: string) =>
  convert(`Region / Kunde;Umsatz\n${rows}`).report.skipped.map(({ row, reason }) => [row, reason]);

test("regions above their customers in a pivot table are sums, no customers", () => {
  expect(skipped("Nord;30\nA 1;10\nB 2;20\nSüd;5\nC 3;5\nD 4;0\nGesamtergebnis;35\n")).toEqual([
    [2, "totals"],
    [5, "totals"],
    [8, "totals"],
  ]);
});

test.each([
  ["the file's total is theirs as well", "Nord;30\nA 1;10\nB 2;20\nGesamtergebnis;60\n", [[5, "totals"]]],
  ["no total says so", "Nord;30\nA 1;10\nB 2;10\nC 3;10\n", []],
  ["they come to something else", "Nord;29\nA 1;10\nB 2;21\nGesamtergebnis;30\n", [[5, "totals"]]],
])("rows that might be sums are customers where %s", (_, rows, expected) => {
  expect(skipped(rows)).toEqual(expected);
});

test("a customer that stands twice is not the sum of itself", () => {
  const text = "Nr;Umsatz\n1;10\n1;10\n2;20\n2;0\n2;20\nSumme;30\n";
  expect(refusal(() => convert(text))).toMatchObject({ code: "duplicateIds", details: { rows: 5 } });
});

test.each(["Nord Ergebnis", "Nord Total", "Nord Summe"])("%s is no customer beside customers with numbers", (label) => {
  const { report } = convert(`Region;Nr;Umsatz\nNord;1;10\nNord;2;20\n${label};;30\nGesamtergebnis;;30\n`);
  expect(report).toMatchObject({ accepted: 2, rejectedRows: 0 });
});

test("rows without a number take no time that grows with the square of their number", () => {
  const rows = (id: (i: number) => string) => Array.from({ length: 40_000 }, (_, i) => `${id(i)};${i},25\n`).join("");
  const { report } = convert(`Nr;Umsatz\n${rows((i) => `K${i}`)}${rows(() => "")}`);
  expect(report).toMatchObject({ accepted: 40_000, rejectedRows: 40_000 });
});

describe("without a row of totals", () => {
  const totals = (text: string, options?: ConvertOptions) => {
    const { report } = convert(text, undefined, options);
    const rows = report.skipped.flatMap(({ row, reason }) => (reason === "totals" ? [row] : []));
    return { rows, revenue: report.totals.revenue, warnings: report.warnings.map(({ code }) => code) };
  };
  const pivot =
    "Nord;1.234,56;400,10\nAlfa GmbH;1.000,06;300,10\nBeta AG;234,50;100,00\nSüd;987,65;333,33\nGamma KG;900,15;300,03\nDelta SE;87,50;33,30\n";

  test("the groups of a pivot table are sums by the digits of their amounts", () => {
    expect(totals(`Zeilenbeschriftungen;Summe von Umsatz;Summe von DB\n${pivot}`)).toEqual({
      ...{ rows: [2, 5], revenue: 2222.21, warnings: [] },
    });
  });

  test("nothing is a sum that is none in one of the columns of money, but it is said", () => {
    const rows = pivot.replace("333,33", "333,43");
    expect(totals(`Zeilenbeschriftungen;Summe von Umsatz;Summe von DB\n${rows}`)).toEqual({
      ...{ rows: [], revenue: 4444.42, warnings: ["groupSums"] },
    });
  });

  test.each([
    [
      "the header names groups and customers",
      "Region / Kunde;Umsatz\nNord;300\nAlfa;100\nBeta;200\nSüd;70\nGamma;30\nDelta;40\n",
      [2, 5],
      370,
    ],
    [
      "customers alone have numbers",
      "Wer;Umsatz\nAnna Berg;300\n10 Alfa;100\n11 Beta;200\nJan Koch;70\n12 Gamma;30\n13 Delta;40\n",
      [2, 5],
      370,
    ],
    [
      "a column holds their level",
      "Ebene;Kundennr;Umsatz\n1;K0;300\n2;11;100\n2;12;200\n1;K1;70\n2;13;70\n",
      [2, 5],
      370,
    ],
  ])("few digits suffice where %s", (_, text, rows, revenue) => {
    const mapping = { id: text.slice(0, text.indexOf(";")).replace("Ebene", "Kundennr"), revenue: "Umsatz" };
    const { report } = convert(text, mapping);
    expect(report.skipped.map(({ row }) => row)).toEqual(rows);
    expect(report.totals.revenue).toBe(revenue);
    expect(report.warnings).toEqual([]);
  });

  test("customers whose amounts happen to add up remain customers, and it is said", () => {
    const rows = "1;345\n2;123\n3;222\n4;7111\n5;3111\n6;4000\n";
    expect(totals(`Kundennr;Umsatz\n${rows}`)).toEqual({ rows: [], revenue: 14912, warnings: ["groupSums"] });
    expect(totals(`Kundennr;Umsatz\n${rows}7;1\n`)).toEqual({ rows: [], revenue: 14913, warnings: [] });
    expect(totals("Kundennr;Umsatz\n1;30\n2;10\n3;20\n4;30\n5;10\n6;20\n").warnings).toEqual([]);
    expect(totals(`Kundennr;Umsatz\n${rows}Summe;14912\n`).warnings).toEqual([]);
  });

  test("sums below their rows repeat the customer's number and lack what else is in the rows", () => {
    const lines =
      "1001;Alfa GmbH;M1;100\n1001;Alfa GmbH;M2;50\n1001;;;150\n1002;Beta AG;M1;10\n1002;Beta AG;M3;20\n1002;;;30\n;;;180\n";
    const text = `Auftraggeber;Name 1;Material;Nettowert\n${lines}`;
    expect(totals(text, { sumDuplicates: true })).toMatchObject({ rows: [4, 7, 8], revenue: 180 });
    const named = text.replaceAll(";;;150", ";Alfa GmbH;Gesamt;150").replaceAll(";;;30", ";Beta AG;Gesamt;30");
    expect(totals(named, { sumDuplicates: true })).toMatchObject({ rows: [4, 7, 8], revenue: 180 });
  });

  test("rows without a number are sums of their groups, and of groups of these, where all are", () => {
    const nord = "Nord;1;10\nNord;1;20\n;;30\nNord;2;5\n;;5\nNord;;35\n";
    const text = `Gebiet;Nr;Umsatz\n${nord}Süd;3;7\nSüd;3;8\n;;15\nSüd;;15\n`;
    expect(totals(text, { sumDuplicates: true })).toMatchObject({ rows: [4, 6, 7, 10, 11], revenue: 50 });
    const { report } = convert(text.replace(";;5\n", ";;6\n"), undefined, { sumDuplicates: true });
    expect(report).toMatchObject({ accepted: 5, rejectedRows: 5 });
  });

  test("groups of groups are sums, too", () => {
    const nord = "Nord;1.234,56\nAnna Berg;1.000,06\nAlfa;700,05\nBeta;300,01\nJan Koch;234,50\nGamma;234,50\n";
    const süd = "Süd;987,65\nEva Horn;987,65\nDelta;900,15\nEta;87,50\n";
    const found = totals(`Zeilenbeschriftungen;Umsatz\n${nord}${süd}`);
    expect(found).toEqual({ rows: [2, 3, 6, 8, 9], revenue: 2222.21, warnings: [] });
    expect(totals(`Zeilenbeschriftungen;Umsatz\n${nord}${süd}Gesamtergebnis;2222,21\n`)).toMatchObject({
      revenue: 2222.21,
    });
  });

  test("rows that come again in every group are parts of the customers above them", () => {
    const text =
      "Zeilenbeschriftungen;Umsatz\nAlfa;3000,75\nPumpen;1000,50\nVentile;2000,25\nBeta;7,50\nPumpen;3,25\nVentile;4,25\n";
    const mapping = { id: "Zeilenbeschriftungen", revenue: "Umsatz" };
    expect(refusal(() => convert(text, mapping))).toMatchObject({ code: "duplicateIds", details: { rows: 4 } });
  });
});

test("a sum does not show the name of a representative", () => {
  const { found } = convert(
    "Vertreter / Kunde;Umsatz\nAnna Berg;300\n10 Alfa;100\n11 Beta;200\nNord;70\n12 Gamma;70\n",
  );
  expect(found.totals!.map(({ id }) => id)).toEqual(["", "Nord"]);
});

describe("totals of blocks", () => {
  const file = (süd: number) =>
    `Nr;Umsatz\n1;10\n2;20\nSumme Nord;30\n3;5\n4;6\nSumme Süd;${süd}\n5;1\n6;2\nSumme West;3\n`;
  const found = (text: string) => convert(text).report.warnings;

  test("agree with their own rows", () => {
    expect(found(file(11))).toEqual([]);
  });

  test("are compared with their own rows where one does not", () => {
    expect(found(file(12))).toEqual([{ code: "controlTotal", column: "Umsatz", row: 7, file: 12, sum: 11 }]);
  });

  test("say that rows are no repetitions", () => {
    const text = "Nr;Material;Umsatz\n1;A;10\n1;B;10\n1 Ergebnis;;20\n2;A;5\n2;B;5\n2 Ergebnis;;10\n";
    expect(refusal(() => convert(text)).details).toMatchObject({ again: 2, totals: "sum" });
  });

  test("may have titles between them, which are no customers", () => {
    const text =
      "Gebiet Nord\n\nNr;Name;Umsatz\n1;Alfa;10\n2;Beta;20\nSumme;;30\n\nGebiet Süd;;\nNr;Name;Umsatz\n3;Gamma;5\nSumme;;5\nGebiet West\n4;Delta;6\n5;Eta;\nSumme;;6\n";
    const { report } = convert(text);
    const titles = report.skipped.flatMap(({ row, reason }) => (reason === "groupTitle" ? [row] : []));
    expect(titles).toEqual([8, 12]);
    expect(report).toMatchObject({ accepted: 4, rejectedRows: 1, warnings: [] });
  });
});

test("sums of a customer's rows that name his number are totals", () => {
  for (const label of ["Summe 10", "Summe Kunde 10", "Total 10", "Zwischensumme Kundennr.: 10"]) {
    const lines = [
      "Kundennr.;Artikel;Umsatz",
      "10;Dübel;5",
      "10;Haken;7",
      `${label};;12`,
      "11;Dübel;20",
      "12;Haken;30",
    ];
    const { report } = convert(lines.join("\n"), undefined, { sumDuplicates: true });
    expect(report.skipped).toEqual([{ row: 4, reason: "totals" }]);
  }
});

describe("number and name of a customer in two rows of a pivot table with the same amounts", () => {
  const skippedOf = (rows: string) =>
    convert(`Zeilenbeschriftungen;Summe von Umsatz\n${rows}`).report.skipped.map(({ row, reason }) => [row, reason]);

  test("count once, by the number", () => {
    expect(skippedOf("10;100,50\nBerg;100,50\n11;200\nKlein;200\n12;300\nLang;300\nGesamtergebnis;600,50")).toEqual([
      [3, "partOfCustomer"],
      [5, "partOfCustomer"],
      [7, "partOfCustomer"],
      [8, "totals"],
    ]);
    expect(skippedOf("Berg;100,50\n10;100,50\nKlein;200\n11;200\nLang;300\n12;300")).toEqual([
      [2, "partOfCustomer"],
      [4, "partOfCustomer"],
      [6, "partOfCustomer"],
    ]);
  });

  test("are two customers where any row stands alone", () => {
    expect(skippedOf("10;100,50\nBerg;100,50\n11;200\nKlein;200\n12;300\nLang;310")).toEqual([]);
    expect(skippedOf("Berg;100,50\nBaum;100,50\nKlein;200\nKurz;200\nLang;300\nLauf;300")).toEqual([]);
  });

  test("below the sums of regions as well", () => {
    const nord = "Nord;601,25\n10;100,50\nBerg;100,50\n11;200,25\nKlein;200,25\n12;300,50\nLang;300,50";
    const sued = "Süd;1111,50\n13;400\nKurz;400\n14;711,50\nGroß;711,50";
    const rows = skippedOf(`${nord}\n${sued}\nGesamtergebnis;1712,75`);
    expect(rows.filter(([, reason]) => reason === "partOfCustomer")).toHaveLength(5);
    expect(rows.filter(([, reason]) => reason === "totals")).toHaveLength(3);
  });
});
