import { describe, expect, test } from "vitest";
import { convert } from "./readText.js";

const read = (...rows: string[]) => {
  const { columns, report } = convert([...rows, ""].join("\n"), undefined, { sumDuplicates: true });
  const said = report.warnings.filter(({ code }) => /kinds|creditNotes|otherKinds|debitCredit/i.test(code));
  return { euros: Array.from(columns.revenueCents, (cents) => cents / 100), said };
};

describe("in an account of invoices and payments the payments are no revenue", () => {
  test("whatever their sign, nor is what is paid back", () => {
    const { euros, said } = read(
      "Kundennr;Firma;Belegart;Belegnr;Betrag",
      ...["K1;Adler;Rechnung;R1;119,00", "K1;Adler;Zahlung;Z1;-119,00"],
      ...["K2;Biber;Rechnung;R2;200,00", "K2;Biber;Gutschrift;G1;-50,00"],
      ...["K2;Biber;Zahlung;Z2;-160,00", "K2;Biber;Erstattung;E1;10,00"],
    );
    expect(euros).toEqual([119, 150]);
    expect(said).toEqual([
      { code: "kindsLeftOut", column: "Belegart", kinds: ["Zahlung", "Erstattung"], count: 3, revenue: -269 },
    ]);
  });

  test.each([
    ["Document Type", "Invoice", "Payment"],
    ["Buchungstext", "Rechnung", "Zahlungseingang"],
    ["Belegart", "RV", "DZ"],
    ["Vorgang", "Debitorenrechnung", "Ausgleich"],
  ])("by “%s” with “%s” and “%s”", (column, invoice, payment) => {
    const rows = [`K1;Adler;${invoice};119,00`, `K1;Adler;${payment};119,00`, `K2;Biber;${invoice};200,00`];
    expect(read(`Kundennr;Firma;${column};Betrag`, ...rows).euros).toEqual([119, 200]);
  });

  test("and credits are those of invoices where payments have the same mark", () => {
    const rows = [
      ...["K1;Adler;Rechnung;119,00;S", "K1;Adler;Zahlung;60,00;H", "K1;Adler;Zahlung;59,00;H"],
      ...["K2;Biber;Rechnung;200,00;S", "K2;Biber;Gutschrift;50,00;H", "K2;Biber;Zahlung;150,00;H"],
    ];
    const { euros, said } = read("Kundennr;Firma;Belegart;Betrag;S/H", ...rows);
    expect(euros).toEqual([119, 150]);
    expect(said[0]).toMatchObject({ code: "debitCredit", minus: "H", count: 1 });
  });
});

test.each([
  ["Art", "Rechnung", "Lastschrift"],
  ["Zahlungsart", "Rechnung", "Zahlung"],
  ["Status", "Rechnung", "Zahlung"],
  ["Belegart", "DR", "DA"],
  ["Type", "Charge", "Payment"],
])("ways and states of paying leave nothing out: “%s” with “%s” and “%s”", (column, one, other) => {
  const rows = [`K1;Adler;${one};119,00`, `K1;Adler;${other};119,00`, `K2;Biber;${one};200,00`];
  expect(read(`Kundennr;Firma;${column};Betrag`, ...rows)).toEqual({ euros: [238, 200], said: [] });
});
