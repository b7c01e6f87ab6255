import { expect, test } from "vitest";
import { namesArticle } from "../../src/read/namesArticle.js";
import { open } from "./readText.js";

test("what stands behind the article's number in order lines is no customer's name", () => {
  const lines = `Auftrag;Kundennummer;Material;Bezeichnung;Nettowert
1;100400;M-7;"Kupferrohr 3/4"" hart";10,50
2;100403;M-9;Muffe 1 1/2";20,00
`;
  const { proposal } = open(lines);
  expect(proposal).toMatchObject({ id: "Kundennummer", revenue: "Nettowert" });
  expect(proposal).not.toHaveProperty("name");
});

test("behind a customer's number it is the customer's", () => {
  expect(open('Debitor;Bezeichnung;Umsatz\n1;"""Zum Anker"" Gastro";10\n2;Voß KG;20\n').proposal.name).toBe(
    "Bezeichnung",
  );
});

test("a name of its own is the customer's wherever it stands", () => {
  expect(namesArticle(["Art.-Nr.", "Kundenname"], 1)).toBe(false);
  expect(namesArticle(["Bezeichnung"], 0)).toBe(false);
  expect(namesArticle(["ART.-NR.", "bezeichnung"], 1)).toBe(true);
});

test("a description behind a stock code is the article's", () => {
  const { proposal } = open(
    "CustomerID,StockCode,Description,Amount\n17850,85123A,Heart,2.55\n17851,71053,Lantern,3.39\n",
  );
  expect(proposal).not.toHaveProperty("name");
});
