import { describe, expect, test } from "vitest";
import { joinFiles } from "../../src/read/joinFiles.js";
import { lackingColumn, namedColumns } from "../../src/read/namedColumn.js";
import { convert, open, refusal } from "./readText.js";

const sum = (...names: string[]) => names.join(" + ");
const revenueOf = (header: string, ...rows: string[]) => open([header, ...rows, ""].join("\n")).proposal.revenue;
const withRows = (header: string, count: number) => {
  const line = (id: string, by: number) =>
    [id, `Firma ${id}`, ...Array.from({ length: count }, (_, at) => String(by * (at % 2 === 0 ? 5 : 3)))].join(";");
  return [header, line("K1", 7), line("K2", 11), line("K3", 2), ""].join("\n");
};
const months = ["Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"];
const named = (names: readonly string[]) => open(withRows(["Nr", "Firma", ...names].join(";"), names.length)).proposal;

describe("parts of a year are added up", () => {
  test.each([
    [months.map((month) => `Umsatz ${month}`)],
    [months.map((month) => `${month} 2025 Umsatz netto`)],
    [months.map((_, at) => `Umsatz ${String(at + 1).padStart(2, "0")}/2025`)],
    [months.map((_, at) => `Umsatz ${at + 1}/2025`)],
    [["Umsatz Jan", "Umsatz Feb", "Umsatz Mrz"]],
    [months.map((month) => `${month}. (€)`)],
    [months.map((_, at) => `Umsatz ${at + 1}`)],
    [months.map((_, at) => `Umsatz 2025.${String(at + 1).padStart(3, "0")}`)],
    [["Q1/2025", "Q2/2025", "Q3/2025", "Q4/2025"]],
    [["Revenue H1 FY25", "Revenue H2 FY25"]],
    [["Umsatz Jan-Jun 2025", "Umsatz Jul-Dez 2025"]],
    [["Umsatz 01-06/2025", "Umsatz 07-12/2025"]],
    [["Sales Q1 2025", "Sales Q2 2025", "Sales Q3 2025", "Sales Q4 2025"]],
    [["Umsatz 1. HJ", "Umsatz 2. HJ"]],
    [["Umsatz H1 (T€)", "Umsatz H2 (T€)"]],
  ])("%j", (names) => {
    expect(named(names)).toEqual({ id: "Nr", name: "Firma", revenue: sum(...names) });
  });

  test("each measure has its own, and visits theirs", () => {
    const names = ["Umsatz Q1", "DB Q1", "Besuche Q1", "Umsatz Q2", "DB Q2", "Besuche Q2"];
    expect(named(names)).toMatchObject({
      revenue: "Umsatz Q1 + Umsatz Q2",
      margin: "DB Q1 + DB Q2",
      visits: "Besuche Q1 + Besuche Q2",
    });
  });

  test("months alone are revenue where nothing else is", () => {
    const names = months.map((month) => `${month} 2025`);
    expect(named(names).revenue).toBe(sum(...names));
    expect(named(months.map((_, at) => `2025-${String(at + 1).padStart(2, "0")}-01`)).revenue).toContain("2025-12-01");
    expect(named(["Umsatz", ...names]).revenue).toBe("Umsatz");
    expect(revenueOf("Nr;Firma;Jan 2025;Feb 2025", "1;A;1;2", "2;B;0;")).toBeUndefined();
    expect(named(["1", "2", "3"]).revenue).toBeUndefined();
  });

  test.each([
    ["01.2025", "02.2025", "03.2025"],
    ["01.11.2024", "01.12.2024", "01.01.2025"],
    ["2025-01-01", "2025-02-01", "2025-03-01"],
    ["1/2025", "2/2025", "3/2025"],
  ])("also as %s, %s, %s above amounts", (...names) => {
    const { proposal, detected } = open(withRows(["Kundennr", "Kunde", ...names].join(";"), 3));
    expect([detected.headerLine, proposal.revenue]).toEqual([1, sum(...names)]);
  });

  test("under a title they are what it says", () => {
    const read = open(`Besuche 2025;;;\n\n${withRows("Nr;Firma;Umsatz;Q1;Q2;Q3;Q4", 5)}`);
    expect(read.proposal).toMatchObject({ revenue: "Umsatz", visits: "Q1 + Q2 + Q3 + Q4" });
    expect(open(`Absatz in Stück;;;\n\n${withRows("Nr;Firma;Q1;Q2;Q3;Q4", 4)}`).proposal.revenue).toBeUndefined();
  });

  test("of several years it is the latest that is full, else the last twelve months", () => {
    const quarters = (year: number, to = 4) => [1, 2, 3, 4].slice(0, to).map((each) => `Umsatz Q${each} ${year}`);
    expect(named([...quarters(2023), ...quarters(2024), ...quarters(2025, 2)]).revenue).toBe(sum(...quarters(2024)));
    const [first, second, third, ...rest] = quarters(2024);
    expect(named([second!, third!, ...rest, first!.replace("2024", "2025")]).revenue).toBe(
      sum(second!, third!, ...rest, "Umsatz Q1 2025"),
    );
    expect(named(["Umsatz Dez 2024", "Umsatz Dez 2025"]).revenue).toBe("Umsatz Dez 2025");
  });

  test("months that are still empty are none", () => {
    expect(revenueOf("Nr;Firma;Umsatz Q1;Umsatz Q2;Umsatz Q3", "1;A;1;2;", "2;B;3;4;")).toBe("Umsatz Q1 + Umsatz Q2");
  });

  test("plans, last year and names that say a part twice are none", () => {
    expect(named(["Umsatz Q1", "Umsatz Q2", "Plan Umsatz Q1", "Plan Umsatz Q2"]).revenue).toBe("Umsatz Q1 + Umsatz Q2");
    expect(named([...months.map((month) => `${month} Ist`), ...months.map((month) => `${month} Plan`)]).revenue).toBe(
      sum(...months.map((month) => `${month} Ist`)),
    );
    expect(named(["Umsatz 1", "Umsatz 2", "DB 1", "DB 2"])).toMatchObject({ revenue: "Umsatz 1", margin: "DB 2" });
    expect(named(["Umsatz Q1", "Umsatz VJ Q1"]).revenue).toBe("Umsatz Q1");
    expect(named(["Umsatz kum. Jan", "Umsatz kum. Feb"]).revenue).not.toContain("+");
  });

  test("inland and abroad are a whole, inland and Europe are not", () => {
    expect(named(["Umsatz Inland", "Umsatz Ausland"]).revenue).toBe("Umsatz Inland + Umsatz Ausland");
    expect(named(["Umsatz Inland", "Umsatz EU", "Umsatz Drittland"]).revenue).toContain("Drittland");
    expect(named(["Sales Domestic", "Sales Export"]).revenue).toBe("Sales Domestic + Sales Export");
    expect(named(["Inlandsumsatz", "Auslandsumsatz"]).revenue).toBe("Inlandsumsatz + Auslandsumsatz");
    expect(named(["Sales Online", "Sales In-Store"]).revenue).toBe("Sales Online + Sales In-Store");
    expect(named(["Umsatz Online", "Umsatz Offline"]).revenue).toBe("Umsatz Online + Umsatz Offline");
    const years = ["Umsatz Inland 2024", "Umsatz Ausland 2024", "Umsatz Inland 2025", "Umsatz Ausland 2025"];
    expect(named(years).revenue).toBe(sum(...years.slice(2)));
    expect(named(["Umsatz Inland", "Umsatz EU"]).revenue).not.toContain("+");
  });
});

describe("a column of the whole is taken instead", () => {
  test("by its name", () => {
    expect(revenueOf("Nr;Firma;Umsatz Jan;Umsatz Feb;Umsatz", "1;A;1;2;99", "2;B;3;4;99")).toBe("Umsatz");
    expect(revenueOf("Nr;Firma;Umsatz Inland;Umsatz Ausland;Umsatz gesamt", "1;A;1;2;3")).toBe("Umsatz gesamt");
  });

  test("by its values", () => {
    const rows = ["1;A;1,50;2;3,50", "2;B;3;4;7", "3;C;5;;5", "4;D;6;1;7"];
    expect(revenueOf("Nr;Firma;Umsatz Q1;Umsatz Q2;Ergebnis", ...rows)).toBe("Ergebnis");
    expect(revenueOf("Nr;Firma;Umsatz Q1;Umsatz Q2;Ergebnis", ...rows, "5;E;1;1;9")).toBe("Umsatz Q1 + Umsatz Q2");
  });

  test("but of a total of several years only the latest", () => {
    const rows = ["1;A;100;200;300", "2;B;30;40;70", "3;C;5;6;11"];
    expect(revenueOf("Nr;Firma;Umsatz 2024;Umsatz 2025;Umsatz gesamt", ...rows)).toBe("Umsatz 2025");
    expect(revenueOf("Nr;Firma;Umsatz 2024;Umsatz 2025;Umsatz gesamt", "1;A;100;200;200", "2;B;30;40;40")).toBe(
      "Umsatz gesamt",
    );
    const quarters = [2024, 2025].flatMap((year) => [1, 2, 3, 4].map((each) => `Umsatz Q${each} ${year}`));
    const lines = ["1;A;1;2;3;4;5;6;7;8;36", "2;B;2;2;2;2;3;3;3;3;20", "3;C;1;1;1;1;1;1;1;2;9"];
    expect(revenueOf(`Nr;Firma;${quarters.join(";")};Umsatz Summe`, ...lines)).toBe(sum(...quarters.slice(4)));
  });
});

const thirds = "Nr;Firma;Umsatz Jan;Umsatz Feb;Umsatz Mrz;Besuche Q1;Besuche Q2";

test("amounts are added, empty cells count as nothing, and the report says so", () => {
  const { columns, report } = convert(
    `${thirds}\n1;A;1,50;2;3;1;2\n2;B;4;;;;3\n3;C;;;;1;1\n4;D;5;x;6;1;1\n5;E;1;1;1;?!;1\nSumme;;11,50;3;10;;\n`,
  );
  expect(Array.from(columns.revenueCents)).toEqual([650, 400, 300]);
  expect(Array.from(columns.visitsThousandths!)).toEqual([3000, 3000, Number.NaN]);
  expect(report.mapping).toMatchObject({ revenue: "Umsatz Jan + Umsatz Feb + Umsatz Mrz" });
  expect(report.header).toEqual(thirds.split(";"));
  expect(report.cells).toEqual([
    { row: 4, column: "Umsatz Jan + Umsatz Feb + Umsatz Mrz", value: "", reason: "missing" },
    { row: 5, column: "Umsatz Feb", value: "x", reason: "notANumber" },
    { row: 6, column: "Besuche Q1", value: "?!", reason: "notANumber" },
  ]);
  const columnsOf = ["Umsatz Jan", "Umsatz Feb", "Umsatz Mrz"];
  expect(report.warnings).toContainEqual({ code: "summedColumns", field: "revenue", columns: columnsOf, months: 3 });
  expect(report.warnings).toContainEqual(
    expect.objectContaining({ code: "controlTotal", column: columnsOf.join(" + "), file: 24.5, sum: 13.5 }),
  );
});

test("amounts that look cumulated are told", () => {
  const rows = Array.from({ length: 12 }, (_, at) => `K${at};Firma ${at};${10 + at};${25 + 2 * at};${40 + 3 * at}`);
  const growing = ["Nr;Firma;Umsatz Jan;Umsatz Feb;Umsatz Mrz", ...rows, ""].join("\n");
  expect(convert(growing).report.warnings).toContainEqual({ code: "growing", part: "Umsatz Mrz" });
  expect(convert(growing.replace("Umsatz Jan;", "X;")).report.warnings.map(({ code }) => code)).not.toContain(
    "growing",
  );
});

test("rows of a customer are alike only where every column of a sum is", () => {
  const text = "Nr;Firma;Umsatz H1;Umsatz H2\n1;A;10;20\n1;A;20;10\n2;B;5;5\n2;B;5;5\n";
  const { columns } = convert(text, undefined, { countOnce: true, sumDuplicates: true });
  expect(Array.from(columns.revenueCents)).toEqual([6000, 1000]);
});

describe("a mapping names a sum", () => {
  const text = "Nr;Firma;Ware;Dienst;Ware + Dienst;Lager\n1;A;10;20;99;1\n2;B;5;6;98;2\n";

  test("by names that a header has, itself first", () => {
    const revenue = (name: string) => Array.from(convert(text, { id: "Nr", revenue: name }).columns.revenueCents);
    expect(revenue("Ware + Dienst")).toEqual([9900, 9800]);
    expect(revenue("Dienst + Ware")).toEqual([3000, 1100]);
    expect(revenue("Ware + Dienst + Lager")).toEqual([10000, 10000]);
    expect(revenue("LAGER + ware")).toEqual([1100, 700]);
  });

  test("and what a column lacks is said with its name", () => {
    const map = (mapping: Record<string, string>) => refusal(() => convert(text, { id: "Nr", ...mapping }));
    expect(map({ revenue: "Ware + Miete" })).toMatchObject({ code: "unknownColumn", details: { column: "Miete" } });
    expect(map({ revenue: "Ware", name: "Firma + Nr" })).toMatchObject({ code: "unknownColumn" });
    expect(lackingColumn(["A", "B"], "A + B")).toBeNull();
    expect(namedColumns(["A", "B"], "A + C")).toBeNull();
  });

  test("units are those of each column", () => {
    const { columns, report } = convert("Nr;Umsatz H1 T€;Umsatz H2\n1;2;300\n", {
      id: "Nr",
      revenue: "Umsatz H1 T€ + Umsatz H2",
    });
    expect(columns.revenueCents[0]).toBe(230000);
    expect(report.warnings).toContainEqual({ code: "factor", column: "Umsatz H1 T€", factor: 1000 });
    const { warnings } = convert("Nr;Umsatz H1 T€;Umsatz H2 T€\n1;2;300\n").report;
    expect(warnings.map(({ code }) => code)).toEqual(["summedColumns", "factor"]);
    expect(warnings[1]).toMatchObject({ column: "Umsatz H1 T€ + Umsatz H2 T€", factor: 1000 });
  });
});

test("sums of columns are read in files that are joined and in parts of one list", () => {
  const file = (name: string, text: string) => {
    const read = open(text);
    return { name, read, mapping: read.proposal };
  };
  const list = file("Kunden.csv", "Nr;Firma;Region\nK1;Adler;Nord\nK2;Biber;Süd\n");
  const sold = file("Umsatz.csv", "Nr;Umsatz H1;Umsatz H2\nK1;10;20\nK2;5;5,50\n");
  const { columns, report } = joinFiles([list, sold]);
  expect(Array.from(columns.revenueCents)).toEqual([3000, 1050]);
  expect(report.mapping.revenue).toBe("Umsatz H1 + Umsatz H2");
  const parts = [
    file("Nord.csv", "Nr;Firma;Umsatz H1;Umsatz H2\nN1;Adler;10;20\nN2;Biber;1;2\n"),
    file("Süd.csv", "Nr;Firma;Umsatz H2;Umsatz H1\nS1;Dachs;7;8\nS2;Eule;100;200\n"),
  ];
  const whole = joinFiles(parts);
  expect(whole.report.together ?? whole.report.warnings[0]?.parts).toEqual(["Nord.csv", "Süd.csv"]);
  expect(Array.from(whole.columns.revenueCents)).toEqual([3000, 300, 1500, 30000]);
});

test("months to come that hold nothing but zeros are not counted", () => {
  const names = months.map((month) => `Umsatz ${month} 2025`);
  const line = (row: number) =>
    [`K${row}`, `Firma ${row}x`, ...names.map((_, at) => (at < 8 ? row * 7 + at : "0,00"))].join(";");
  const text = [`Nr;Kunde;${names.join(";")}`, ...Array.from({ length: 12 }, (_, row) => line(row + 1)), ""].join("\n");
  expect(convert(text).report.warnings).toContainEqual({
    ...{ code: "summedColumns", field: "revenue", columns: names, months: 8 },
  });
});
