import { expect, test } from "vitest";
import { convert, open } from "./readText.js";

/** A list with the name of a column before one that has none. */
function list(name: string, count: number, own: (i: number) => string, beside: (i: number) => string): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `${1000 + i * 7};Firma ${i};${200 + i};${own(i)};${beside(i)}\n`,
  );
  return `Kundennr;Name;Umsatz;${name};\n${rows.join("")}`;
}

const none = () => "";

test("a name of an empty column belongs to the amounts beside it that have none", () => {
  const { report } = convert(list("DB", 4, none, (i) => `${[30, 12, 45, 20][i]},5`));
  expect(report.totals.margin).toBe(109);
});

test("a column filled far down keeps its name", () => {
  const text = list(
    "Potenzial",
    260,
    (i) => (i < 250 ? "" : "40"),
    (i) => `${(i * 37) % 91},5`,
  );
  expect(convert(text).report.totals.potential).toBe(400);
});

test.each([
  ["1, 2, 3", (i: number) => `${i + 1}`],
  ["1., 2., 3.", (i: number) => `${i + 1}.`],
  ["numbers of rows of which some were left out", (i: number) => `${5 + i * 2 + (i % 3 === 0 ? 1 : 0)}`],
  ["texts", (i: number) => ["Nord", "Süd", "Ost"][i % 3]!],
])("a name of amounts moves not onto %s", (_, beside) => {
  expect(open(list("DB", 12, none, beside)).table.headerTexts).toEqual(["Kundennr", "Name", "Umsatz", "DB", ""]);
});
