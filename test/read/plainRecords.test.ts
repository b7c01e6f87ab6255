import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultDialect } from "../../src/read/dialect.js";
import type { Grid } from "../../src/read/grid.js";
import { scanRecords } from "../../src/read/scanRecords.js";

/** Among others with bytes just above and below those that end a cell, and the same with the high bit set. */
const cell = fc.constantFrom(
  ...["", "7", "Müller", "1,5", '"x;y"', '"zwei\nZeilen"', "O'Neill", "12:30", "<>!#", "\u0001\u000b\u000e", "ӻӊӍӢ"],
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

/** What a grid says about its records. */
function recordsOf({ rowCount, rowStarts, rowCells, lines, cellEnds }: Grid) {
  return Array.from({ length: rowCount }, (_, row) => ({
    start: rowStarts[row],
    line: lines[row],
    ends: [...cellEnds.subarray(rowCells[row], rowCells[row + 1])],
  }));
}

it("reads plain records as it reads any others", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(cell, { minLength: 3, maxLength: 3 }), lineEnd), { maxLength: 60 }),
      fc.boolean(),
      (rows, ends) => {
        const text = rows
          .map(([cells, end], at) => cells.join(";") + (ends || at < rows.length - 1 ? end : ""))
          .join("");
        const bytes = new TextEncoder().encode(text);
        const dialect = { ...defaultDialect, delimiter: ";" };
        const known = scanRecords(bytes, { ...dialect, width: 3 });
        expect(recordsOf(known)).toEqual(recordsOf(scanRecords(bytes, { ...dialect, width: 0 })));
      },
    ),
  );
});

it("goes on with the tolerant reader where a record is wider, narrower or quoted", () => {
  const line = "K1;Anna;2\n";
  const text = `${line.repeat(500)}K2;"Berta; Co";3\n${line.repeat(500)}K3;kurz\n${line.repeat(500)}K4;Doris;4;zu viel\n${line}`;
  const grid = scanRecords(new TextEncoder().encode(text), { ...defaultDialect, delimiter: ";", width: 3 });
  const widths = recordsOf(grid).map(({ ends }) => ends.length);
  expect(grid.rowCount).toBe(1504);
  expect(widths[500]).toBe(3);
  expect([widths[1001], widths[1502]]).toEqual([2, 4]);
  expect(recordsOf(grid).at(-1)?.line).toBe(1504);
});
