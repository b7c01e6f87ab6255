import { expect, test } from "vitest";
import { convert } from "./readText.js";

const markets = (text: string) => {
  const { market } = convert(text).columns;
  return Array.from(market?.codes ?? [], (code) => market!.names[code]);
};
const codes = (text: string) => convert(text).report.warnings.map(({ code }) => code);

test("a region named in the first row of its group is that of the rows below, sums left out", () => {
  const text = "Region;Nr;Kunde;Umsatz\nNord;1;A;10\n;2;B;20\n;;Summe Nord;30\nSüd;3;C;5\n;4;D;5\n;5;E;5\n;;Summe;45\n";
  expect(markets(text)).toEqual(["Nord", "Nord", "Süd", "Süd", "Süd"]);
  expect(convert(text).report.warnings).toContainEqual({ code: "namedOnce", columns: ["Region"] });
});

test("a region beside the sum of its group is that of the customers below", () => {
  const text = "Region;Kunde;Umsatz\nNord;;30\n;A;10\n;B;20\nSüd;;5\n;C;5\nGesamtergebnis;;35\n";
  expect(markets(text)).toEqual(["Nord", "Nord", "Süd"]);
});

test("a customer named once has the rows below, whose sums are none", () => {
  const rows = "4711;Berg;Dübel;10\n;;Nägel;20\n4711 Ergebnis;;;30\n4712;Klein;Dübel;1\n;;Nägel;2\n4712 Ergebnis;;;3\n";
  const { columns, report } = convert(`Nr;Kunde;Ware;Umsatz\n${rows}Gesamtergebnis;;;33\n`, undefined, {
    sumDuplicates: true,
  });
  expect([...columns.revenueCents]).toEqual([3000, 300]);
  expect(report).toMatchObject({ accepted: 4, rejectedRows: 0 });
});

test.each([
  [
    "a region comes again",
    "Nord;1;A;10\n;2;B;20\nSüd;3;C;5\n;4;D;5\nNord;5;E;5\n;6;F;5\n",
    ["Nord", "", "Süd", "", "Nord", ""],
  ],
  ["the first row has none", ";1;A;10\n;2;B;20\nSüd;3;C;5\nNord;4;D;5\n", ["", "", "Süd", "Nord"]],
  ["few rows have none", "Nord;1;A;10\nSüd;2;B;20\nOst;3;C;5\n;4;D;5\n", ["Nord", "Süd", "Ost", ""]],
])("empty cells stay empty where %s", (_, rows, expected) => {
  expect(markets(`Region;Nr;Kunde;Umsatz\n${rows}`)).toEqual(expected);
  expect(codes(`Region;Nr;Kunde;Umsatz\n${rows}`)).not.toContain("namedOnce");
});

test("customers without a number but with a name of their own get none from above", () => {
  const { report } = convert("Nr;Kunde;Umsatz\n1;A;10\n;B;20\n2;C;5\n;D;5\n");
  expect(report).toMatchObject({ accepted: 2, rejectedRows: 2 });
});

test("nor do they where no column feeds the name", () => {
  const text = "Nr;Kunde;Umsatz\n1;A;10\n;B;20\n2;C;5\n;D;5\n";
  expect(convert(text, { id: "Nr", revenue: "Umsatz" }).report).toMatchObject({ accepted: 2, rejectedRows: 2 });
});
