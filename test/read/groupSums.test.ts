import { expect, test } from "vitest";
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
