import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { isTellingFormat, shownNumber } from "../../src/read/numberFormat.js";
import { customers } from "./spreadsheetFiles.js";

test.each([
  ["00000", 123, "00123"],
  ['"K-"0000', 12, "K-0012"],
  ["000-000", 1234567, "1234-567"],
  ["00\\.000", 1234, "01.234"],
])("under %s the number %d is the text %s", (format, value, text) => {
  expect(shownNumber(value, format)).toBe(text);
});

test.each([
  "General",
  "0",
  "0.00",
  "#,##0",
  "#,##0.00_);[Red](#,##0.00)",
  '#,##0 "Tsd., netto"',
  "0%",
  "dd.mm.yyyy",
  "_-* #,##0_,",
])("%s says nothing that a number does not", (format) => {
  expect(isTellingFormat(format)).toBe(false);
  expect(shownNumber(1234, format)).toBe(1234);
});

test.each(["#,##0,", "0.0,,", '#,##0.0, "T€"', "#,##0,;[Red]-#,##0,"])("%s shows thousands or millions", (format) => {
  expect(shownNumber(1234, format)).toEqual({ scaled: 1234 });
});

const inThousands = (numFmt: string) =>
  writeXlsx({
    sheets: [
      {
        name: "Kunden",
        columns: [
          { key: "id", header: "Nr" },
          { key: "revenue", header: "Umsatz in T€", numFmt },
        ],
        data: [{ id: "1", revenue: 1234.5 }],
      },
    ],
  });

test("a header in T€ is about what is shown: amounts that only their format shows in thousands are not multiplied", async () => {
  const { columns, report } = await customers(await inThousands("#,##0,"));
  expect([...columns.revenueCents]).toEqual([123450]);
  expect(report.warnings).toEqual([]);
  expect([...(await customers(await inThousands("#,##0.0"))).columns.revenueCents]).toEqual([123450000]);
});
