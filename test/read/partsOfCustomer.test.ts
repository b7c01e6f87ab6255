import { expect, test } from "vitest";
import { convert } from "./readText.js";

const orders = (last: number) =>
  `Kunde;Auftragsreferenz;Bestelldatum;Nettobetrag\nAlfa GmbH (2);;;30,50\n;S1001;2025-01-05;10,25\n;S1002;2025-02-05;20,25\nBeta AG (1);;;7,00\n;S1003;2025-03-05;${last},00\n`;

test("orders below a customer that states their sum are parts of it", () => {
  const { report, columns } = convert(orders(7));
  expect(report.mapping).toMatchObject({ id: "Kunde", revenue: "Nettobetrag" });
  expect(report.skipped).toEqual([3, 4, 6].map((row) => ({ row, reason: "partOfCustomer" })));
  expect([...columns.revenueCents]).toEqual([3050, 700]);
});

test("where one does not add up, all are rows without a number", () => {
  expect(convert(orders(8)).report).toMatchObject({ accepted: 2, rejectedRows: 3 });
});

test("rows without a number before the first customer are parts of none", () => {
  const text = "Nr;Umsatz;Ort\n;5;Ulm\n1;30;Bonn\n;10;Bonn\n;20;Bonn\n2;7;Köln\n;7;Köln\n";
  expect(convert(text).report).toMatchObject({ accepted: 2, rejectedRows: 4 });
});
