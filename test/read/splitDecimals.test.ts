import { expect, test } from "vitest";
import { cells, convert, open, standard } from "./readText.js";

const amounts = ["100,05", "20,50", "7,00", "1201,99", "-3,10", "0,00"];
const list = `Kundennr,Firma,Umsatz\n${amounts.map((amount, at) => `K${at},Firma ${at},${amount}\n`).join("")}`;

test("an unquoted decimal comma in every amount of a list with commas cuts none of them", () => {
  expect(cells(list).map(([, , amount]) => amount)).toEqual(amounts);
  const { columns, report } = convert(list);
  expect([...columns.revenueCents]).toEqual([10005, 2050, 700, 120199, -310, 0]);
  expect(report.warnings).toContainEqual({ code: "rejoinedRows", count: 6, lines: [2, 3, 4, 5, 6, 7] });
  expect(standard(list)).toContain('K0,Firma 0,"100,05"\n');
});

test("so it is with several amounts in a record", () => {
  const text = `Kundennr,Umsatz,DB,Ort\n${amounts.map((amount, at) => `K${at},${amount},${at},0${at},Ulm\n`).join("")}`;
  expect(cells(text)[1]).toEqual(["K1", "20,50", "1,01", "Ulm"]);
});

test("two digits of their own, without zeros before or with a name, are no decimals", () => {
  const ages = `Kundennr,Firma,Umsatz\n${[34, 51, 28, 47, 60].map((age, at) => `K${at},Firma ${at},${100 + at},${age}\n`).join("")}`;
  expect(open(ages).table.columnCount).toBe(4);
  const months = `Kundennr,Firma,Umsatz,Monat\n${["01", "02", "03", "04", "05"].map((month, at) => `K${at},Firma ${at},${100 + at},${month}\n`).join("")}`;
  expect(open(months).table.columnCount).toBe(4);
});
