import { expect, test } from "vitest";
import { counted, formatsFor } from "../../src/i18n/format.js";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const de = formatsFor("de");
const en = formatsFor("en");

test("money comes from cents in the format of the language", () => {
  expect(plain(de.eur(123456789))).toBe("1.234.568 €");
  expect(plain(de.eurExact(-24063132))).toBe("−240.631,32 €");
  expect(plain(en.eur(123456789))).toBe("€1,234,568");
  expect(plain(de.eurShort(3512999732))).toBe("35,1 Mio. €");
  expect(plain(en.eurShort(1420000))).toBe("€14.2k");
  // As beside it in a table of whole euros.
  expect(plain(de.eurShort(691000))).toBe("6.910 €");
});

test("shares are percentages with a comma in German", () => {
  expect(plain(de.percent(0.125))).toBe("12,5 %");
  expect(plain(en.percent(0.125))).toBe("12.5%");
  expect(plain(de.percentRound(0.066))).toBe("7 %");
});

test("what cannot be shown as a number is a dash", () => {
  for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(de.eur(value)).toBe("–");
    expect(de.percent(value)).toBe("–");
    expect(de.contacts(value)).toBe("–");
  }
});

test("a value that rounds to nothing has no minus sign", () => {
  expect(plain(de.eur(-20))).toBe("0 €");
  expect(plain(de.eur(-0))).toBe("0 €");
});

test("contacts and points come from thousandths", () => {
  expect(de.contacts(7_500)).toBe("7,5");
  expect(de.points(73_440)).toBe("73,4");
});

test("no line breaks between minus and what it belongs to", () => {
  expect(plain(en.eur(-6584200))).toBe("−\u2060€65,842");
  expect(plain(en.eurShort(-6584200))).toBe("−\u2060€65.8k");
  expect(plain(de.eur(-6584200))).toBe("−65.842 €");
});

test("one thing is singular, with a sign too", () => {
  const customers = (number: string) => counted(number, "Kunde", "Kunden");
  expect(["0", "1", "+1", "-1", "−\u20601", "11", "1.000"].map(customers)).toEqual([
    "0 Kunden",
    "1 Kunde",
    "+1 Kunde",
    "-1 Kunde",
    "−\u20601 Kunde",
    "11 Kunden",
    "1.000 Kunden",
  ]);
});

test("names in a sentence are joined as one speaks", () => {
  expect(["E", "E F", "D E F"].map((names) => formatsFor("de").list(names.split(" ")))).toEqual([
    "E",
    "E und F",
    "D, E und F",
  ]);
  expect(formatsFor("en").list(["D", "E", "F"])).toBe("D, E and F");
});
