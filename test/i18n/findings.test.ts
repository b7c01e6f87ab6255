import { expect, test } from "vitest";
import { textsFor } from "../../src/i18n/texts.js";
import { fields } from "../../src/read/fields.js";

const details = {
  count: 2,
  rows: 3,
  rejected: 1,
  lines: [2, 3],
  columns: ["Vertreter"],
  column: "Umsatz",
  before: "Umsatz VJ",
  example: "viel",
  examples: ["1", "2"],
  field: "revenue",
  kind: "pdf",
  factor: 1000,
  decimal: ",",
  row: 9,
  file: 1.5,
  sum: 1.25,
  share: 0.3,
  files: ["a.csv", "b.csv"],
  sheet: "Kunden",
  part: "Notizen",
  parts: ["Kunden", "Preise"],
  sheets: ["Kunden", "Notizen"],
  others: ["Notizen"],
  from: "2024-01-01",
  to: "2024-12-31",
  days: 366,
  orders: 7,
  currency: "USD",
  order: "dayFirst",
  list: "kunden.csv",
  used: 1.5,
  revenue: 7,
  amounts: "Umsatz",
  encoding: "utf-8",
  as: "windows-1252",
  minus: "H",
  value: 4,
  known: 2,
  alike: 2,
  left: 2.5,
  visits: 1,
  calls: 2,
  matched: 2,
  customers: 3,
};

for (const lang of ["de", "en"] as const) {
  test(`every finding, error and warning has a text in ${lang} and none prints a gap`, () => {
    const { errors, warnings, detection, fields: names, skipReasons, cellReasons } = textsFor(lang).findings;
    expect(Object.keys(names)).toEqual([...fields]);
    for (const text of [...Object.values(errors), ...Object.values(warnings), ...Object.values(detection)]) {
      expect(text(details)).not.toMatch(/undefined|NaN|object/);
    }
    expect(Object.keys(skipReasons).sort()).toEqual([
      "cancelledOrder",
      "comment",
      "continuedOrder",
      "empty",
      "footer",
      "groupTitle",
      "identicalRow",
      "otherKind",
      "otherTable",
      "partOfCustomer",
      "preamble",
      "repeatedHeader",
      "totals",
    ]);
    expect(Object.keys(cellReasons).sort()).toEqual(["errorValue", "missing", "notANumber", "outOfRange"]);
  });
}

test("both languages know the same codes", () => {
  const [de, en] = [textsFor("de").findings, textsFor("en").findings];
  for (const part of ["errors", "warnings"] as const) {
    expect(Object.keys(en[part]).sort()).toEqual(Object.keys(de[part]).sort());
  }
  expect(Object.keys(de.errors).sort()).toEqual([
    "binary",
    "cancelled",
    "damaged",
    "duplicateIds",
    "empty",
    "headerOnly",
    "missingColumn",
    "noCustomers",
    "noMatch",
    "password",
    "tooLarge",
    "tooSlow",
    "unknownColumn",
    "unknownField",
    "unknownPart",
  ]);
});

test("a missing column is named in the user's language", () => {
  expect(textsFor("de").findings.errors.missingColumn!(details)).toBe(
    "Es fehlt eine Spalte für Umsatz. Bitte ordnen Sie eine Spalte zu.",
  );
  expect(textsFor("en").findings.errors.missingColumn!(details)).toBe(
    "There is no column for revenue. Please map one.",
  );
});

test("names of fields and reasons begin with a capital, as they begin lines and stand in tables", () => {
  for (const lang of ["de", "en"] as const) {
    const { fields: names, skipReasons, cellReasons } = textsFor(lang).findings;
    for (const text of [names, skipReasons, cellReasons].flatMap((each) => Object.values(each)))
      expect(text).toMatch(/^\p{Lu}/u);
  }
});

test.each([
  ["de", "ohne Umsatz", "ohne positiven Umsatz", "mit negativem Umsatz"],
  ["en", "without revenue", "without positive revenue", "with negative revenue"],
] as const)(
  "only customers without negative revenue are called those without revenue (%s)",
  (lang, none, mixed, all) => {
    const { prospects } = textsFor(lang).findings.warnings;
    expect(prospects!({ count: 3, lines: [3] })).toContain(none);
    expect(prospects!({ count: 3, lines: [3], negative: 1 })).toContain(mixed);
    expect(prospects!({ count: 3, lines: [3], negative: 3 })).toMatch(new RegExp(`^3 \\S+ ${all}`));
  },
);

test("one customer without an amount is one", () => {
  const [de, en] = [textsFor("de").data.report, textsFor("en").data.report];
  expect([de.potentialMissing("1"), de.marginMissing("1")].every((text) => text.startsWith("1 Kunde ohne"))).toBe(true);
  expect(en.potentialMissing("1")).toContain("1 customer without");
  expect(en.marginMissing("2")).toContain("2 customers without");
});
