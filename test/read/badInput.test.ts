import { expect, test } from "vitest";
import { openTable } from "../../src/read/openTable.js";
import { bytesOf, convert, open, refusal, standard, texts } from "./readText.js";

test("an empty file and one of blank lines are empty", () => {
  expect(refusal(() => openTable(new Uint8Array(0)))).toEqual({ code: "empty", details: {} });
  expect(refusal(() => open("\n\n\r\n")).code).toBe("empty");
  expect(refusal(() => open("   \n  \n\n")).code).toBe("empty");
  expect(refusal(() => open(",,,\n,,,\n")).code).toBe("empty");
});

test("a header without rows opens, but has no customers", () => {
  expect(open("Nr;Umsatz\n").table.rowCount).toBe(0);
  expect(refusal(() => convert("Nr;Umsatz\n")).code).toBe("headerOnly");
});

test("one row is one customer", () => {
  const { columns } = convert("Nr;Umsatz\n1;12,50\n");
  expect(texts(columns.id)).toEqual(["1"]);
  expect([...columns.revenueCents]).toEqual([1250]);
});

test("a binary file is refused", () => {
  expect(refusal(() => openTable(Uint8Array.from({ length: 5000 }, (_, i) => (i * i) & 255))).code).toBe("binary");
});

test("NUL bytes behind the text are left out, unless they are most of the file", () => {
  const text = `Nr;Umsatz\n${Array.from({ length: 60 }, (_, i) => `K-${i + 100};${i}0,50\n`).join("")}`;
  const { table, detected } = open(text + "\0".repeat(512));
  expect([table.rowCount, table.cell(59, 0), detected.nulBytes]).toEqual([60, "K-159", 512]);
  expect(refusal(() => open(`Nr;Umsatz\n1;2\n${"\0".repeat(512)}`)).code).toBe("binary");
  expect(refusal(() => open("\0".repeat(512))).code).toBe("binary");
});

test("a missing required column is named by its field", () => {
  expect(refusal(() => convert("Nr;Firma\n1;A\n"))).toEqual({
    code: "missingColumn",
    details: { field: "revenue", header: ["Nr", "Firma"] },
  });
});

test("a mapping to a column that is not there names field and column", () => {
  expect(refusal(() => convert("Nr;Umsatz\n1;2\n", { id: "Nr", revenue: "Erlös" }))).toEqual({
    code: "unknownColumn",
    details: { field: "revenue", column: "Erlös", header: ["Nr", "Umsatz"] },
  });
});

test("a mapping finds its column whatever the spelling", () => {
  expect(convert("Kunden-Nr.;UMSATZ\n1;2\n", { id: "Kunden-Nr", revenue: "Umsatz" }).columns.size).toBe(1);
});

test("a field that does not exist is refused, __proto__ too", () => {
  const mapping = JSON.parse('{"id": "Nr", "revenue": "Umsatz", "__proto__": "Nr"}');
  expect(refusal(() => convert("Nr;Umsatz\n1;2\n", mapping))).toEqual({
    code: "unknownField",
    details: { field: "__proto__", column: "Nr" },
  });
});

test("text in the money column of every row leaves no customers and shows an example", () => {
  expect(refusal(() => convert("Nr;Umsatz\n1;viel\n2;wenig\n"))).toEqual({
    code: "noCustomers",
    details: { rows: 2, rejected: 2, column: "Umsatz", example: "viel" },
  });
});

test("two hundred columns are read", () => {
  const header = Array.from({ length: 200 }, (_, i) => (i === 0 ? "Nr" : i === 199 ? "Umsatz" : `Spalte ${i}`)).join(
    ";",
  );
  const row = Array.from({ length: 200 }, (_, i) => String(i)).join(";");
  const { columns, report } = convert(`${header}\n${row}\n`);
  expect(report.header).toHaveLength(200);
  expect([...columns.revenueCents]).toEqual([19900]);
});

test("HTML, SQL and formulas stay text", () => {
  const names = ["<script>alert(1)</script>", "'; DROP TABLE customers; --", "=HYPERLINK(1)"];
  const { columns } = convert(`Nr;Firma;Umsatz\n${names.map((name, i) => `${i};"${name}";1\n`).join("")}`);
  expect(texts(columns.name!)).toEqual(names);
});

test("a header called __proto__ can be mapped", () => {
  const { columns } = convert("__proto__;constructor\n1;2\n", { id: "__proto__", revenue: "constructor" });
  expect(texts(columns.id)).toEqual(["1"]);
});

test("all amounts equal or negative are no error", () => {
  expect([...convert("Nr;Umsatz\n1;-5\n2;-5\n").columns.revenueCents]).toEqual([-500, -500]);
});

test("reading can be cancelled and tells its progress", () => {
  const bytes = bytesOf(`Nr;Umsatz\n${"1;2\n".repeat(100_000)}`);
  const seen: number[] = [];
  openTable(bytes, { onProgress: (done, all) => seen.push(done / all) });
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.at(-1)).toBe(1);
  expect(refusal(() => openTable(bytes, { cancelled: () => true })).code).toBe("cancelled");
});

test("random bytes in a list never break the reader", () => {
  let seed = 1;
  const random = (limit: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed % limit;
  };
  const base = bytesOf('Nr;Firma;Umsatz\n1;"A; B";10,50\n2;"C ""D""";20,00\n3;Müller;30,00\n'.repeat(20));
  for (let round = 0; round < 300; round++) {
    const bytes = base.slice();
    for (let k = 0; k < 8; k++) bytes[random(bytes.length)] = random(256);
    const { table } = openTable(bytes);
    expect(table.rowCount).toBeGreaterThan(0);
  }
  expect(standard("a,b\n1,2\n")).toBe("a,b\n1,2\n");
});

test("a spreadsheet's error in the place of the customer number is nobody's", () => {
  const { report, columns } = convert("Kundennr.;Firma;Umsatz\nK1;Berg;10\n#NV;Klein;20\n#N/A;Lang;30\n#7;Kurz;40");
  expect(texts(columns.id)).toEqual(["K1", "#7"]);
  expect(report.cells).toEqual([
    { row: 3, column: "Kundennr.", value: "#NV", reason: "errorValue" },
    { row: 4, column: "Kundennr.", value: "#N/A", reason: "errorValue" },
  ]);
});
