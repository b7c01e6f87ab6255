import { expect, test } from "vitest";
import { cells, open } from "./readText.js";

for (const delimiter of ["\t", "|", "^"]) {
  test(`a sign at the end of each cell before ${JSON.stringify(delimiter)} is part of the cell`, () => {
    const text = (nr: number) => `lies x = '${nr}' und y (1, 2);`;
    const rows = [1, 2, 3, 4].map((nr) => `${text(nr)}${delimiter}${nr}\n`).join("");
    expect(cells(`frage${delimiter}ms\n${rows}`)[1]).toEqual([text(2), "2"]);
  });
}

test("what opens a tag is no part of the delimiter", () => {
  const rows = [1, 2, 3, 4].map((nr) => `${nr}^<a href="/x?a=${nr}">Regal, neu</a>\n`).join("");
  expect(cells(rows)[1]).toEqual(["2", '<a href="/x?a=2">Regal, neu</a>']);
});

test("single quotes enclose cells behind a comma with a blank, too", () => {
  const rows = ["1, 'Berg, Anna', 'Ulm'", "2, 'Dorn, Ben', ''", "3, 'Eich, Clara', 'Bonn'"];
  expect(cells(`${rows.join("\n")}\n`)).toEqual([
    ["1", "Berg, Anna", "Ulm"],
    ["2", "Dorn, Ben", ""],
    ["3", "Eich, Clara", "Bonn"],
  ]);
});

test("commas between digits are decimal where all others have a blank behind them", () => {
  const rows = ["1000, 258.334,88, 0,00, Miete", "1001, 239.849,43, 0,00, Strom", "1002, 408.360,32, 1,50, "];
  expect(cells(`Konto, Soll, Haben, Text\n${rows.join("\n")}\n`)[1]).toEqual(["1001", "239.849,43", "0,00", "Strom"]);
  expect(open("a,b,c\n1,2, x\n3,4, y\n5,6, z\n").table.columnCount).toBe(3);
});

test("blanks part numbers with decimal commas below names that have none", () => {
  const rows = ["7,86 8,45 2,57", "0,53 8,03 7,53", "6,28 7,17 4,23", "1,11 2,22 3,33"];
  expect(cells(`zeit weg kraft\n${rows.join("\n")}\n`)[1]).toEqual(["0,53", "8,03", "7,53"]);
  expect(cells("Kunden Liste\n1,Berg GmbH,5\n2,Dorn AG,6\n3,Eich KG,7\n").at(-1)).toEqual(["3", "Eich KG", "7"]);
});
