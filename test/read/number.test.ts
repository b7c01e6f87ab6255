import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decimal } from "../../src/read/decideDecimal.js";
import { numberText } from "../../src/read/numberText.js";
import { headerFactor } from "../../src/read/statedUnit.js";
import { convert } from "./readText.js";

/** The cents that a column of amounts is read as, NaN where a row was rejected. */
function cents(amounts: readonly string[], header = "Umsatz") {
  const text = `Nr\t${header}\n1\t1\n${amounts.map((amount, i) => `${i + 2}\t"${amount}"\n`).join("")}`;
  const { columns, report } = convert(text, { id: "Nr", revenue: header });
  const read = [...columns.revenueCents].slice(1);
  return { read, decimal: report.decimal, cells: report.cells, warnings: report.warnings };
}

test("German, English, Swiss and French amounts are told apart by the whole column", () => {
  expect(cents(["1.234,56", "12,5"]).read).toEqual([123456, 1250]);
  expect(cents(["1,234.56", "12.5"]).read).toEqual([123456, 1250]);
  expect(cents(["1'234.56", "1’234’567.80"]).read).toEqual([123456, 123456780]);
  expect(cents(["1\u00a0234,56", "1\u202f234\u202f567,80", "1 234,50"]).read).toEqual([123456, 123456780, 123450]);
});

test("signs stand before or after, as Unicode minus or as parentheses", () => {
  expect(cents(["-1,50", "1,50-", "−1,50", "(1,50)", "- 1,50", "+1,50", "1,50+", "–1,50"]).read).toEqual([
    -150, -150, -150, -150, -150, 150, 150, -150,
  ]);
});

test("currencies before or after are passed over", () => {
  expect(
    cents(["1.234,50 €", "€ 1.234,50", "EUR 99,00", "99,00 EUR", "-1,00 €", "€ -1,00", "1,00- €", "CHF 5,50"]).read,
  ).toEqual([123450, 123450, 9900, 9900, -100, -100, -100, 550]);
});

test("amounts are exact to the cent up to the limit of 9·10¹³ EUR", () => {
  expect(cents(["90.000.000.000.000,00", "1.234.567.890.123,45", "0,07", "1,15", "4,35"]).read).toEqual([
    9_000_000_000_000_000, 123_456_789_012_345, 7, 115, 435,
  ]);
  const { read, cells } = cents(["90.000.000.000.000,01", "12345678901234567890", "1,00"]);
  expect(read).toEqual([100]);
  expect(cells.map(({ reason }) => reason)).toEqual(["outOfRange", "outOfRange"]);
});

test("more than two decimals are rounded half up, also below zero", () => {
  expect(cents(["1,005", "1,0049", "-1,005", "-1,0051", "0,125", "-0,125", "1,5"]).read).toEqual([
    100, 100, -100, -101, 13, -12, 150,
  ]);
});

test("powers of ten are read", () => {
  expect(cents(["1,5E+03", "2E5", "1,25e-1"]).read).toEqual([150000, 20000000, 13]);
});

test("1.234 alone means thousands and is reported", () => {
  const { read, decimal, warnings } = cents(["1.234", "99.000", "250.100", "12"]);
  expect(read).toEqual([123400, 9900000, 25010000, 1200]);
  expect(decimal).toBe(",");
  expect(warnings).toContainEqual({ code: "ambiguousThousands", column: "Umsatz", example: "1.234", decimal: "," });
});

test("1.234 beside whole numbers without separator means decimals, and is reported", () => {
  const { read, warnings } = cents(["1.234", "12345", "99.125"]);
  expect(read).toEqual([123, 1234500, 9913]);
  expect(warnings.map(({ code }) => code)).toContain("ambiguousThousands");
});

test("another column of the file settles what 1.234 means", () => {
  const english = "Nr;Umsatz;DB\n1;1.234;0.5\n2;2.345;12.75\n";
  expect([...convert(english).columns.revenueCents]).toEqual([123, 235]);
  const german = "Nr;Umsatz;DB\n1;1.234;0,5\n2;2.345;12,75\n";
  expect([...convert(german).columns.revenueCents]).toEqual([123400, 234500]);
});

test("one value far down decides the whole column", () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `${i};${1 + (i % 9)}.${100 + (i % 800)}`);
  const { columns } = convert(`Nr;Umsatz\n${rows.join("\n")}\n9999;0.5\n`);
  expect(columns.revenueCents[0]).toBe(110);
  const grouped = convert(`Nr;Umsatz\n${rows.join("\n")}\n9999;0,5\n`);
  expect(grouped.columns.revenueCents[0]).toBe(110000);
});

test("a value of the other format is reported, not bent", () => {
  const { read, cells } = cents(["1.234,56", "7,50", "12.5", "8,25"]);
  expect(read).toEqual([123456, 750, 825]);
  expect(cells).toEqual([{ row: 5, column: "Umsatz", value: "12.5", reason: "notANumber" }]);
});

test("null words are missing, Excel's errors are errors, text is no number", () => {
  const reason = (text: string) => numberText(text, ",");
  for (const text of ["", " ", "-", "–", "n/a", "NULL", "k.A.", "keine Angabe"]) expect(reason(text)).toBe("missing");
  for (const text of ["#NV", "#N/A", "#DIV/0!", "#WERT!", "#BEZUG!", "#REF!", "#VALUE!", "#####"]) {
    expect(reason(text)).toBe("errorValue");
  }
  for (const text of ["abc", "1,2,3", "12a", "1.23.456", "31.12.2024", "12 %", "--5", "(5", "1 2"]) {
    expect(reason(text)).toBe("notANumber");
  }
});

test("a header states thousands or millions", () => {
  expect(headerFactor("Umsatz in T€")).toBe(3);
  expect(headerFactor("Umsatz (TEUR)")).toBe(3);
  expect(headerFactor("Potenzial [Mio. €]")).toBe(6);
  expect(headerFactor("Umsatz EUR")).toBe(0);
  expect(headerFactor("Team")).toBe(0);
  const { read, warnings } = cents(["1,5", "0,0015"], "Umsatz T€");
  expect(read).toEqual([150000, 150]);
  expect(warnings).toContainEqual({ code: "factor", column: "Umsatz T€", factor: 1000 });
});

interface Locale {
  readonly decimal: Decimal;
  readonly group: string;
  readonly minus: (text: string) => string;
}

test("a column written in any locale is read back to the cent", () => {
  const locale: fc.Arbitrary<Locale> = fc.record({
    decimal: fc.constantFrom<Decimal>(",", "."),
    group: fc.constantFrom("", "1000", "'", "\u00a0", " "),
    minus: fc.constantFrom<Locale["minus"]>(
      (text) => `-${text}`,
      (text) => `${text}-`,
      (text) => `(${text})`,
      (text) => `\u2212${text}`,
    ),
  });
  const amounts = fc.array(fc.integer({ min: -9e14, max: 9e14 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(locale, amounts, ({ decimal, group, minus }, expected) => {
      const separator = group === "1000" ? (decimal === "," ? "." : ",") : group;
      const written = expected.map((amount) => {
        const digits = String(Math.abs(amount)).padStart(3, "0");
        const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, separator);
        const text = `${whole}${decimal}${digits.slice(-2)}`;
        return amount < 0 ? minus(text) : text;
      });
      expect(cents(written).read).toEqual(expected);
    }),
    { seed: 2, numRuns: 200 },
  );
});

/** Amounts of a column in EUR; null where none was read. */
function amounts(values: readonly string[], header = "Umsatz", below = "") {
  const { columns, report } = convert(
    `Nr\t${header}\tOrt\n${below}${values.map((value, i) => `${i + 1}\t${value}\tx\n`).join("")}`,
  );
  return report.cells.length > 0 ? null : [...columns.revenueCents].map((cents) => cents / 100);
}

test.each([
  ["thin and figure spaces", ["1\u2009234,56", "1\u2007000,00"], [1234.56, 1000]],
  ["dashes as minus", ["—3,0", "﹣3,0", "－3,0", "–3,0"], [-3, -3, -3, -3]],
  ["no cents", ["3,- €", "5,-", "7,—", "-2,-"], [3, 5, 7, -2]],
  [
    "thousands and millions within the cell",
    ["1,2 Mio. €", "12,5 T€", "3 TEUR", "4 k€", "5 Tsd. €", "1,5 Mrd."],
    [1_200_000, 12_500, 3000, 4000, 5000, 1.5e9],
  ],
  [
    "English short forms",
    ["1.2M", "12.5k", "$4.5M", "2.5 million", "1.1 bn"],
    [1_200_000, 12_500, 4_500_000, 2_500_000, 1.1e9],
  ],
  ["debit and credit", ["1,234.50 CR", "12.00 DR"], [-1234.5, 12]],
  ["an apostrophe that made text of it", ["'1234,50", "'-12,00"], [1234.5, -12]],
])("%s are read", (_, values, expected) => {
  expect(amounts(values)).toEqual(expected);
});

test.each(["Umsatz in 1000 €", "Umsatz (1.000 EUR)", "Sales ($000)", "Umsatz [k€]", "Sales (k USD)", "Umsatz TEUR"])(
  "%j states thousands",
  (header) => {
    expect(amounts(["15"], header)).toEqual([15_000]);
  },
);

test.each(["Revenue (€m)", "Revenue ($m)", "Umsatz MEUR"])("%j states millions", (header) => {
  expect(amounts(["15"], header)).toEqual([15_000_000]);
});

test("a row of units below the header states them as well", () => {
  expect(amounts(["15", "16"], "Umsatz", "[-]\t[Mio. €]\t[-]\n")).toEqual([15_000_000, 16_000_000]);
  expect(amounts(["15", "16"], "Umsatz", "\tTEUR\t\n")).toEqual([15_000, 16_000]);
});

test("Indian groups, of two digits above the thousands, are read and speak for the point", () => {
  expect(cents(["12,34,567", "1,00,000.50", "-12,34,56,789.00", "1,20,000"])).toMatchObject({
    read: [123456700, 10000050, -12345678900, 12000000],
    decimal: ".",
    cells: [],
  });
  expect(cents(["12,34,567", "12,345", "1,5"]).read).toEqual([123456700, 1234500]);
  for (const text of ["1,23,45", "1,23,45.50", "123,45,678", "1,234,56,789", "12,34,567,890", "12,34.50", "12.34.567"])
    expect(numberText(text, ".")).toBe("notANumber");
  expect(numberText("12,34,567", ",")).toBe("notANumber");
});

test("groups that are none say nothing about the decimal sign", () => {
  for (const odd of ["1,23,45", "123,45,678", "1,234,56.7", "12,34.50"])
    expect(cents([odd, "1.234", "0,5"])).toMatchObject({ read: [123400, 50], decimal: "," });
});

test("a decimal sign may stand without decimals", () => {
  expect(cents(["7.", "8.", "9"]).read).toEqual([700, 800, 900]);
  expect(cents(["7,", "8,", "-9,5"]).read).toEqual([700, 800, -950]);
});

test("a sign at the end that is not the column's decimal sign is passed over, and says nothing about it", () => {
  expect(cents(["1,5", "7.", "-8.", "12345."])).toMatchObject({ read: [150, 700, -800, 1234500], cells: [] });
  expect(cents(["1.5", "7,", "8,", "9,"])).toMatchObject({ read: [150, 700, 800, 900], cells: [] });
  const far = Array.from({ length: 3000 }, () => "1,5");
  expect(cents([...far, "7."]).read[3000]).toBe(700);
});

test("it may be a number cut off where that sign groups digits: it is reported", () => {
  expect(cents(["1.234,50", "7."]).cells).toEqual([{ row: 4, column: "Umsatz", value: "7.", reason: "notANumber" }]);
  expect(cents(["1,234", "2.5", "7,"]).cells).toMatchObject([{ value: "7," }]);
  expect(cents(["12,34,567", "7,"]).cells).toMatchObject([{ value: "7," }]);
  expect(cents(["1,5", "7..", "1.2."]).cells.map(({ value }) => value)).toEqual(["7..", "1.2."]);
});

test("one number cut off does not make thousands units", () => {
  const { read, decimal, warnings } = cents(["1.234", "5.678", "7."]);
  expect([read[0], read[1], decimal]).toEqual([123400, 567800, ","]);
  expect(warnings).toContainEqual(expect.objectContaining({ code: "ambiguousThousands" }));
});

test("a given decimal sign leaves what ends with the other one readable", () => {
  const read = (text: string) => convert(text, { id: "Nr", revenue: "Umsatz" }, { decimal: "," }).report.cells;
  expect(read("Nr;Umsatz\n1;1,5\n2;7.\n")).toEqual([]);
  expect(read("Nr;Umsatz\n1;1.234\n2;7.\n")).toMatchObject([{ value: "7." }]);
});
