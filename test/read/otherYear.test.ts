import { expect, test } from "vitest";
import { convert } from "./readText.js";

const said = (...names: string[]) =>
  convert(
    `Nr;Kunde;${names.join(";")}\n1;Alfa;${names.map((_, at) => 90 - at).join(";")}\n2;Beta;${names.map((_, at) => 80 - at).join(";")}\n`,
  ).report.warnings.filter(({ code }) => code === "otherYear");

test("what is of another year than the revenue is told", () => {
  expect(said("Umsatz 2025", "DB 2024")).toEqual([
    { code: "otherYear", field: "margin", column: "DB 2024", revenue: "Umsatz 2025" },
  ]);
  expect(said("Umsatz 2025", "Besuche 2024")).toMatchObject([{ field: "visits" }]);
  expect(said("Umsatz H1 2025", "Umsatz H2 2025", "Wareneinsatz 2024")).toMatchObject([
    { field: "cost", revenue: "Umsatz H1 2025 + Umsatz H2 2025" },
  ]);
});

test("but not of the same or of none, nor a potential", () => {
  expect(said("Umsatz 2024", "Umsatz 2025", "DB 2024", "DB 2025")).toEqual([]);
  expect(said("Umsatz 2025", "DB")).toEqual([]);
  expect(said("Umsatz 2025", "Potenzial 2026")).toEqual([]);
});
