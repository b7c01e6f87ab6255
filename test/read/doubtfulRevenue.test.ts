import { expect, test } from "vitest";
import { convert } from "./readText.js";

const said = (text: string) =>
  convert(text, undefined, { sumDuplicates: true }).report.warnings.filter(({ code }) =>
    ["openItems", "ownTurnover"].includes(code),
  );

test("open items and movements of an account are called so", () => {
  expect(said("Debitor;Belegart;Betrag in Hauswährung;Ausgleichsbeleg\n1;RV;50;\n2;DZ;-20;7\n")).toEqual([
    { code: "openItems", column: "Betrag in Hauswährung", beside: ["Ausgleichsbeleg"] },
  ]);
  expect(said("Konto;Umsatz Soll;Saldo offen;Mahnstufe\n10;50;50;0\n11;60;20;1\n")).toEqual([
    { code: "openItems", column: "Umsatz Soll", beside: ["Mahnstufe", "Saldo offen"] },
  ]);
});

test("invoices with a due date, and customers with a balance, are no open items", () => {
  expect(said("Rechnungsnr;Kundennr;Netto;Fällig am;Offen\nR1;1;50;01.02.2025;0\nR2;2;60;03.02.2025;60\n")).toEqual([]);
  expect(said("Kundennr;Umsatz;Saldo\n1;50;5\n2;60;0\n")).toEqual([]);
});

test("a turnover beside a number of employees may be the customers' own", () => {
  expect(said("Kundennr;Jahresumsatz;Anzahl Mitarbeiter\n1;4000000;50\n2;500000;7\n")).toEqual([
    { code: "ownTurnover", column: "Jahresumsatz", beside: ["Anzahl Mitarbeiter"] },
  ]);
  expect(said("Kundennr;Jahresumsatz;Mitarbeiter\n1;4000;Anna Berg\n2;500;Jörg Hoffmann\n")).toEqual([]);
  expect(said("Kundennr;Umsatz;Anzahl Mitarbeiter\n1;4000;50\n2;500;7\n")).toEqual([]);
});
