import { describe, expect, test } from "vitest";
import { convert, open } from "./readText.js";

const withRows = (header: string, ...columns: ((row: number) => number)[]) => {
  const line = (row: number) => [row + 1, `Firma ${row}x`, ...columns.map((amount) => amount(row))].join(";");
  return [`Nr;Kunde;${header}`, ...Array.from({ length: 12 }, (_, row) => line(row)), ""].join("\n");
};
const [first, second, third] = [37, 53, 71].map((step) => (row: number) => (row * step) % 97) as [
  (row: number) => number,
  (row: number) => number,
  (row: number) => number,
];
const revenueOf = (...given: Parameters<typeof withRows>) => open(withRows(...given)).proposal.revenue;
const further = (...given: Parameters<typeof withRows>) =>
  convert(withRows(...given)).report.warnings.filter(({ code }) => code === "furtherRevenue");

describe("what is sold makes a whole", () => {
  test.each([
    ["Umsatz Produkte", "Umsatz Service"],
    ["Produktumsatz", "Serviceumsatz"],
    ["Warenumsatz", "Dienstleistungsumsatz"],
    ["Umsatz Hardware (T€)", "Umsatz Software (T€)"],
    ["Hardware Sales", "Maintenance Sales"],
    ["Umsatz Sparte A", "Umsatz Sparte B"],
    ["Umsatz Sparte 1", "Umsatz Sparte 2"],
    ["Umsatz WG10", "Umsatz WG20"],
  ])("%s and %s", (one, other) => {
    expect(revenueOf(`${one};${other}`, first, second)).toBe(`${one} + ${other}`);
  });

  test("and so has each measure its own, of the latest year", () => {
    const header =
      "Umsatz Produkte 2024;Umsatz Service 2024;Umsatz Produkte 2025;Umsatz Service 2025;DB Produkte;DB Service";
    expect(open(withRows(header, ...[third, third, first, second, first, third])).proposal).toMatchObject({
      revenue: "Umsatz Produkte 2025 + Umsatz Service 2025",
      margin: "DB Produkte + DB Service",
    });
  });

  test("which orders that came in give way to", () => {
    expect(revenueOf("Auftragseingang;Umsatz Produkte;Umsatz Service", third, first, second)).toBe(
      "Umsatz Produkte + Umsatz Service",
    );
  });

  test("but not plans, other currencies, numbers of things, and what a total holds", () => {
    const names = "Umsatz Produkte;Plan Umsatz Service;Umsatz Service CHF;Anzahl Produkte;Anzahl Service";
    expect(revenueOf(names, first, second, third, first, second)).toBe("Umsatz Produkte");
    expect(revenueOf("Umsatz Produkte;Umsatz Service;Umsatz gesamt", first, second, third)).toBe("Umsatz gesamt");
    const sum = (row: number) => first(row) + second(row);
    expect(revenueOf("Umsatz Produkte;Umsatz Service;Ergebnis", first, second, sum)).toBe("Ergebnis");
  });

  test("and what may be in a general word only where some amount is larger", () => {
    expect(revenueOf("Umsatz Produkte;Umsatz Ersatzteile", first, second)).toContain(" + ");
    const share = (row: number) => first(row) / 2;
    expect(revenueOf("Umsatz Produkte;Umsatz Ersatzteile", first, share)).toBe("Umsatz Produkte");
    expect(further("Umsatz Produkte;Umsatz Ersatzteile", first, share)).toHaveLength(1);
  });

  test("of several rows, and not for what was returned", () => {
    const share = (row: number) => (row < 3 ? 0 : first(row) / 2);
    const whole = (row: number) => (row < 3 ? -50 : first(row));
    expect(revenueOf("Umsatz Produkte;Umsatz Hardware", whole, share)).toBe("Umsatz Produkte");
    const once = (row: number) => first(row) * (row === 5 ? 2 : 0.5);
    expect(revenueOf("Umsatz Produkte;Umsatz Hardware", first, once)).toBe("Umsatz Produkte");
  });

  describe("but not twice", () => {
    const groups = (row: number) => first(row) + second(row);
    const tens = (row: number) => second(row) + third(row);

    test("as a group and those whose numbers begin with its", () => {
      expect(revenueOf("Umsatz WG 10;Umsatz WG 101;Umsatz WG 102", groups, first, second)).toBe(
        "Umsatz WG 101 + Umsatz WG 102",
      );
      const header = "Umsatz WG 10;Umsatz WG 101;Umsatz WG 102;Umsatz WG 20;Umsatz WG 201;Umsatz WG 202";
      const amounts = [groups, first, second, tens, second, third];
      expect(revenueOf(header, ...amounts)).toBe("Umsatz WG 101 + Umsatz WG 102 + Umsatz WG 201 + Umsatz WG 202");
      expect(further(header, ...amounts)).toEqual([]);
      expect(revenueOf("Umsatz WG 100;Umsatz WG 110;Umsatz WG 120", groups, first, second)).toBe(
        "Umsatz WG 110 + Umsatz WG 120",
      );
    });

    test("as a sum of all others", () => {
      expect(revenueOf("Umsatz Sparte A;Umsatz Sparte B;Umsatz Sparte Gesamt", first, second, groups)).toBe(
        "Umsatz Sparte A + Umsatz Sparte B",
      );
    });

    test("as a general word and all that it means", () => {
      const header = "Umsatz Hardware;Umsatz Software;Umsatz Produkte;Umsatz Service";
      expect(revenueOf(header, first, second, groups, third)).toBe(
        "Umsatz Hardware + Umsatz Software + Umsatz Service",
      );
    });

    test("where only some of a group's parts may be there", () => {
      expect(revenueOf("Umsatz WG 10;Umsatz WG 101", groups, first)).toBe("Umsatz WG 10");
      expect(revenueOf("Umsatz WG 1;Umsatz WG 10", first, second)).toBe("Umsatz WG 1 + Umsatz WG 10");
    });

    test("with a button: what a group of more than its parts may hold is told, but not offered", () => {
      const more = (row: number) => groups(row) + 9 + row;
      const told = (...given: Parameters<typeof withRows>) =>
        convert(withRows(...given)).report.warnings.filter(({ code }) => /Revenue$/.test(code));
      expect(told("Umsatz WG 10;Umsatz WG 101;Umsatz WG 102", more, first, second)).toEqual([
        { code: "otherRevenue", column: "Umsatz WG 10", others: ["Umsatz WG 101", "Umsatz WG 102"] },
      ]);
      expect(told("Umsatz WG 10;Umsatz WG 101;Umsatz WG 102;Umsatz WG 20", more, first, second, third)).toEqual([
        { code: "furtherRevenue", column: "Umsatz WG 10", others: ["Umsatz WG 20"] },
        { code: "otherRevenue", column: "Umsatz WG 10", others: ["Umsatz WG 101", "Umsatz WG 102"] },
      ]);
      expect(told("Umsatz WG 101;Umsatz WG 10", first, more)).toEqual([
        { code: "otherRevenue", column: "Umsatz WG 101", others: ["Umsatz WG 10"] },
      ]);
    });
  });
});

describe("columns that may be revenue, too, are named with what adds them", () => {
  test("beside one and beside a sum", () => {
    expect(further("Umsatz Nord;Umsatz Süd", first, second)).toEqual([
      { code: "furtherRevenue", column: "Umsatz Nord", others: ["Umsatz Süd"] },
    ]);
    expect(further("Umsatz Hardware;Umsatz Software;Umsatz Cloud", first, second, third)).toMatchObject([
      { column: "Umsatz Hardware + Umsatz Software", others: ["Umsatz Cloud"] },
    ]);
    expect(further("Hardware Sales;Cloud Sales;Sales Office", first, second, third)).toMatchObject([
      { others: ["Cloud Sales"] },
    ]);
  });

  test.each([
    ["Umsatz Nord;Umsatz Plan"],
    ["Umsatz Nord;Umsatz Süd 2024"],
    ["Umsatz Nord;Umsatz Süd T€"],
    ["Umsatz Nord;Umsatz Süd CHF"],
    ["Umsatz;Umsatz Süd"],
    ["Umsatz netto;Umsatz brutto"],
    ["Umsatz Nord;Umsatz je Auftrag"],
    ["Umsatz Nord;Auftragseingang Süd"],
    ["Umsatz Nord;Potenzial Süd"],
    ["Umsatz Nord;davon Umsatz Süd"],
    ["Umsatz Nord;Umsatz Süd %"],
  ])("but not %s", (header) => {
    expect(further(header, first, second)).toEqual([]);
  });

  test("nor the same amounts otherwise, a share of them, or their sum", () => {
    expect(further("Umsatz Nord;Umsatz Süd", first, (row) => first(row) * 1.1)).toEqual([]);
    expect(further("Umsatz Nord;Umsatz Süd", first, (row) => first(row) / 3)).toEqual([]);
    const sum = (row: number) => second(row) + third(row);
    expect(further("Umsatz Nord;Umsatz Süd;Umsatz West", sum, second, third)).toEqual([]);
  });
});
