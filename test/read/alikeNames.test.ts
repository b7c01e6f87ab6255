import { expect, test } from "vitest";
import { convert } from "./readText.js";

const sameName = (text: string) => convert(text).report.warnings.filter(({ code }) => code === "sameName");

test("names alike but for legal form, case, umlauts and punctuation are perhaps one customer", () => {
  const text =
    "Nr;Firma;Umsatz\n1;Müller GmbH;1\n2;MUELLER GmbH & Co. KG;2\n3;Stahl AG;3\n4;Café-René;4\n5;Cafe René e.K.;5\n";
  expect(sameName(text)).toEqual([{ code: "sameName", count: 4, lines: [2, 3, 5, 6] }]);
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
