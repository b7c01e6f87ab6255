import { expect, test } from "vitest";
import { contradiction } from "../../src/app/contradiction.js";
import { formatsFor } from "../../src/i18n/format.js";
import { textsFor } from "../../src/i18n/texts.js";
import type { ConvertOptions } from "../../src/read/convertOptions.js";
import { joinFiles } from "../../src/read/joinFiles.js";
import { convert, open } from "../read/readText.js";

const formats = formatsFor("de");
const said = (text: string, options?: ConvertOptions) =>
  contradiction(convert(text, undefined, options).report, textsFor("de"), formats);

test("a total in the file that differs is said with both sums and the difference", () => {
  const [sentence, ...others] = said("Nr;Umsatz;DB\n1;1.000,00;40\n2;2.000,50;50\nSumme;3.200,50;95\n");
  expect(others).toEqual([]);
  for (const text of [
    "Umsatz",
    formats.eurExact(320_050),
    formats.eurExact(300_050),
    formats.eurExact(20_000),
    "weniger",
  ])
    expect(sentence).toContain(text);
});

test.each([
  ["agrees", "Nr;Umsatz\n1;10\n2;20\nSumme;30\n"],
  ["differs by what was rounded", "Nr;Umsatz\n1;100000\n2;200000\nSumme;300003\n"],
])("nothing is said of a total that %s", (_, text) => {
  expect(said(text)).toEqual([]);
});

test("nothing is said where the difference are the rows that shall count once", () => {
  const text = "Nr;Umsatz\n1;10\n1;10\n2;20\nSumme;40\n";
  expect(convert(text, undefined, { countOnce: true }).report.warnings).toContainEqual(
    expect.objectContaining({ code: "controlTotal", again: 10 }),
  );
  expect(said(text, { countOnce: true })).toEqual([]);
});

test("customers that look like sums are said", () => {
  expect(said("Nr;Umsatz\n1;345\n2;123\n3;222\n4;7111\n5;3111\n6;4000\n")[0]).toContain("Zeilen 2, 5");
});

test("amounts in several currencies are said, as their sum is none", () => {
  expect(said("Nr;Umsatz;Währung\n1;1000;EUR\n2;2000;USD\n3;500;EUR\n")[0]).toContain("mehreren Währungen");
  expect(said("Nr;Umsatz;Währung\n1;1000;EUR\n2;2000;EUR\n3;500;EUR\n")).toEqual([]);
});

test("what a further file leaves in doubt is said with its name", () => {
  const named = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const list = named("Stamm.csv", "Nr;Firma\n1;Rohr GmbH\n2;Voß KG\n3;Kern AG\n");
  const doubtOf = (text: string) => {
    const { report } = joinFiles([list, named("auftraege.csv", text)]);
    return contradiction(report, textsFor("de"), formats);
  };
  const [currencies] = doubtOf("Nr;Umsatz;Währung\n1;1000;EUR\n2;2000;USD\n3;500;EUR\n");
  expect(currencies).toMatch(/^auftraege\.csv: .*mehreren Währungen/);
  const [total] = doubtOf("Nr;Umsatz\n1;1000\n2;2000\n3;500\nSumme;4000\n");
  expect(total).toMatch(/^auftraege\.csv: .*Umsatz/);
});

test("revenue of customers who are not on the list is said unless it is a trifle", () => {
  const named = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const list = named("Stamm.txt", "Nr;Firma\n1;Rohr GmbH\n2;Voß KG\n");
  const left = (amount: string) => {
    const { report } = joinFiles([list, named("auftraege.csv", `Nr;Umsatz\n1;1000\n2;2000\n9;${amount}\n`)]);
    return contradiction(report, textsFor("de"), formats);
  };
  expect(left("700")[0]).toContain(formats.eurExact(70_000));
  expect(left("7")).toEqual([]);
});

test("more than one visit a day is said beside the customers", () => {
  const read = open("Nr;Umsatz;Besuche\n1;1000;70173\n2;2000;12\n");
  const { report } = joinFiles([{ name: "Stamm.csv", read, mapping: read.proposal }]);
  expect(contradiction(report, textsFor("de"), formats)[0]).toMatch(
    /^1 Kunde mit mehr als einem Besuch am Tag \(Zeile 2\)/,
  );
});
