import { expect, test } from "vitest";
import { convert } from "./readText.js";

const read = (text: string) => {
  const { columns, report } = convert(text);
  return { revenue: [...columns.revenueCents], factors: report.warnings.filter(({ code }) => code === "factor") };
};
const list = "Nr;Kunde;Umsatz;DB\n1;A;10,5;2\n2;B;20;4\n";

test.each(["Kundenumsätze 2025 (Angaben in T€)", "All figures in kEUR", "Werte in TEUR, netto"])(
  "a title that says %s is about the amounts of the table",
  (title) => {
    const { revenue, factors } = read(`${title}\n\n${list}`);
    expect(revenue).toEqual([1050000, 2000000]);
    expect(factors).toContainEqual({ code: "factor", column: "Umsatz", factor: 1000, title });
  },
);

test("so is a note below it", () => {
  expect(read(`${list}\nAngaben in Mio. €\n`).revenue).toEqual([1050000000, 2000000000]);
});

test("a column whose name states its unit is as it says", () => {
  const text = "Angaben in T€\n\nNr;Kunde;Umsatz in €\n1;A;10,5\n2;B;20\n";
  expect(read(text)).toEqual({ revenue: [1050, 2000], factors: [] });
});

test.each(["Umsatz in T€, DB in €", "Kundenliste in 1000 Stück", "Team in Tausendern", "Kunden im Innendienst"])(
  "%s states no unit of the table",
  (title) => expect(read(`${title}\n\n${list}`).factors).toEqual([]),
);

test("a customer's name states nothing", () => {
  expect(read("Nr;Kunde;Umsatz\n1;A;10\n2;B;20\n3;Werte in T€;30\n").factors).toEqual([]);
});
