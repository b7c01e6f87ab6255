import { describe, expect, test } from "vitest";
import { open } from "./readText.js";

const listOf = (above: string, names: string, cells: (row: number) => readonly (string | number)[]) =>
  [
    above,
    `Kundennr;Kunde;${names}`,
    ...[1, 2, 3, 4].map((row) => [row, `Firma ${row}x`, ...cells(row)].join(";")),
    "",
  ].join("\n");
const revenueOf = (
  above: string,
  names: string,
  cells = (row: number): readonly (string | number)[] => [row * 50, row * 47, row],
) => open(listOf(above, names, cells)).proposal.revenue;

describe("what came in is the revenue below its one name", () => {
  test.each([
    ["Plan;Ist", "Ist"],
    ["Budget;Actual", "Actual"],
    ["Soll;Ist", "Ist"],
    ["VJ;Ist", "Ist"],
    ["Ist;Plan;Abw.", "Ist"],
    ["Vorjahr;lfd. Jahr", "lfd. Jahr"],
    ["Ist 2024;Plan 2025;Ist 2025", "Ist 2025"],
  ])("%s", (names, own) => {
    expect(revenueOf(";;Umsatz;", names)).toBe(own);
  });

  test("with its unit", () => {
    expect(revenueOf(";;Umsatz in T€;", "Plan;Ist")).toBe("Ist");
  });
});

test("but is asked for where it is not full, names nothing beside, or another name stands above", () => {
  expect(revenueOf(";;Umsatz;", "Plan;Ist", (row) => [row * 50, row === 1 ? 47 : ""])).toBeUndefined();
  expect(revenueOf(";;Umsatz;", "Ist;Bemerkung")).toBeUndefined();
  expect(revenueOf(";;Besuche;", "Plan;Ist")).toBeUndefined();
  expect(revenueOf(";;Umsatz;", "Plan;Forecast")).toBeUndefined();
});
