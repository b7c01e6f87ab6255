import { expect, test } from "vitest";
import { convert, open, standard } from "./readText.js";

const list = [
  "Debitoren Liste",
  "",
  "--------------------------",
  "|KUNNR |NAME1     |NETWR |",
  "--------------------------",
  "|000100|Nord GmbH |10,00 |",
  "|000200|Süd       | 5,00-|",
  "--------------------------",
  "",
].join("\n");

test("a list drawn with bars and dashes loses its frame and its padding, and lines go on counting", () => {
  expect(standard(list)).toBe('KUNNR,NAME1,NETWR\n000100,Nord GmbH,"10,00"\n000200,Süd,"5,00-"\n');
  const { table } = open(list);
  expect(table.line(table.rowCount - 2)).toBe(7);
  const { report } = convert(list);
  expect(report).toMatchObject({ accepted: 2, rejectedRows: 0, totals: { revenue: 5 } });
});

test("a table of a database console, too", () => {
  expect(standard(" id | name | sales\n----+------+-------\n  1 | Nord |  10.5\n  2 | Süd  |   7.0\n")).toBe(
    "id,name,sales\n1,Nord,10.5\n2,Süd,7.0\n",
  );
});

test("bars without rules are plain delimiters, and blanks stay", () => {
  expect(standard("id|name|sales\n1|Nord |10\n2|Süd|7\n")).toBe("id,name,sales\n1,Nord ,10\n2,Süd,7\n");
});

test("a table of Markdown is framed as well", () => {
  const { report } = convert(
    "| Kundennr | Kunde | Umsatz |\n|:---|:---|---:|\n| 1 | Abel | 10 |\n| 2 | Bolz | 20 |\n| **Summe** | | **30** |\n",
  );
  expect(report).toMatchObject({ accepted: 2, rejectedRows: 0, totals: { revenue: 30 } });
});
