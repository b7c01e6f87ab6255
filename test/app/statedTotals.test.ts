import { expect, test } from "vitest";
import { statedTotals } from "../../src/app/statedTotals.js";
import { convert } from "../read/readText.js";

test.each([
  ["agrees", "Nr;Umsatz;DB\n1;10;4\n2;5,50;1\nSumme;15,50;5\n", { revenue: 15.5, margin: 5 }],
  ["contradicts", "Nr;Umsatz;DB\n1;10;4\n2;5;1\nSumme;99;5\n", { revenue: 99, margin: 5 }],
  ["has no amount of a column", "Nr;Umsatz;DB\n1;10;4\n2;5;1\nSumme;15;\n", { revenue: 15 }],
])("a row of totals that %s is what the file states", (_, text, stated) => {
  expect(statedTotals(convert(text))).toEqual(stated);
});

test.each([
  ["without a row of totals", "Nr;Umsatz\n1;10\n2;5\n"],
  ["with a row of totals without amounts", "Nr;Umsatz\n1;10\n2;5\nSumme;\n"],
  ["with totals of groups alone", "Nr;Umsatz\n1;10\n2;20\nSumme Nord;30\n3;5\n4;6\nSumme Süd;11\n"],
])("a file %s states nothing of all customers", (_, text) => {
  expect(statedTotals(convert(text))).toBeNull();
});
