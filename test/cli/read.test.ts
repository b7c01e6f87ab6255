import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columnFromArray, float64, tableFromColumns, utf8 } from "@uwdata/flechette";
import { afterAll, expect, test } from "vitest";
import { parquet } from "../read/arrowFiles.js";
import { legacy, xlsx, zip } from "../read/spreadsheetFiles.js";

const folder = mkdtempSync(join(tmpdir(), "read-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(...files: string[]) {
  const args = [
    "--import",
    "tsx",
    "src/cli/read.ts",
    "--out",
    join(folder, "out"),
    ...files.map((name) => join(folder, name)),
  ];
  return spawnSync(process.execPath, args, { encoding: "utf8" });
}
const output = (name: string) => readFileSync(join(folder, "out", name), "utf8");

test("each file becomes standard CSV and findings; a broken one neither stops the others nor goes unnoticed", () => {
  writeFileSync(join(folder, "kunden.txt"), 'Nr;Firma;Umsatz\r\n001;"Müller; Söhne";1.234,50\r\n;Summe;1.234,50\r\n');
  writeFileSync(join(folder, "leer.csv"), "");
  writeFileSync(join(folder, "orte.csv"), "Ort,PLZ\nKöln,50667\n");
  const { status, stderr } = read("kunden.txt", "leer.csv", "fehlt.csv", "orte.csv");
  expect(status).toBe(2);
  expect(stderr.trim().split("\n")).toHaveLength(2);
  expect(stderr).toContain("leer.csv: The file is empty.");
  expect(stderr).toContain("fehlt.csv: ");
  expect(output("kunden.txt_converted.csv")).toBe('Nr,Firma,Umsatz\n001,Müller; Söhne,"1.234,50"\n,Summe,"1.234,50"\n');
  expect(JSON.parse(output("kunden.txt.json"))).toMatchObject({
    detected: { encoding: "utf-8", delimiter: ";", headerLine: 1 },
    mapping: { id: "Nr", name: "Firma", revenue: "Umsatz" },
    import: { rows: 2, accepted: 1, skipped: [{ row: 3, reason: "totals" }], totals: { revenue: 1234.5 } },
  });
  expect(output("leer.csv_converted.csv")).toBe("");
  expect(JSON.parse(output("leer.csv.json"))).toEqual({ error: { code: "empty" } });
  expect(output("orte.csv_converted.csv")).toBe("Ort,PLZ\nKöln,50667\n");
  expect(JSON.parse(output("orte.csv.json")).import).toMatchObject({ error: { code: "missingColumn", field: "id" } });
});

test("files that cannot be written are named, and all others are written", () => {
  const names = Array.from({ length: 300 }, (_, i) => `viele-${i}.csv`);
  for (const name of names) writeFileSync(join(folder, name), `Nr;Notiz\n1;${"lang ".repeat(400)}\n`);
  mkdirSync(join(folder, "out", "viele-7.csv_converted.csv"), { recursive: true });
  const { status, stderr } = read(...names);
  expect(status).toBe(2);
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("viele-7.csv_converted.csv")]);
  for (const name of names.filter((each) => each !== "viele-7.csv"))
    expect(output(`${name}_converted.csv`)).toMatch(/^Nr,/);
  expect(JSON.parse(output("viele-7.csv.json")).rows).toBe(1);
});

test("workbooks and archives become the same standard CSV", async () => {
  const rows = [
    ["Nr", "Umsatz"],
    ["001", 1.234],
  ];
  writeFileSync(join(folder, "neu.xlsx"), await xlsx(rows));
  writeFileSync(join(folder, "alt.xls"), legacy(rows));
  writeFileSync(join(folder, "beide.zip"), zip([{ name: "neu.xlsx", data: await xlsx(rows) }]));
  const files = ["neu.xlsx", "alt.xls", "beide.zip"];
  const { status, stderr } = read(...files);
  expect([status, stderr]).toEqual([0, ""]);
  for (const name of files) {
    expect(output(`${name}_converted.csv`)).toBe("Nr,Umsatz\n001,1.234\n");
    expect(JSON.parse(output(`${name}.json`)).import.totals.revenue).toBe(1.23);
  }
});

test("without a folder or files the usage is shown", () => {
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/cli/read.ts"], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("--out DIR");
});

test("a Parquet file is read, and --sheet chooses a sheet", async () => {
  const table = tableFromColumns({
    Kundennummer: columnFromArray(["001"], utf8()),
    Umsatz: columnFromArray([2.5], float64()),
  });
  writeFileSync(join(folder, "kunden.parquet"), parquet(table));
  expect(read("kunden.parquet").status).toBe(0);
  expect(output("kunden.parquet_converted.csv")).toBe("Kundennummer,Umsatz\n001,2.5\n");
  const sheet = (id: string) => [
    ["Nr", "Umsatz"],
    [id, 1],
  ];
  const book = await xlsx([
    { name: "Süd", rows: sheet("1") },
    { name: "Nord", rows: sheet("2") },
  ]);
  writeFileSync(join(folder, "zwei.xlsx"), book);
  const args = ["--import", "tsx", "src/cli/read.ts", "--out", join(folder, "out"), "--sheet"];
  const run = (name: string) =>
    spawnSync(process.execPath, [...args, name, join(folder, "zwei.xlsx")], { encoding: "utf8" });
  expect(run("Nord").status).toBe(0);
  expect(output("zwei.xlsx_converted.csv")).toBe("Nr,Umsatz\n2,1\n");
  expect(JSON.parse(output("zwei.xlsx.json"))).toMatchObject({ import: { part: "Nord", parts: ["Süd", "Nord"] } });
  expect(run("West").stderr).toContain("There is no sheet or file “West”. There are: Süd, Nord.");
});
