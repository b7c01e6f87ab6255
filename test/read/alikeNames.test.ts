import { expect, test } from "vitest";
import { legalForms } from "../../src/read/legalForms.js";
import { convert } from "./readText.js";

const sameName = (text: string) => convert(text).report.warnings.filter(({ code }) => code === "sameName");

test("names alike but for legal form, case, umlauts and punctuation are perhaps one customer", () => {
  const text =
    "Nr;Firma;Umsatz\n1;Müller GmbH;1\n2;MUELLER GmbH & Co. KG;2\n3;Stahl AG;3\n4;Café-René;4\n5;Cafe René e.K.;5\n";
  expect(sameName(text)).toEqual([{ code: "sameName", count: 4, lines: [2, 3, 5, 6] }]);
});

test("blanks, hyphens and points within names make no difference", () => {
  const names = [
    "Müller Bau GmbH",
    "Müllerbau GmbH",
    "A.B.C. Handel",
    "ABC Handel",
    "Auto-Haus Meyer KG",
    "Autohaus Meyer",
  ];
  const rows = [...names, "Ö. Z.", "OEZ"].map((name, i) => `${i};${name};1`);
  expect(sameName(`Nr;Firma;Umsatz\n${rows.join("\n")}\n`)).toMatchObject([{ count: 8 }]);
});

test("in different places the same name is that of different customers", () => {
  const text = "Nr;Firma;PLZ;Umsatz\n1;Bauhaus;89073;1\n2;Bauhaus GmbH;50667;2\n3;Obi;1067;3\n4;OBI AG;1067;4\n";
  expect(sameName(text)).toEqual([{ code: "sameName", count: 2, lines: [4, 5] }]);
});

test("numbers, other words and names that begin with a legal form tell companies apart", () => {
  expect(sameName("Nr;Firma;Umsatz\n1;Nord 1 GmbH;1\n2;Nord 2 GmbH;2\n3;AG Bau;3\n4;Bau AG;4\n5;;5\n6;;6\n")).toEqual(
    [],
  );
});

test("among hundreds of thousands of customers names are compared in the same way", () => {
  const rows = Array.from({ length: 320_000 }, (_, i) => `${i};Kunde ${i} GmbH;${i % 90_000};1`);
  rows[7] = "7;Müller & Söhne GmbH;89073;1";
  rows[310_000] = "310000;MUELLER und Soehne KG;89073;1";
  rows[310_001] = "310001;Müller & Söhne GmbH;50667;1";
  expect(sameName(`Nr;Firma;PLZ;Umsatz\n${rows.join("\n")}\n`)).toEqual([
    { code: "sameName", count: 2, lines: [9, 310_002] },
  ]);
});

test("letters of other alphabets tell companies apart", () => {
  expect(sameName("Nr;Firma;Umsatz\n1;Łan;1\n2;Ľan;2\n3;Äpfel;3\n4;aepfel GmbH;4\n")).toEqual([
    { code: "sameName", count: 2, lines: [4, 5] },
  ]);
});

test("every legal form is left out, whatever else a name holds", () => {
  const rows = legalForms.map(
    (form, i) => `${2 * i};Élan Übersee ${i};1\n${2 * i + 1};ELAN UEBERSEE ${i} (${form.toUpperCase()}.);1`,
  );
  const [warning] = sameName(`Nr;Firma;Umsatz\n${rows.join("\n")}\n`);
  expect(warning?.count).toBe(2 * legalForms.length);
});
