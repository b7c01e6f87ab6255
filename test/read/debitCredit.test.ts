import { expect, test } from "vitest";
import { convert } from "./readText.js";

test("amounts beside marks of debit and credit get their sign from the rarer mark", () => {
  const { report, columns } = convert(
    "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;Konto\n100,00;S;10001\n30,00;H;10002\n50,00;S;10003\n",
  );
  expect([...columns.revenueCents]).toEqual([10000, -3000, 5000]);
  expect(report.warnings).toContainEqual({
    code: "debitCredit",
    column: "Soll/Haben-Kennzeichen",
    amounts: "Umsatz (ohne Soll/Haben-Kz)",
    minus: "H",
    count: 1,
  });
});

test("in a list of revenues, which are credits, the debits are negative", () => {
  const { columns } = convert("Konto;SHKZG;Umsatz\n1;H;10,00\n2;H;20,00\n3;S;5,00\n");
  expect([...columns.revenueCents]).toEqual([1000, 2000, -500]);
  const own = convert("Konto;Debit/Credit;Umsatz\n1;C;10,00\n2;C;20,00\n3;D;5,00\n").report;
  expect(own.warnings).toContainEqual(expect.objectContaining({ code: "debitCredit", minus: "D", count: 1 }));
});

test("amounts with signs of their own, and marks elsewhere, change nothing", () => {
  expect([...convert("Konto;S/H;Umsatz\n1;S;10,00\n2;H;-20,00\n3;S;5,00\n").columns.revenueCents]).toEqual([
    1000, -2000, 500,
  ]);
  expect([...convert("S/H;Konto;Ort;Umsatz\nS;1;a;10,00\nH;2;b;20,00\nS;3;c;5,00\n").columns.revenueCents]).toEqual([
    1000, 2000, 500,
  ]);
});

test("a mark behind the amount is its sign", () => {
  expect([...convert("Konto;Umsatz\n1;1.234,50 S\n2;20,00 H\n3;5,00 S\n").columns.revenueCents]).toEqual([
    123450, -2000, 500,
  ]);
});
