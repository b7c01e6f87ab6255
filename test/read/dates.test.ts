import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellColumn } from "../../src/read/cellColumn.js";
import { type DayOrder, isoDate, parseDates } from "../../src/read/dates.js";

function column(texts: readonly string[]): CellColumn {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const ends = new Uint32Array(texts.length);
  const starts = new Uint32Array(texts.length);
  let at = 0;
  encoded.forEach((bytes, row) => {
    starts[row] = at;
    at += bytes.length;
    ends[row] = at;
  });
  const bytes = new Uint8Array(at);
  for (const [row, own] of encoded.entries()) bytes.set(own, starts[row]!);
  return { bytes, starts, ends, size: texts.length };
}

const read = (texts: readonly string[], usual: DayOrder = "dayFirst") => {
  const { days, ...rest } = parseDates(column(texts), usual);
  return { ...rest, dates: Array.from(days, (day) => (Number.isNaN(day) ? null : isoDate(day))) };
};

test.each([
  ["2024-03-01", "2024-03-01"],
  ["Fr, 01.03.2024", "2024-03-01"],
  ["Freitag, 1. März 2024", "2024-03-01"],
  ["Fri Mar 1 2024", "2024-03-01"],
  ["1st March 2024", "2024-03-01"],
  ["'01.03.2024", "2024-03-01"],
  ["03/2024", "2024-03-01"],
  ["2024-03", "2024-03-01"],
  ["202403", "2024-03-01"],
  ["März 2024", "2024-03-01"],
  ["1709251200", "2024-03-01"],
  ["/Date(1709251200000)/", "2024-03-01"],
  ["2024-03-01T08:15:00Z", "2024-03-01"],
  ["2024-03-01 08:15", "2024-03-01"],
  ["2024/03/01", "2024-03-01"],
  ["01.03.2024", "2024-03-01"],
  ["1.3.24", "2024-03-01"],
  ["31.12.69", "2069-12-31"],
  ["31.12.70", "1970-12-31"],
  ["20240301", "2024-03-01"],
  ["45352", "2024-03-01"],
  ["45352,75", "2024-03-01"],
  ["1. März 2024", "2024-03-01"],
  ["01-Mar-24", "2024-03-01"],
  ["15 Dez 2023", "2023-12-15"],
  ["March 1, 2024", "2024-03-01"],
  ["29.02.2023", null],
  ["00000000", null],
  ["00.00.0000", null],
  ["", null],
  ["irgendwann", null],
  ["2024-13-01", null],
])("%s is %s", (text, date) => {
  expect(read([text]).dates).toEqual([date]);
});

test("slashes are decided over all values of the column", () => {
  expect(read(["03/04/2024", "25/04/2024"])).toMatchObject({ order: "dayFirst", dates: ["2024-04-03", "2024-04-25"] });
  expect(read(["03/04/2024", "04/25/2024"])).toMatchObject({
    order: "monthFirst",
    dates: ["2024-03-04", "2024-04-25"],
  });
  expect(read(["03/04/2024"], "monthFirst")).toMatchObject({ ambiguous: true, dates: ["2024-03-04"] });
  expect(read(["03/03/2024"])).toMatchObject({ ambiguous: false, dates: ["2024-03-03"] });
});

test("a date that is none is counted, an empty one is not", () => {
  expect(read(["01.03.2024", "gestern", "", "00000000", "13/13/2024"]).unread).toEqual([1, 4]);
});

test("any day comes back from every way of writing it", () => {
  const day = fc.integer({ min: -25_000, max: 60_000 });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), (days) => {
      const iso = days.map(isoDate);
      const parts = iso.map((text) => text.split("-"));
      expect(read(iso).dates).toEqual(iso);
      expect(read(parts.map(([y, m, d]) => `${d}.${m}.${y}`)).dates).toEqual(iso);
      expect(read(parts.map(([y, m, d]) => `${d}/${m}/${y}`)).dates).toEqual(iso);
      expect(read(parts.map(([y, m, d]) => `${y}${m}${d}`)).dates).toEqual(iso);
    }),
  );
});
