import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "../../src/cli/sample/random.js";
import type { Engine } from "../../src/db/engine.js";
import { openNode } from "../../src/db/openNode.js";
import { csvText, englishCsv } from "../../src/export/csv.js";
import { convertTable } from "../../src/read/convertTable.js";
import { openTable } from "../../src/read/openTable.js";

let engine: Engine;
beforeAll(async () => {
  engine = await openNode();
});
afterAll(() => engine.close());

const headers = ["Kundennummer", "Kunde", "Region", "Umsatz", "Deckungsbeitrag", "Potenzial", "Besuche"];
const names = [
  "Amselau GmbH",
  'Kiebitz "Süd" KG',
  "Otter; Söhne, Nachf.",
  "Zwirn\nzweite Zeile",
  "Ærø & Łódź",
  "'Apostroph'",
];

/** A tidy file of 3,000 customers; amounts with 0 to 3 decimals, separated thousands, gaps and negative values. */
function regularFile(delimiter: "," | ";", decimal: "," | ".", lineEnd: "\n" | "\r\n"): string {
  const random = seededRandom(5);
  const amount = () => {
    const size = Math.exp(16 * random.uniform()) * (random.uniform() < 0.1 ? -1 : 1);
    const [whole, rest] = size.toFixed(Math.floor(random.uniform() * 4)).split(".");
    const grouped = (whole ?? "").replace(/\B(?=(\d{3})+$)/g, decimal === "," ? "." : ",");
    return rest ? grouped + decimal + rest : grouped;
  };
  const rows = Array.from({ length: 3000 }, (_, row) => [
    String(row * 7).padStart(6, "0"),
    random.pick(names),
    random.pick(["Nord", "Süd", ""]),
    amount(),
    amount(),
    random.uniform() < 0.2 ? "" : amount(),
    String(Math.floor(random.uniform() * 12)),
  ]);
  return csvText([headers, ...rows], { ...englishCsv, delimiter, lineEnd, formulaSafe: false });
}

const readSql = (delimiter: string, decimal: "," | ".") => {
  const text = headers.map((_, index) => `'c${index}': 'VARCHAR'`);
  const number = (column: string) => {
    const plain = decimal === "," ? `replace(replace(${column}, '.', ''), ',', '.')` : `replace(${column}, ',', '')`;
    return `CAST(nullif(${plain}, '') AS DOUBLE)`;
  };
  const cents = (column: string) => `floor(${number(column)} * 100 + 0.5)`;
  return `SELECT c0, c1, coalesce(c2, '') AS c2, ${cents("c3")} AS revenue, ${cents("c4")} AS margin, ${cents("c5")} AS potential,
      ${number("c6")} * 1000 AS visits
    FROM read_csv('/in/regular.csv', auto_detect = false, header = true, delim = '${delimiter}', quote = '"', escape = '"',
      all_varchar = true, null_padding = false, columns = {${text.join()}})`;
};

describe.each([
  [";", ",", "\r\n"],
  [",", ".", "\n"],
] as const)("a regular file with %j and decimal %j", (delimiter, decimal, lineEnd) => {
  it("is read as DuckDB reads it when told the dialect: every text, every amount to the cent", async () => {
    const bytes = new TextEncoder().encode(regularFile(delimiter, decimal, lineEnd));
    const read = openTable(bytes);
    const { columns, report } = convertTable(read, read.proposal);
    await engine.registerFile("regular.csv", bytes);
    const rows = await engine.rows(readSql(delimiter, decimal));

    expect(report).toMatchObject({ rows: 3000, accepted: 3000, rejectedRows: 0, delimiter, decimal });
    const texts = ({ offsets, bytes }: typeof columns.id) =>
      Array.from({ length: columns.size }, (_, row) =>
        new TextDecoder().decode(bytes.subarray(offsets[row], offsets[row + 1])),
      );
    const numbers = (values: Float64Array | null) =>
      Array.from(values ?? [], (value) => (Number.isNaN(value) ? null : value));
    const market = columns.market;
    expect(texts(columns.id)).toEqual(rows.map(({ c0 }) => c0));
    expect(texts(columns.name ?? columns.id)).toEqual(rows.map(({ c1 }) => c1));
    expect(Array.from(market?.codes ?? [], (code) => market?.names[code])).toEqual(rows.map(({ c2 }) => c2));
    expect(numbers(columns.revenueCents)).toEqual(rows.map(({ revenue }) => revenue));
    expect(numbers(columns.marginCents)).toEqual(rows.map(({ margin }) => margin));
    expect(numbers(columns.potentialCents)).toEqual(rows.map(({ potential }) => potential));
    expect(numbers(columns.visitsThousandths)).toEqual(rows.map(({ visits }) => visits));
  });
});
